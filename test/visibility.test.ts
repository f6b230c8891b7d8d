import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type RawBuilder, sql } from "kysely";
import { guest, type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import { visibleForum } from "#features/forums/visibility.ts";
import type { PostState, TopicState } from "#features/topics/facts.ts";
import {
  listedTopic,
  moderatedPost,
  notApart,
  readablePost,
  topicSeenByMember,
  visibleTopic,
} from "#features/topics/visibility.ts";
import type { Db } from "#platform/database/database.ts";
import { testDatabase } from "./support/database.ts";

const [own, others] = [9, 2];
const createdAt = new Date("2031-05-01T09:00:00Z");

function person(role: Role, more: Partial<Member> = {}): Member {
  const known = { name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt };
  return { kind: "member", id: own, ...known, role, ...more };
}

interface Seer {
  readonly name: string;
  readonly viewer: Viewer;
  /** The narrowest audience they belong to. */
  readonly reach: -1 | 0 | 1 | 2;
  readonly moderates: boolean;
}

const seers: readonly Seer[] = [
  { name: "the worker", viewer: system, reach: -1, moderates: false },
  { name: "a guest", viewer: guest, reach: 0, moderates: false },
  { name: "a participant", viewer: person("participant"), reach: 1, moderates: false },
  { name: "a spectator", viewer: person("spectator"), reach: 1, moderates: false },
  { name: "a volunteer", viewer: person("participant", { moderates: [7] }), reach: 1, moderates: false },
  { name: "one of the team", viewer: person("staff"), reach: 2, moderates: false },
  { name: "a moderator", viewer: person("moderator"), reach: 2, moderates: true },
  { name: "an administrator", viewer: person("administrator"), reach: 2, moderates: true },
];

/** One of every kind there can be: by the forum's audience, its own, its state, who wrote it and where. */
interface Row {
  readonly open: number;
  readonly audience: number;
  readonly state: TopicState;
  readonly author: number | null;
  readonly post: PostState;
  readonly writer: number | null;
  readonly forum: number;
}

let db: Db;

before(async () => {
  db = (await testDatabase()).database.db;
});

/** Which rows a condition lets through, with tables made up for the question. */
async function through(condition: RawBuilder<boolean>, member?: Member): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with topic_state as (select unnest(array['shown', 'hidden', 'pending', 'spam', 'trash']) as state),
         post_state as (select unnest(array['shown', 'withdrawn', 'hidden', 'pending', 'spam', 'trash']) as state),
         forum as (select generate_series(0, 2) as effective_audience),
         author as (select unnest(array[${own}::bigint, ${others}::bigint, null]) as id),
         place as (select unnest(array[7::bigint, 8::bigint]) as forum_id),
         topic as (
           select row_number() over () as id, audience, topic_state.state, author.id as author_id, forum_id
             from generate_series(0, 2) audience, topic_state, author, place),
         post as (
           select topic.id as topic_id, post_state.state, author.id as author_id from topic, post_state, author),
         member as (select ${member?.id ?? 0}::bigint as id, ${member?.role ?? ""}::text as role)
    select forum.effective_audience as open, topic.audience, topic.state, topic.author_id as author,
           post.state as post, post.author_id as writer, topic.forum_id as forum
      from forum, topic join post on post.topic_id = topic.id, member
     where ${condition}`.execute(db);
  return rows;
}

const spelled = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
let everything: Promise<Row[]> | undefined;

/** Exactly the rows of which it is so come through, for each of them. */
async function expectFor(condition: (seer: Seer) => RawBuilder<boolean>, isSo: (row: Row, seer: Seer) => boolean) {
  everything ??= through(sql<boolean>`true`);
  const all = await everything;
  assert.ok(all.length > 4_000);
  for (const seer of seers) {
    const found = spelled(await through(condition(seer)));
    assert.deepEqual(found, spelled(all.filter((row) => isSo(row, seer))), seer.name);
  }
}

/** In words: see `visibleTopic`. */
function seesTopic({ open, audience, state, author }: Row, { reach, moderates, viewer }: Seer): boolean {
  const mine = viewer.kind === "member" && author === own;
  if (open > reach || (audience > reach && !mine)) return false;
  return state === "shown" || ((state === "hidden" || state === "pending") && (mine || moderates));
}

describe("what reaches somebody, as the database decides it (P-31)", () => {
  it("is a forum of their audience or a wider one", async () => {
    await expectFor(
      ({ viewer }) => visibleForum(viewer),
      ({ open }, { reach }) => open <= reach,
    );
  });

  it("is a topic as open as its forum and itself, or their own; what is hidden to moderators and its author", async () => {
    await expectFor(({ viewer }) => visibleTopic(viewer), seesTopic);
  });

  it("is the same when it is asked about many people at once", async () => {
    const all = await through(sql<boolean>`true`);
    for (const seer of seers) {
      if (seer.viewer.kind !== "member") continue;
      const found = spelled(await through(topicSeenByMember, seer.viewer));
      assert.deepEqual(found, spelled(all.filter((row) => seesTopic(row, seer))), seer.name);
    }
  });

  it("is in lists only what is shown and meant for them", async () => {
    await expectFor(
      ({ viewer }) => listedTopic(viewer),
      ({ audience, state }, { reach }) => audience <= reach && state === "shown",
    );
  });

  it("is the text of a post that is shown; of a hidden one to its author and who moderates there", async () => {
    await expectFor(
      ({ viewer }) => readablePost(viewer),
      ({ post, writer, forum }, { viewer, moderates, name }) =>
        post === "shown" ||
        (post === "hidden" &&
          (moderates || (viewer.kind === "member" && writer === own) || (name === "a volunteer" && forum === 7))),
    );
  });

  it("is for moderating everything, or for a volunteer what others wrote in their forums", async () => {
    await expectFor(
      ({ viewer }) => moderatedPost(viewer),
      ({ writer, forum }, { moderates, name }) =>
        moderates || (name === "a volunteer" && forum === 7 && writer !== own),
    );
  });

  it("is no news between two of whom either blocked the other", async () => {
    const apart = async ([blocker, blocked]: readonly number[]) => {
      const { rows } = await sql<{ together: boolean }>`
        with block as (select ${blocker}::bigint as blocker_id, ${blocked}::bigint as blocked_id),
             member as (select ${own}::bigint as id), post as (select ${others}::bigint as author_id)
        select ${notApart} as together from member, post`.execute(db);
      return rows[0]?.together === false;
    };
    const third = 3;
    assert.equal(await apart([own, others]), true);
    assert.equal(await apart([others, own]), true);
    for (const pair of [
      [own, third],
      [third, own],
      [others, third],
      [third, others],
      [third, 4],
    ]) {
      assert.equal(await apart(pair), false, pair.join(" "));
    }
  });
});
