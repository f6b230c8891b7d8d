import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { listFaultsNow } from "../../../test/support/invariants.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { exportText, forum, madeFile, marrow, reply, topic } from "../bbpress/fixtures/exports.ts";
import { bringIn, planImport } from "../bbpress/index.ts";

let site: TestSite;
let mo: Person;
let ada: Person;

const on = (day: number) => ({ date: `2020-01-${String(day).padStart(2, "0")} 12:00:00` });
const tamsin = { id: 3, login: "tamsin", name: "Tamsin" };

before(async () => {
  site = await testSite({ rateLimits: false });
  mo = await site.moderator("Mo Moderator");
  ada = await site.administrator("Administrator Ada");
  const items = [
    forum(5),
    forum(6, { status: "private" }),
    topic(10, 5, { ...on(1), content: "Which kettle?" }),
    reply(11, 10, { ...on(2), creator: "tamsin", content: "The blue one." }),
    reply(12, 10, { ...on(4), content: "I took the red one." }),
    reply(13, 10, { ...on(3), status: "pending", creator: "tamsin", content: "A samovar, <strong>surely</strong>." }),
    reply(14, 10, { ...on(5), status: "spam", content: "Cheap kettles." }),
    reply(15, 10, { ...on(6), status: "pending", creator: "", content: "From somebody who is gone." }),
    topic(20, 5, { ...on(7), status: "pending", title: "Is rain water fine?", content: "For tea, I mean." }),
    reply(21, 20, { ...on(8), creator: "tamsin", content: "Quite fine." }),
    reply(22, 20, { ...on(9), status: "pending", content: "Waits by itself." }),
    topic(30, 5, { ...on(10), status: "trash", name: "old-cups__trashed", content: "Cups with cracks." }),
    reply(31, 30, { ...on(11), status: "trash", content: "Glue them." }),
    topic(40, 6, { ...on(12), content: "Among ourselves." }),
    reply(41, 40, { ...on(13), status: "pending", content: "A private word." }),
    reply(42, 40, { ...on(13), status: "pending", content: "Not meant for here." }),
    topic(50, 5, { ...on(14), status: "pending" }),
    reply(51, 50, { ...on(15), status: "trash" }),
  ];
  const text = exportText({ authors: [marrow, tamsin], items });
  await bringIn(site.house, await planImport([madeFile(text)]));
});

const inQueue = async (by = mo) => (await by.get("/moderation/")).html();
const show = (postId: number, was = "pending", by = mo) => by.post(`/moderation/posts/${postId}/show`, { was });
const throwAway = (postId: number, by = mo) => by.post(`/moderation/posts/${postId}/bin`, {});
const placesIn = async (topicId: number) => {
  const posts = site.database.db.selectFrom("post").select("id").where("topic_id", "=", topicId);
  return (await posts.where("position", "is not", null).orderBy("position").execute()).map(({ id }) => id);
};
async function assertAllCounted() {
  await site.worked();
  assert.deepEqual(await listFaultsNow(site.owner.pool), []);
}
async function volunteerIn(forumId: number, name: string): Promise<Person> {
  const vera = await site.participant(name);
  assert.equal((await ada.post(`/admin/forums/${forumId}/volunteers`, { volunteer: name })).status, 303);
  return vera;
}

describe("what waited for approval on the site that moved in", () => {
  it("stands in the moderators’ list with its words, forum and author, and nowhere else", async () => {
    const list = await inQueue();

    assert.match(list, /6 things need a look/);
    assert.match(list, /A samovar, <strong>surely<\/strong>/);
    assert.match(list, /Is rain water fine\?/);
    assert.ok(list.indexOf("case-13") < list.indexOf("case-20"), "the oldest first");
    assert.doesNotMatch(list, /Waits by itself/, "before its topic is decided about");
    assert.doesNotMatch((await site.guest.get("/forums/topic/topic-10/")).html(), /samovar/);
    assert.equal((await site.guest.get("/forums/topic/topic-20/")).status, 404);
  });

  it("is shown to guests where its date puts it, is counted, is found, and its topic’s people are told", async () => {
    await site.guest.get("/forums/topic/topic-10/");
    await site.database.db.updateTable("topic_member").set({ read_position: 3 }).where("topic_id", "=", 10).execute();

    assert.equal((await show(13)).status, 303);
    assert.equal((await show(13)).status, 303, "pressed twice");

    assert.match((await site.guest.get("/forums/topic/topic-10/")).html(), /samovar/);
    assert.deepEqual(await placesIn(10), [10, 11, 13, 12]);
    assert.doesNotMatch(await inQueue(), /samovar/);
    const read = site.database.db.selectFrom("topic_member").select("read_position").where("topic_id", "=", 10);
    assert.deepEqual(
      (await read.execute()).map((row) => row.read_position),
      [4, 4],
      "as far as before",
    );
    await assertAllCounted();
    assert.match((await site.guest.get("/forums/search/?q=samovar")).html(), /topic-10/);
    assert.match((await mo.get("/moderation/log/")).html(), /Showed a post that had waited/);
  });

  it("comes as a whole topic, with the replies that are shown in it; others go on waiting", async () => {
    assert.equal((await show(20)).status, 303);

    const page = (await site.guest.get("/forums/topic/topic-20/")).html();
    assert.match(page, /For tea, I mean/);
    assert.match(page, /Quite fine/);
    assert.doesNotMatch(page, /Waits by itself/);
    assert.deepEqual(await placesIn(20), [20, 21]);
    assert.match(await inQueue(), /Waits by itself/);
    assert.match((await site.guest.get("/forums/forum/forum-5/")).html(), /Is rain water fine/);
    await assertAllCounted();
    assert.equal((await show(22)).status, 303);
    assert.deepEqual(await placesIn(20), [20, 21, 22]);
    await assertAllCounted();
  });

  it("is decided about by one moderator; the other one learns of it", async () => {
    assert.equal((await throwAway(41)).status, 303);
    assert.equal((await throwAway(41)).status, 303, "pressed twice");

    assert.equal((await show(41)).status, 409);
    assert.equal((await throwAway(11)).status, 409, "it is shown");
    assert.match((await mo.get("/moderation/bin/")).html(), /A private word/);
  });

  it("stays out of sight when whoever wrote it is gone", async () => {
    assert.match(await inQueue(), /Whoever wrote this has left/);

    assert.equal((await show(15)).status, 403);
    assert.equal((await throwAway(15)).status, 303);
    assert.equal((await show(15, "trash")).status, 403);
  });

  it("was never public: put in the bin, it is to everybody what never was", async () => {
    assert.equal((await throwAway(50)).status, 303);

    for (const path of ["/forums/reply/15/", "/forums/topic/topic-50/", "/forums/reply/50/", "/forums/reply/51/"])
      assert.equal((await site.guest.get(path)).status, 404, path);
    assert.equal((await site.guest.get("/forums/topic/old-cups/")).status, 410, "unlike what was");
  });

  it("is a volunteer’s in their own forums only, and never what they wrote themselves", async () => {
    const vera = await volunteerIn(6, "vera.brook");
    const other = await volunteerIn(5, "otto.brook");

    assert.match(await inQueue(vera), /Not meant for here/);
    assert.doesNotMatch(await inQueue(other), /Not meant for here/);
    assert.match((await vera.get("/moderation/bin/")).html(), /A private word/);
    assert.doesNotMatch((await other.get("/moderation/bin/")).html(), /A private word/);
    assert.equal((await show(42, "pending", other)).status, 404);
    assert.equal((await throwAway(42, other)).status, 404);
    await site.database.db.updateTable("post").set({ author_id: vera.id }).where("id", "=", 42).execute();
    assert.doesNotMatch(await inQueue(vera), /Not meant for here/);
    assert.equal((await show(42, "pending", vera)).status, 404);
  });
});

describe("spam and the bin", () => {
  it("show what can be brought back, to the topic that it was in", async () => {
    const list = (await mo.get("/moderation/bin/")).html();
    assert.match(list, /Cheap kettles/);
    assert.doesNotMatch(list, /Glue them/, "before its topic");

    const back = await show(14, "spam");

    assert.deepEqual([back.status, back.location], [303, "/moderation/bin/"]);
    assert.match((await site.guest.get("/forums/topic/topic-10/")).html(), /Cheap kettles/);
    assert.deepEqual(await placesIn(10), [10, 11, 13, 12, 14]);
    await assertAllCounted();
  });

  it("give a topic back its address, and then its replies", async () => {
    assert.equal((await show(30, "trash")).status, 303);

    assert.match((await site.guest.get("/forums/topic/old-cups/")).html(), /Cups with cracks/);
    assert.equal((await site.guest.get("/forums/topic/old-cups__trashed/")).location, "/forums/topic/old-cups/");
    assert.match((await mo.get("/moderation/bin/")).html(), /Glue them/);
    assert.equal((await show(31, "trash")).status, 303);
    assert.deepEqual(await placesIn(30), [30, 31]);
    await assertAllCounted();
  });

  it("are read page by page, each with the same few questions to the database", async () => {
    const asked = async (path: string) => (await site.queriesDuring(() => mo.get(path))).queries.length;
    const few = await asked("/moderation/bin/");
    const [first, last] = [1_000_000, 1_000_044];
    await site.owner.pool.query(
      `insert into post (id, topic_id, state, guest_name, body_source, body_html, renderer, submission_id, created_at)
       select n, 10, 'spam', 'A guest', 'x', '<p>Spam number ' || n || '.</p>', 1, gen_random_uuid(), now()
         from generate_series(${first}, ${last}) n`,
    );

    assert.equal(await asked("/moderation/bin/"), few);
    const seen: string[] = [];
    for (let path: string | undefined = "/moderation/bin/"; path !== undefined; ) {
      const html = (await mo.get(path)).html();
      seen.push(...(html.match(/(?<=Spam number )\d+/g) ?? []));
      path = /href="(\/moderation\/bin\/\?before=\d+)"/.exec(html)?.[1];
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 45 }, (_, n) => String(last - n)),
    );
  });
});
