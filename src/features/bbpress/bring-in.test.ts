import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { NotFound } from "#core/errors.ts";
import { guest, type Member } from "#core/viewer.ts";
import { bringIntoSight, findTopic, listPosts } from "#features/topics/index.ts";
import { findTopicByAddress } from "#features/topics/queries/find-topic.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { listFaultsNow } from "../../../test/support/invariants.ts";
import { type BroughtIn, bringIn, exportFile, planImport } from "./index.ts";

const root = join(import.meta.dirname, "../../..");
const ours = join(import.meta.dirname, "fixtures/thread.wxr.xml");
const seed = join(root, "../shared/data/bbpress/seed-thread.wxr.xml");
const small = join(root, "../shared/data/bbpress/small.wxr.xml");
const without = { skip: existsSync(seed) ? false : "the real exports are not beside this checkout" };

async function bring(test: TestHouse, file: string): Promise<BroughtIn> {
  const plan = await planImport([exportFile(file)]);
  return bringIn(test.house, plan);
}

describe("a thread of ours that moves in", () => {
  let test: TestHouse;
  let first: BroughtIn;

  before(async () => {
    test = await testHouse();
    first = await bring(test, ours);
  });

  it("brings forums, topics and posts, and nothing twice", async () => {
    assert.ok(first.topics > 0 && first.posts > first.topics && first.forums > 0, JSON.stringify(first));

    const again = await bring(test, ours);

    assert.deepEqual(again, { people: 0, forums: 0, topics: 0, posts: 0 });
  });

  it("gives nobody a role, a password or a confirmed address", async () => {
    const members = await test.db
      .selectFrom("member")
      .select(["role", "password_hash", "email_lookup", "imported"])
      .execute();

    assert.ok(members.length > 0);
    for (const member of members) {
      assert.deepEqual(member, { role: "participant", password_hash: null, email_lookup: null, imported: true });
    }
  });

  it("keeps nobody's old log-in readable: many are e-mail addresses", async () => {
    const { members } = await planImport([exportFile(ours)]);
    const kept = await test.db.selectFrom("imported_item").select("old_key").where("kind", "=", "member").execute();

    assert.equal(kept.length, members.length);
    for (const { old_key } of kept) assert.match(old_key, /^[\w-]{43}$/);
  });

  it("keeps the old text of every post for an audit", async () => {
    const posts = await test.db.selectFrom("post").select("id").execute();
    const originals = await test.db.selectFrom("imported_original").select("post_id").execute();

    assert.equal(originals.length, posts.length);
  });
});

describe("the thread “Botox questions!” from a real export", without, () => {
  let test: TestHouse;

  before(async () => {
    test = await testHouse();
    await bring(test, seed);
  });

  it("stands at its address, under its forums", async () => {
    const { topic, moved } = await findTopicByAddress(test.db, guest, "botox-questions");

    assert.equal(moved, false);
    assert.equal(topic.id, 26979);
    assert.deepEqual(
      [...topic.forum.crumbs.map((crumb) => crumb.title), topic.forum.title],
      ["Vaginismus Support Group", "Vaginismus General"],
    );
    assert.equal(topic.postCount, 10);
    assert.equal(topic.participantCount, 4);
  });

  it("has ten posts in order, with their authors and dates right to the second", async () => {
    const posts = await listPosts(test.db, guest, 26979, { from: 1, through: 20 });

    assert.deepEqual(
      posts.map((post) => [post.id, post.author.name, post.createdAt.toISOString()]),
      [
        [26979, "sryan32", "2021-06-07T14:12:00.000Z"],
        [26980, "Jen", "2021-06-07T18:40:00.000Z"],
        [26981, "Melissa", "2021-06-07T20:05:00.000Z"],
        [26982, "recessivegenequeen", "2021-06-08T13:31:00.000Z"],
        [26983, "Melissa", "2021-06-08T15:02:00.000Z"],
        [26984, "sryan32", "2021-06-09T00:15:00.000Z"],
        [26985, "sryan32", "2021-06-09T00:17:00.000Z"],
        [26986, "sryan32", "2021-06-09T00:26:00.000Z"],
        [26987, "Melissa", "2021-06-09T13:50:00.000Z"],
        [26988, "recessivegenequeen", "2021-06-09T16:44:00.000Z"],
      ],
    );
  });

  it("gives what is written afterwards ids above the old ones", async () => {
    const { rows } = await test.db.executeQuery<{ next: number }>(
      (await import("kysely")).sql`select nextval('content_id') as next`.compile(test.db),
    );

    assert.ok((rows[0]?.next ?? 0) > 26988);
  });
});

describe("a whole small community from a real export", without, () => {
  let test: TestHouse;
  let reader: Member;
  let moira: Member;

  before(async () => {
    test = await testHouse();
    reader = await test.member("a_reader");
    moira = await test.member("Moira Fenn", "administrator");
    await bring(test, small);
  });

  it("brings every topic and post, each in its state", async () => {
    const states = await test.db
      .selectFrom("post")
      .select((select) => ["state", select.fn.countAll<number>().as("n")])
      .groupBy("state")
      .execute();

    assert.equal(
      states.reduce((sum, row) => sum + row.n, 0),
      330,
    );
    assert.equal((await test.db.selectFrom("topic").select("id").execute()).length, 30);
  });

  it("shows private rooms to members and hidden ones to the care team only", async () => {
    await assert.rejects(findTopic(test.db, guest, 22), NotFound);
    assert.equal((await findTopic(test.db, reader, 22)).title, "For members only: introductions");
    await assert.rejects(findTopic(test.db, reader, 24), NotFound);
    assert.equal((await findTopic(test.db, moira, 24)).id, 24);
  });

  it("leaves out of sight what waited, was spam or in the bin", async () => {
    for (const id of [19, 20, 21]) await assert.rejects(findTopic(test.db, reader, id), NotFound);
  });

  it("shows what waited to guests once a moderator says so, with its reply, and counts it", async () => {
    await test.as(moira, (work) => bringIntoSight(work, 19, "pending"));
    await test.as(moira, (work) => bringIntoSight(work, 129, "pending"));

    const topic = await findTopic(test.db, guest, 19);
    assert.deepEqual([topic.title, topic.postCount], ["A topic waiting for approval", 2]);
    const posts = await listPosts(test.db, guest, 19, { from: 1, through: 20 });
    assert.deepEqual([posts[0]?.id, posts.length], [19, 2]);
    assert.deepEqual(await listFaultsNow(test.owner.pool), []);
  });

  it("turns raw scripts into nothing", async () => {
    const { rows } = await test.db.executeQuery<{ n: number }>(
      (await import("kysely"))
        .sql`select count(*)::int as n from post where body_html ~* '<(script|iframe|style)'`.compile(test.db),
    );

    assert.equal(rows[0]?.n, 0);
  });
});
