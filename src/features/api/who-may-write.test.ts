import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { closeTopic } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Page } from "../../../test/support/browsing.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadeTopic } from "../../../test/support/things.ts";
import { postList, problemShape, topicShape } from "./forms.ts";

let site: TestSite;
let ana: Person;
let lounge: MadeForum;

before(async () => {
  site = await testSite();
  ana = await site.participant("Ana");
  lounge = await site.forum({ title: "Lounge" });
});

function sends(token: string, path: string, value: unknown): Promise<Page> {
  return site.newGuest().send({
    method: "POST",
    path: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(value),
  });
}

async function postCount(topic: MadeTopic): Promise<number> {
  return postList.parse((await site.guest.get(`/api/v1/topics/${topic.id}/posts`)).json()).total;
}

function refusal(page: Page): string {
  const problem = problemShape.parse(page.json());
  assert.equal(problem.status, page.status);
  return problem.detail;
}

describe("who may write through the API", () => {
  it("needs a token that may write", async () => {
    const topic = await site.topic({ by: ana, forum: lounge });
    const path = `/topics/${topic.id}/posts`;
    const guests = await site.newGuest().send({
      method: "POST",
      path: `/api/v1${path}`,
      headers: { "content-type": "application/json" },
      body: '{"body":"Hello"}',
    });
    const reader = await sends(await ana.bearer("read"), path, { body: "Hello" });

    assert.equal(guests.status, 401);
    assert.equal(guests.headers["www-authenticate"], "Bearer");
    assert.equal(reader.status, 403);
    assert.match(refusal(reader), /only read/);
    assert.equal(await postCount(topic), 1);
    assert.equal((await sends(await ana.bearer("write"), path, { body: "Hello" })).status, 201);
  });

  it("follows the rules of the site, and says them", async () => {
    const paused = await site.participant("Paused_Pat");
    const spectator = await site.spectator("Still_Sam");
    const topic = await site.topic({ by: ana, forum: lounge });
    const closed = await site.topic({ by: ana, forum: lounge });
    await inWork(site.house, ana.member, (work) => closeTopic(work, closed.id, true));
    const category = await site.forum({ title: "Holds forums", kind: "category" });
    const until = new Date(site.clock.now().getTime() + 86_400_000);
    await site.owner.db.updateTable("member").set({ suspended_until: until }).where("id", "=", paused.id).execute();

    const answers = [
      await paused.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "Hello" }),
      await paused.api("POST", `/api/v1/forums/${lounge.id}/topics`, { title: "T", body: "Hello" }),
      await spectator.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "Hello" }),
      await ana.api("POST", `/api/v1/topics/${closed.id}/posts`, { body: "Hello" }),
      await ana.api("POST", `/api/v1/forums/${category.id}/topics`, { title: "T", body: "Hello" }),
    ];

    for (const answer of answers) {
      assert.equal(answer.status, 403);
      assert.match(refusal(answer), /^[A-Z].+\.$/s);
    }
    assert.equal(await postCount(topic), 1);
    assert.equal(await postCount(closed), 1);
  });
});

describe("a preview", () => {
  const body = "Hi @Ana, **bold** <script>alert(1)</script>\n\n> quoted\n\nhttps://example.org/x";
  const preview = (headers: Record<string, string> = {}) =>
    site.newGuest().send({
      method: "POST",
      path: "/api/v1/preview",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ body }),
    });

  it("shows exactly what a post would", async () => {
    const answer = await preview();
    const made = await ana.api("POST", `/api/v1/forums/${lounge.id}/topics`, { title: "As previewed", body });

    assert.equal(answer.status, 200);
    const { id } = topicShape.parse(made.json());
    const { posts } = postList.parse((await site.guest.get(`/api/v1/topics/${id}/posts`)).json());
    assert.deepEqual(answer.json(), { html: posts[0]?.bodyHtml });
  });

  it("is for everybody, also with a token that may only read", async () => {
    assert.equal((await preview({ authorization: `Bearer ${await ana.bearer("read")}` })).status, 200);
    assert.equal((await preview({ authorization: "Bearer made-up-token-of-enough-length" })).status, 401);
  });
});
