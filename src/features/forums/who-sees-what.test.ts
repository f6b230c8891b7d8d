import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { type Audience, Rank } from "#core/audience.ts";
import { NotFound } from "#core/errors.ts";
import { guest, type Member, system, type Viewer } from "#core/viewer.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { createForum } from "./commands/create-forum.ts";
import { foldTallies, recountForums, tallyChange } from "./commands/tally.ts";
import type { ForumNode } from "./forum.ts";
import { findForum, findForumByPath } from "./queries/find-forum.ts";
import { flatForums, listForumTree } from "./queries/list-forum-tree.ts";

let test: TestHouse;
let ada: Member;
let pia: Member;
const forums = new Map<string, number>();

/** Open ├ Below open (members) ├ Inside (public); Team (staff) └ Under team (public). */
before(async () => {
  test = await testHouse();
  ada = await test.member("Ada Admin", "administrator");
  pia = await test.member("pia");
  await adds("Open", "public", null);
  await adds("Below open", "members", "Open");
  await adds("Inside", "public", "Below open");
  await adds("Team", "staff", null);
  await adds("Under team", "public", "Team");
});

async function adds(title: string, audience: Audience, under: string | null): Promise<void> {
  const parentId = under === null ? null : idOf(under);
  const id = await test.as(ada, (work) =>
    createForum(work, { title, description: "", kind: "forum", audience, parentId }),
  );
  forums.set(title, id);
}

function idOf(title: string): number {
  const id = forums.get(title);
  assert.ok(id !== undefined);
  return id;
}

async function titlesSeenBy(viewer: Viewer): Promise<string[]> {
  return flatForums(await listForumTree(test.db, viewer)).map(({ title }) => title);
}

async function nodeSeenBy(viewer: Viewer, title: string): Promise<ForumNode> {
  const node = flatForums(await listForumTree(test.db, viewer)).find((one) => one.title === title);
  assert.ok(node);
  return node;
}

async function writes(title: string, audience: Audience, posts: number): Promise<void> {
  await sql`
    with id as (select nextval('content_id') as value)
    insert into topic (id, forum_id, title, slug, token, audience, post_count, last_post_at, created_at)
    select value, ${idOf(title)}, 't', 's' || value, 'token-of-twenty-chars-' || value, ${Rank[audience]}, ${posts}, now(), now()
      from id`.execute(test.db);
  await tallyChange({ forumId: idOf(title), audience: Rank[audience], topics: 1, posts }).execute(test.db);
}

describe("who sees which forum", () => {
  it("is decided by the narrowest audience over a forum and all it stands below", async () => {
    assert.deepEqual(await titlesSeenBy(guest), ["Open"]);
    assert.deepEqual(await titlesSeenBy(pia), ["Open", "Below open", "Inside"]);
    assert.deepEqual(await titlesSeenBy(ada), ["Open", "Below open", "Inside", "Team", "Under team"]);
    assert.deepEqual(await titlesSeenBy(system), []);
  });

  it("answers for a hidden forum as for one that does not exist", async () => {
    await assert.rejects(findForumByPath(test.db, guest, "open/below-open/inside"), NotFound);
    await assert.rejects(findForumByPath(test.db, guest, "no/such/forum"), NotFound);
    await assert.rejects(findForum(test.db, pia, idOf("Under team")), NotFound);
    await assert.rejects(findForum(test.db, pia, 999_999), NotFound);
  });

  it("names what a forum stands below, from the root", async () => {
    const found = await findForumByPath(test.db, pia, "open/below-open/inside");

    assert.ok("forum" in found);
    assert.deepEqual(found.forum.crumbs, [
      { title: "Open", path: "open" },
      { title: "Below open", path: "open/below-open" },
    ]);
    assert.equal(found.forum.audience, "public");
    assert.equal(found.forum.effectiveAudience, "members");
  });
});

describe("the numbers beside a forum", () => {
  it("count only what the viewer may see, before and after the fold", async () => {
    await writes("Open", "public", 3);
    await writes("Open", "members", 10);
    await writes("Inside", "public", 5);
    await writes("Inside", "staff", 100);
    const expected = async () => {
      assert.deepEqual((await nodeSeenBy(guest, "Open")).total, { topics: 1, posts: 3 });
      assert.deepEqual((await nodeSeenBy(pia, "Open")).own, { topics: 2, posts: 13 });
      assert.deepEqual((await nodeSeenBy(pia, "Open")).total, { topics: 3, posts: 18 });
      assert.deepEqual((await nodeSeenBy(ada, "Open")).total, { topics: 4, posts: 118 });
    };
    await expected();

    await test.as(system, foldTallies);
    await test.as(system, foldTallies);

    assert.deepEqual(await test.db.selectFrom("forum_tally_change").select("id").execute(), []);
    await expected();
  });

  it("come out right when many fold and add at once, and after a recount in between", async () => {
    const before = (await nodeSeenBy(ada, "Team")).own;
    const adding = Array.from({ length: 30 }, () => writes("Team", "public", 2));
    const folding = Array.from({ length: 10 }, () => test.as(system, foldTallies));
    const recounting = Array.from({ length: 3 }, () => test.as(system, (work) => recountForums(work.db)));
    await Promise.all([...adding, ...folding, ...recounting]);
    await test.as(system, (work) => recountForums(work.db));

    assert.deepEqual((await nodeSeenBy(ada, "Team")).own, { topics: before.topics + 30, posts: before.posts + 60 });
  });

  it("add up from a part of another statement", async () => {
    const from = sql`(values (1), (1)) as twice (one)`;
    await tallyChange({ forumId: idOf("Under team"), audience: 2, topics: 0, posts: sql.ref("one") }, from).execute(
      test.db,
    );

    assert.deepEqual((await nodeSeenBy(ada, "Under team")).own, { topics: 0, posts: 2 });
  });
});
