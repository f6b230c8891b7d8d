import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { guest } from "#core/viewer.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { House } from "#platform/work/work.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { listFaultsNow } from "../../../test/support/invariants.ts";
import { dumpFile, dumpForum, dumpReply, dumpTopic, dumpUser, smallSite } from "./fixtures/dumps.ts";
import { bringIn, type ImportProgress, planImport } from "./index.ts";

const users = [2, 3, 4, 5, 6].map((id) => dumpUser(id, `member${id}`));
const forums = [dumpForum(5, 0), dumpForum(6, 0, { post_status: "private" }), dumpForum(7, 0)];
/** Twelve topics; each but the first has replies, the fourth more than go into memory at once. */
const topics = Array.from({ length: 12 }, (_, n) =>
  dumpTopic(100 + n, 5 + (n % 3), { post_author: 2 + (n % 4), post_status: n === 7 ? "closed" : "publish" }),
);
const replies = Array.from({ length: 40 }, (_, n) =>
  dumpReply(200 + n, n < 15 ? 103 : 100 + (n % 12), {
    post_author: 2 + (n % 3),
    post_date_gmt: `2020-05-02 12:${59 - n}:00`,
    post_status: n % 9 === 4 ? "spam" : "publish",
    post_content: `<b>Words</b> of ${n}`,
  }),
);
const whole = { ...smallSite, users, posts: [...forums, ...replies, ...topics] };
/** As the same site was some days before. */
const older = {
  ...whole,
  users: users.slice(0, 4),
  posts: [...forums, ...replies.slice(0, 22), ...topics.slice(0, 9)],
};

const portion = { posts: 6, bytes: 100_000 };

/** A house in which the work stops for good after so many transactions. */
function dyingHouse(house: House, after: number): House {
  let left = after;
  const transaction: typeof house.database.transaction = (run, options) => {
    if (left === 0) throw new Error("killed");
    left -= 1;
    return house.database.transaction(run, options);
  };
  return { ...house, database: { ...house.database, transaction } };
}

async function bring(house: House, tables: typeof whole, onProgress?: (progress: ImportProgress) => void) {
  const plan = await planImport([dumpFile({ tables })]);
  try {
    return await bringIn(house, plan, { portion, ...(onProgress ? { onProgress } : {}) });
  } finally {
    plan.close();
  }
}

/** Everything that came, without what is drawn by lot and what depends on when it was. */
async function rowsOf({ db }: TestHouse): Promise<Record<string, unknown>> {
  const list = async (query: string) => (await sql<object>`${sql.raw(query)}`.execute(db)).rows;
  return {
    people: await list(
      "select name, slug, role, imported, created_at, password_hash is null as closed from member order by name",
    ),
    forums: await list("select id, path, audience, effective_audience from forum order by id"),
    topics: await list(`
      select topic.id, forum_id, title, topic.slug, audience, state, author.name as author, closed_at is null as open, pinned,
             post_count, participant_count, last_post_id, last.name as last_author, last_post_at, topic.created_at
        from topic left join member author on author.id = author_id left join member last on last.id = last_post_author_id
       order by topic.id`),
    posts: await list(`
      select post.id, topic_id, position, state, member.name, reply_to_id, body_source, body_html, post.created_at, stored
        from post left join member on member.id = author_id join imported_original on post_id = post.id order by post.id`),
    places: await list(`
      select topic_id, name, post_count, first_position, mine, read_position, news
        from topic_member join member on member.id = member_id order by topic_id, name`),
    tallies: await list("select forum_id, audience, topics, posts from forum_tally order by 1, 2"),
    waiting: await list("select * from forum_tally_change"),
    ledger: await list("select kind, old_key, new_id from imported_item where kind <> 'member' order by 1, 2"),
    settings: await list("select name, value from setting order by name"),
    audit: await list("select kind, detail from audit_entry where kind = 'imported'"),
    runs: await list("select source, people, forums, topics, posts, ended_at is null as open from import_run"),
  };
}

describe("an import that is interrupted", () => {
  let expected: Record<string, unknown>;

  before(async () => {
    const test = await testHouse();
    assert.deepEqual(await bring(test.house, whole), { people: 5, forums: 3, topics: 12, posts: 52 });
    expected = await rowsOf(test);
  });

  it("leaves what it would have left in one go, and never half a topic or a private one in the open", async () => {
    const test = await testHouse();
    // What stands before the first posts; from then on each run gets one piece further.
    const firstStops = [0, 1, 2, 3];
    let runs = 0;
    for (let finished = false; !finished; runs++) {
      finished = await bring(dyingHouse(test.house, firstStops[runs] ?? 4), whole).then(
        () => true,
        (error: Error) => assert.match(error.message, /killed/) ?? false,
      );
      assert.deepEqual(await listFaultsNow(test.owner.pool), []);
      assert.deepEqual(await topicsInTheOpen(test), []);
    }

    assert.ok(runs > 10, `${runs} runs`);
    assert.deepEqual(await rowsOf(test), expected);
  });

  it("is finished by a newer dump just as well", async () => {
    const test = await testHouse();
    await assert.rejects(bring(dyingHouse(test.house, 6), older), /killed/);
    assert.ok((await test.db.selectFrom("topic").select("id").execute()).length > 0);

    await bring(test.house, whole);

    assert.deepEqual(await listFaultsNow(test.owner.pool), []);
    assert.deepEqual(await rowsOf(test), expected);
  });

  it("shows nobody what was closed on the old site meanwhile (A-083)", async () => {
    const test = await testHouse();
    const seen = async () =>
      (
        await sql<{ id: number }>`
          select post.id from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
           where ${visibleTopic(guest)} order by post.id`.execute(test.db)
      ).rows.map(({ id }) => id);
    await bring(test.house, older);
    const before = await seen();
    const closed = forums.map((forum) => ({ ...forum, post_status: "private" }));

    await bring(test.house, { ...whole, posts: [...closed, ...replies, ...topics] });

    assert.ok(before.length > 10);
    assert.deepEqual(
      (await seen()).filter((id) => !before.includes(id)),
      [],
    );
    assert.deepEqual(await listFaultsNow(test.owner.pool), []);
  });

  it("changes nothing when it is run once more", async () => {
    const test = await testHouse();
    await bring(test.house, whole);

    assert.deepEqual(await bring(test.house, whole), { people: 0, forums: 0, topics: 0, posts: 0 });

    assert.deepEqual(await rowsOf(test), expected);
  });
});

describe("an import that is under way", () => {
  it("says how far it is, and keeps a second one out", async () => {
    const test = await testHouse();
    const told: ImportProgress[] = [];
    const other = await planImport([dumpFile({ tables: older })]);
    let second: Promise<unknown> | undefined;

    await bring(test.house, whole, (progress) => {
      told.push(progress);
      second ??= assert.rejects(bringIn(test.house, other), { code: "busy" });
    });
    await second;
    other.close();

    const posts = told.filter(({ phase }) => phase === "posts");
    assert.deepEqual(told[0], { phase: "people", done: 5, of: 5 });
    assert.ok(posts.length > 5);
    assert.deepEqual(posts.at(-1), { phase: "posts", done: 52, of: 52 });
    assert.deepEqual(
      posts.toSorted((a, b) => a.done - b.done),
      posts,
    );
  });
});

/** Topics of the private forum that a guest could read. */
async function topicsInTheOpen({ db }: TestHouse): Promise<number[]> {
  const found = await db
    .selectFrom("topic")
    .innerJoin("forum", "forum.id", "topic.forum_id")
    .select("topic.id")
    .where("topic.id", "in", [101, 104, 107, 110])
    .where(visibleTopic(guest))
    .execute();
  return found.map(({ id }) => id);
}
