import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "../../../test/support/browsing.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadeTopic } from "../../../test/support/things.ts";
import { type PostJson, postList, postShape, problemShape, topicList, topicShape } from "./forms.ts";

let site: TestSite;
let ana: Person;
let lounge: MadeForum;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("Ana");
  lounge = await site.forum({ title: "Lounge" });
});

/** Sends JSON with a token and, if told, a key. */
function sends(token: string, path: string, value: unknown, key?: string): Promise<Page> {
  return site.newGuest().send({
    method: "POST",
    path: `/api/v1${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    body: JSON.stringify(value),
  });
}

async function postsOf(topic: MadeTopic): Promise<readonly PostJson[]> {
  return postList.parse((await site.guest.get(`/api/v1/topics/${topic.id}/posts?per_page=100`)).json()).posts;
}

async function topicsIn(forum: MadeForum): Promise<number> {
  return topicList.parse((await site.guest.get(`/api/v1/forums/${forum.id}/topics`)).json()).total;
}

function refusal(page: Page): string {
  const problem = problemShape.parse(page.json());
  assert.equal(problem.status, page.status);
  return problem.detail;
}

describe("replying through the API", () => {
  it("adds a post, answers with what readers get, and says where it stands", async () => {
    const topic = await site.topic({ by: ana, forum: lounge });

    const answer = await ana.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "See **you** soon" });

    assert.equal(answer.status, 201);
    const post = postShape.parse(answer.json());
    assert.deepEqual(await postsOf(topic).then((posts) => posts[1]), post);
    assert.equal(post.bodyHtml, '<p dir="auto">See <strong>you</strong> soon</p>');
    assert.equal(answer.headers.location, post.url);
    assert.equal(answer.headers["cache-control"], "no-store");
    assert.match((await site.guest.get(topic.url)).html(), new RegExp(`id="post-${post.id}"`));
  });

  it("marks a post of the practice as one, in the answer too", async () => {
    const drLima = await site.staff("Dr Lima", "Physiotherapist");
    const topic = await site.topic({ by: ana, forum: lounge });

    const post = postShape.parse(
      (await drLima.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "Yes." })).json(),
    );

    assert.deepEqual(post.author, { name: "Dr Lima", role: "staff", staffTitle: "Physiotherapist" });
    assert.deepEqual((await postsOf(topic))[1], post);
  });

  it("is one post for fifty requests at once with the same key", async () => {
    const topic = await site.topic({ by: ana, forum: lounge });
    const token = await ana.bearer();

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => sends(token, `/topics/${topic.id}/posts`, { body: "Once" }, "fifty replies")),
    );

    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
    assert.equal((await postsOf(topic)).length, 2);
  });

  it("is two posts for two requests without a key", async () => {
    const topic = await site.topic({ by: ana, forum: lounge });

    await ana.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "Again" });
    await ana.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "Again" });

    assert.equal((await postsOf(topic)).length, 3);
  });

  it("refuses a key that came before with other content, whoever else uses the same one", async () => {
    const ben = await site.participant("Ben");
    const topic = await site.topic({ by: ana, forum: lounge });
    const other = await site.topic({ by: ana, forum: lounge });
    const [anas, bens] = [await ana.bearer(), await ben.bearer()];
    assert.equal((await sends(anas, `/topics/${topic.id}/posts`, { body: "First" }, "a key")).status, 201);

    const otherWords = await sends(anas, `/topics/${topic.id}/posts`, { body: "Second" }, "a key");
    const otherTopic = await sends(anas, `/topics/${other.id}/posts`, { body: "First" }, "a key");
    const asTopic = await sends(anas, `/forums/${lounge.id}/topics`, { title: "T", body: "First" }, "a key");
    const somebodyElse = await sends(bens, `/topics/${topic.id}/posts`, { body: "First" }, "a key");

    assert.deepEqual([otherWords.status, otherTopic.status, asTopic.status], [409, 409, 409]);
    assert.match(refusal(otherWords), /Idempotency-Key/);
    assert.equal(somebodyElse.status, 201);
    assert.equal((await postsOf(topic)).length, 3);
    assert.equal((await postsOf(other)).length, 1);
  });

  it("costs two queries besides the transaction and what writing a reply takes", async () => {
    const topic = await site.topic({ by: ana, forum: lounge });
    const token = await ana.bearer();
    await sends(token, `/topics/${topic.id}/posts`, { body: "Warm" });

    const { queries } = await site.queriesDuring(() => sends(token, `/topics/${topic.id}/posts`, { body: "Counted" }));

    const told = queries.filter((query) => !query.includes("pg_notify")).map((query) => query.trim().split(/\s+/)[0]);
    assert.deepEqual(told, ["select", "begin", "select", "with", "insert", "commit"]);
  });
});

describe("starting a topic through the API", () => {
  it("makes it readable at once, under the audience asked for", async () => {
    const open = await ana.api("POST", `/api/v1/forums/${lounge.id}/topics`, { title: "Hello there", body: "Hi" });
    const mine = await ana.api("POST", `/api/v1/forums/${lounge.id}/topics`, {
      title: "Between us",
      body: "Hi",
      audience: "staff",
    });

    assert.deepEqual([open.status, mine.status], [201, 201]);
    const topic = topicShape.parse(open.json());
    assert.deepEqual(topic, {
      id: topic.id,
      slug: "hello-there",
      title: "Hello there",
      url: "/forums/topic/hello-there/",
      forumId: String(lounge.id),
      audience: "public",
      postCount: 1,
    });
    assert.equal(open.headers.location, topic.url);
    assert.deepEqual((await site.guest.get(`/api/v1/topics/${topic.id}`)).json(), open.json());
    assert.equal(topicShape.parse(mine.json()).audience, "staff");
    assert.equal((await site.guest.get(`/api/v1/topics/${topicShape.parse(mine.json()).id}`)).status, 404);
  });

  it("never makes it wider than its forum", async () => {
    const room = await site.forum({ title: "Members’ room", audience: "members" });

    const made = await ana.api("POST", `/api/v1/forums/${room.id}/topics`, {
      title: "T",
      body: "B",
      audience: "public",
    });

    assert.equal(topicShape.parse(made.json()).audience, "members");
  });

  it("is one topic for fifty requests at once with the same key", async () => {
    const room = await site.forum({ title: "Quiet room" });
    const token = await ana.bearer();

    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        sends(token, `/forums/${room.id}/topics`, { title: "Only one", body: "Once" }, "fifty topics"),
      ),
    );

    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
    assert.equal(await topicsIn(room), 1);
  });

  it("refuses the same key with another audience", async () => {
    const token = await ana.bearer();
    const topic = { title: "Same words", body: "Same" };
    assert.equal((await sends(token, `/forums/${lounge.id}/topics`, topic, "audience")).status, 201);

    const other = await sends(token, `/forums/${lounge.id}/topics`, { ...topic, audience: "members" }, "audience");

    assert.equal(other.status, 409);
  });

  it("makes one thing of a topic and a reply that arrive together under one key", async () => {
    const topic = await site.topic({ by: ana, forum: lounge });
    const token = await ana.bearer();

    for (let n = 0; n < 5; n += 1) {
      const answers = await Promise.all([
        sends(token, `/forums/${lounge.id}/topics`, { title: "Both", body: "x" }, `both ${n}`),
        sends(token, `/topics/${topic.id}/posts`, { body: "x" }, `both ${n}`),
      ]);
      assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    }
  });
});
