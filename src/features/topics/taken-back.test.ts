import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { recountTopics } from "./commands/recount.ts";

let site: TestSite;
let ana: Person;
let bo: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_reads");
  bo = await site.participant("bo_writes");
});

const row = (id: number) =>
  site.database.db
    .selectFrom("topic")
    .select([
      "title",
      "slug",
      "starter_withdrawn as nobody",
      "last_post_author_id as lastAuthor",
      "author_id as author",
    ])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

describe("taking back the post that opened a topic", () => {
  it("leaves nobody named as the one who asked, in lists, on the page and beside later posts (R-54)", async () => {
    const topic = await site.topic({ by: ana, title: "How long does it take" });
    await site.reply({ by: bo, to: topic });
    await site.reply({ by: ana, to: topic, body: "Thank you both." });
    assert.match((await site.guest.get(topic.forum.url)).body, /ana_reads/);
    assert.match((await site.guest.get(topic.url)).body, /Asked this/);

    await ana.post(`/posts/${topic.id}/withdraw/`);

    const list = await site.guest.get(topic.forum.url);
    const page = await site.guest.get(topic.url);
    assert.match(list.body, /How long does it take/);
    assert.doesNotMatch(list.body, /ana_reads|Started by/);
    assert.doesNotMatch(page.body, /Started by|Asked this/);
    assert.equal((await ana.get(`/topics/${topic.id}/unread/`)).status, 302);
  });

  it("takes the title and its addresses back with it where its author wants that", async () => {
    const topic = await site.topic({ by: ana, title: "Something rather private" });
    await ana.post(`/posts/${topic.id}/edit/`, { title: "Something private", body: "How did it go?", version: "0" });
    const readable = "/forums/topic/something-private/";
    assert.equal((await site.guest.get(readable)).status, 200);
    assert.match(
      (await ana.get(`/posts/${topic.id}/withdraw/`)).body,
      /name="title"[^>]*checked|checked[^>]*name="title"/,
    );

    const back = await ana.post(`/posts/${topic.id}/withdraw/`, { title: "1" });

    assert.match(back.location, /^\/forums\/topic\/[\w-]{22}\/#post-/);
    const page = await site.guest.follow(back);
    assert.match(page.body, /A topic whose title was taken back/);
    assert.equal((await site.guest.get(readable)).status, 404);
    assert.equal((await site.guest.get(topic.url)).status, 404);
    assert.equal((await row(topic.id)).author, ana.id);
  });

  it("is what a recount finds, too", async () => {
    const topic = await site.topic({ by: ana });
    await ana.post(`/posts/${topic.id}/withdraw/`);
    const before = await row(topic.id);
    assert.deepEqual([before.nobody, before.lastAuthor], [true, null]);
    await site.owner.db
      .updateTable("topic")
      .set({ starter_withdrawn: false, last_post_author_id: ana.id })
      .where("id", "=", topic.id)
      .execute();

    await recountTopics(site.database.db, topic.id - 1);

    assert.deepEqual(await row(topic.id), before);
  });
});

describe("taking back the last post of a topic", () => {
  it("leaves nobody named as its last writer", async () => {
    const topic = await site.topic({ by: ana });
    const reply = await site.reply({ by: bo, to: topic });
    assert.equal((await row(topic.id)).lastAuthor, bo.id);

    await bo.post(`/posts/${reply.id}/withdraw/`, { title: "1" });

    assert.equal((await row(topic.id)).lastAuthor, null);
    assert.equal((await row(topic.id)).title, topic.title);
  });
});

describe("changing the title of one's own topic", () => {
  it("is done where its opening post is edited, and the old address leads to the new one (R-54)", async () => {
    const topic = await site.topic({ by: ana, title: "First sizes", body: "Hello." });
    assert.match((await ana.get(`/posts/${topic.id}/edit/`)).body, /name="title"[^>]*value="First sizes"/);

    const saved = await ana.post(`/posts/${topic.id}/edit/`, {
      title: "Beginning again",
      body: "Hello.",
      version: "0",
    });

    assert.match(saved.location, /^\/forums\/topic\/beginning-again\//);
    const old = await site.guest.get(topic.url);
    assert.deepEqual([old.status, old.location], [301, "/forums/topic/beginning-again/"]);
    const long = await ana.post(`/posts/${topic.id}/edit/`, { title: "x".repeat(121), body: "Hello.", version: "0" });
    assert.equal(long.status, 422);
  });

  it("is nobody else’s, and comes with no other post", async () => {
    const topic = await site.topic({ by: ana });
    const reply = await site.reply({ by: bo, to: topic, body: "Mine." });

    const answer = await bo.post(`/posts/${reply.id}/edit/`, { title: "My title", body: "Mine.", version: "0" });

    assert.equal(answer.status, 403);
    assert.equal((await row(topic.id)).title, topic.title);
    assert.doesNotMatch((await bo.get(`/posts/${reply.id}/edit/`)).body, /name="title"/);
  });
});
