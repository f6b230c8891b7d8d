import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { hideTopic } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Page } from "../../../test/support/browsing.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum } from "../../../test/support/things.ts";

let site: TestSite;
let ana: Person;
let ben: Person;
let drLima: Person;
let mo: Person;
let open: MadeForum;
let members: MadeForum;
let team: MadeForum;

before(async () => {
  site = await testSite();
  ana = await site.participant("Ana");
  ben = await site.participant("Ben");
  drLima = await site.staff("Dr Lima");
  mo = await site.moderator("Mo");
  open = await site.forum({ title: "Open room" });
  members = await site.forum({ title: "Members’ room", audience: "members", parent: open });
  team = await site.forum({ title: "Team room", audience: "staff" });
});

/** All that tells one answer from another, but the moment. */
function bytesOf({ status, headers: { date, ...headers }, raw }: Page) {
  return { status, headers, raw: raw.toString("base64") };
}

describe("what somebody may not see", () => {
  it("answers byte for byte like what does not exist", async () => {
    const inside = await site.topic({ by: ana, forum: members });
    const among = await site.topic({ by: drLima, forum: team });
    const hidden = await site.topic({ by: ana, forum: open });
    await inWork(site.house, mo.member, (work) => hideTopic(work, hidden.id, { why: "Off topic." }));
    const closedToGuests = [
      `/topics/${inside.id}`,
      `/topics/${among.id}/posts`,
      `/topics/${hidden.id}`,
      `/topics/${hidden.id}/posts?page=2`,
      `/forums/${members.id}/topics`,
      `/forums/${team.id}/topics`,
    ];
    const missing = bytesOf(await site.guest.get("/api/v1/topics/999999"));
    assert.equal(missing.status, 404);
    const missingForBen = bytesOf(await ben.api("GET", "/api/v1/topics/999999"));

    for (const path of [...closedToGuests, "/forums/999999/topics", "/no-such-call"]) {
      assert.deepEqual(bytesOf(await site.guest.get(`/api/v1${path}`)), missing, path);
    }
    for (const path of [`/topics/${among.id}`, `/topics/${hidden.id}/posts`, `/forums/${team.id}/topics`]) {
      assert.deepEqual(bytesOf(await ben.api("GET", `/api/v1${path}`)), missingForBen, path);
    }
    assert.equal((await ana.api("GET", `/api/v1/topics/${inside.id}`)).status, 200);
    assert.equal((await ana.api("GET", `/api/v1/topics/${hidden.id}`)).status, 200);
    assert.equal((await drLima.api("GET", `/api/v1/topics/${among.id}`)).status, 200);
  });

  it("answers so to those who write, too", async () => {
    const among = await site.topic({ by: drLima, forum: team });
    const missing = bytesOf(await ben.api("POST", "/api/v1/topics/999999/posts", { body: "Hello" }));
    assert.equal(missing.status, 404);

    const reply = await ben.api("POST", `/api/v1/topics/${among.id}/posts`, { body: "Hello" });
    const topic = await ben.api("POST", `/api/v1/forums/${team.id}/topics`, { title: "Hi", body: "Hello" });

    assert.deepEqual(bytesOf(reply), missing);
    assert.deepEqual(bytesOf(topic), missing);
  });
});

describe("who asks", () => {
  it("is told by the token alone: a session’s cookie is nobody here", async () => {
    const path = `/api/v1/forums/${members.id}/topics`;
    assert.equal((await ana.get(members.url)).status, 200);

    assert.equal((await ana.get(path)).status, 404);
    assert.equal((await ana.get("/api/v1/no-such-call")).body, (await site.guest.get("/api/v1/no-such-call")).body);
    const written = await ana.send({
      method: "POST",
      path,
      headers: { "content-type": "application/json", origin: site.url, "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ title: "By cookie", body: "Hello" }),
    });
    assert.equal(written.status, 401);
  });

  it("is refused with a token that is made up, withdrawn, or not a bearer’s", async () => {
    const withdrawn = await ben.bearer();
    await site.owner.db
      .updateTable("api_token")
      .set({ revoked_at: new Date() })
      .where("member_id", "=", ben.id)
      .execute();

    for (const authorization of [
      `Bearer ${withdrawn}`,
      `Bearer ${"x".repeat(43)}`,
      "Bearer",
      "Basic YTpi",
      "Bearer a b",
    ]) {
      const page = await site.guest.send({ path: "/api/v1/forums", headers: { authorization } });
      assert.equal(page.status, 401, authorization);
      assert.equal(page.headers["www-authenticate"], "Bearer");
      assert.match(String(page.headers["content-type"]), /^application\/problem\+json/);
    }
  });

  it("keeps answers to a token out of every cache, and guests’ in none without asking", async () => {
    const own = await ana.api("GET", "/api/v1/forums");
    const guests = await site.guest.get("/api/v1/forums");

    assert.equal(own.headers["cache-control"], "no-store");
    assert.equal(guests.headers["cache-control"], "no-cache");
    assert.match(String(guests.headers.vary), /authorization/);
  });

  it("costs a fixed number of queries", async () => {
    const topic = await site.topic({ by: ana, forum: open });
    for (let n = 0; n < 8; n += 1) await site.reply({ by: ben, to: topic });
    const token = await ana.bearer();
    const asking = (path: string) => ({ path, headers: { authorization: `Bearer ${token}` } });
    const cost = async (path: string) => {
      const { result, queries } = await site.queriesDuring(() => site.newGuest().send(asking(`/api/v1${path}`)));
      assert.equal(result.status, 200);
      return queries.filter((query) => !query.includes("pg_notify")).length;
    };

    assert.equal(await cost("/forums"), 2);
    assert.equal(await cost(`/forums/${open.id}/topics`), 3);
    assert.equal(await cost(`/topics/${topic.id}`), 2);
    assert.equal(await cost(`/topics/${topic.id}/posts`), 3);
    assert.equal(await cost(`/topics/${topic.id}/posts?per_page=100`), 3);
  });
});
