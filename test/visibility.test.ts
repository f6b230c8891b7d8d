import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type RawBuilder, sql } from "kysely";
import { guest, type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import { visibleForum } from "#features/forums/visibility.ts";
import type { PostState, TopicState } from "#features/topics/facts.ts";
import {
  decidablePost,
  listedTopic,
  moderatedPost,
  notApart,
  readablePost,
  topicSeenByMember,
  visibleTopic,
  withinReach,
} from "#features/topics/visibility.ts";
import type { Db } from "#platform/database/database.ts";
import { testDatabase } from "./support/database.ts";

const [own, others] = [9, 2];
const createdAt = new Date("2031-05-01T09:00:00Z");

function person(role: Role, more: Partial<Member> = {}): Member {
  const known = { name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt };
  return { kind: "member", id: own, ...known, role, ...more };
}

const [mine, theirs] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"] as const;
const robin = { oneTimeNames: [{ id: mine, topicId: 5, name: "Robin" }] };

interface Seer {
  readonly name: string;
  readonly viewer: Viewer;
  /** The narrowest audience they belong to. */
  readonly reach: -1 | 0 | 1 | 2;
  readonly moderates: boolean;
  /** They write under the one-time name of these tables. */
  readonly named?: boolean;
}

const seers: readonly Seer[] = [
  { name: "the worker", viewer: system, reach: -1, moderates: false },
  { name: "a guest", viewer: guest, reach: 0, moderates: false },
  { name: "a participant", viewer: person("participant"), reach: 1, moderates: false },
  { name: "a spectator", viewer: person("spectator"), reach: 1, moderates: false },
  {
    name: "a volunteer",
    viewer: person("participant", { moderates: [7], ...robin }),
    reach: 1,
    moderates: false,
    named: true,
  },
  { name: "somebody with another name", viewer: person("participant", robin), reach: 1, moderates: false, named: true },
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
  readonly name: string | null;
  readonly post: PostState;
  readonly writer: number | null;
  readonly pen: string | null;
  readonly forum: number;
}

let db: Db;

before(async () => {
  db = (await testDatabase()).database.db;
});

/** Which rows a condition lets through, with tables made up for the question. */
async function through(
  condition: RawBuilder<boolean>,
  of: RawBuilder<boolean>,
  member?: Member,
  postId: RawBuilder<unknown> = sql`0`,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with topic_state as (select unnest(array['shown', 'hidden', 'pending', 'spam', 'trash']) as state),
         post_state as (select unnest(array['shown', 'withdrawn', 'hidden', 'pending', 'spam', 'trash']) as state),
         forum as (select generate_series(0, 2) as effective_audience),
         author (id, name) as (values (${own}::bigint, null::uuid), (${others}, null), (null, null),
                                (null, ${mine}::uuid), (null, ${theirs}::uuid)),
         place as (select unnest(array[7::bigint, 8::bigint]) as forum_id),
         topic as (
           select row_number() over () as id, audience, topic_state.state, author.id as author_id, author.name as alias_id, forum_id
             from generate_series(0, 2) audience, topic_state, author, place),
         post as (
           select topic.id as topic_id, post_state.state, author.id as author_id, author.name as alias_id from topic, post_state, author),
         numbered as (select *, ${postId} as id from post),
         member as (select ${member?.id ?? 0}::bigint as id, ${member?.role ?? ""}::text as role)
    select forum.effective_audience as open, topic.audience, topic.state, topic.author_id as author, topic.alias_id as name,
           post.state as post, post.author_id as writer, post.alias_id as pen, topic.forum_id as forum
      from forum, topic join numbered post on post.topic_id = topic.id, member
     where ${of} and ${condition}`.execute(db);
  return rows;
}

const spelled = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/** Every kind of topic, with one post; every kind of post, in one kind of topic. */
const topics = sql<boolean>`post.state = 'shown' and coalesce(post.author_id::text, post.alias_id::text) is null`;
const posts = sql<boolean>`forum.effective_audience = 0 and topic.audience = 0 and topic.state = 'shown'
  and coalesce(topic.author_id::text, topic.alias_id::text) is null`;

/** Exactly the rows of which it is so come through, for each of them. */
async function expectFor(
  of: RawBuilder<boolean>,
  condition: (seer: Seer) => RawBuilder<boolean>,
  isSo: (row: Row, seer: Seer) => boolean,
) {
  const all = await through(sql<boolean>`true`, of);
  assert.equal(all.length, of === topics ? 450 : 60);
  for (const seer of seers) {
    const found = spelled(await through(condition(seer), of));
    assert.deepEqual(found, spelled(all.filter((row) => isSo(row, seer))), seer.name);
  }
}

/** In words: see `visibleTopic`. */
function seesTopic({ open, audience, state, author, name }: Row, { reach, moderates, viewer, named }: Seer): boolean {
  const isMine = viewer.kind === "member" && (author === own || (named === true && name === mine));
  if (open > reach || (audience > reach && !isMine)) return false;
  return state === "shown" || ((state === "hidden" || state === "pending") && (isMine || moderates));
}

describe("what reaches somebody, as the database decides it (P-31)", () => {
  it("is a forum of their audience or a wider one", async () => {
    await expectFor(
      topics,
      ({ viewer }) => visibleForum(viewer),
      ({ open }, { reach }) => open <= reach,
    );
  });

  it("is a topic as open as its forum and itself, or their own; what is hidden to moderators and its author", async () => {
    await expectFor(topics, ({ viewer }) => visibleTopic(viewer), seesTopic);
  });

  it("is the same when it is asked about many people at once", async () => {
    const all = await through(sql<boolean>`true`, topics);
    for (const seer of seers) {
      // Whoever wrote under a one-time name hears of answers in another way.
      if (seer.viewer.kind !== "member" || seer.named) continue;
      const found = spelled(await through(topicSeenByMember, topics, seer.viewer));
      assert.deepEqual(found, spelled(all.filter((row) => seesTopic(row, seer))), seer.name);
    }
  });

  it("is in lists only what is shown and meant for them", async () => {
    await expectFor(
      topics,
      ({ viewer }) => listedTopic(viewer),
      ({ audience, state }, { reach }) => audience <= reach && state === "shown",
    );
  });

  it("is the text of a post that is shown; of a hidden one to its author and who moderates there", async () => {
    await expectFor(
      posts,
      ({ viewer }) => readablePost(viewer),
      ({ post, writer, pen, forum }, { viewer, moderates, name, named }) =>
        post === "shown" ||
        (post === "hidden" &&
          (moderates ||
            (viewer.kind === "member" && writer === own) ||
            (named === true && pen === mine) ||
            (name === "a volunteer" && forum === 7))),
    );
  });

  it("is for moderating everything, or for a volunteer what others wrote in their forums", async () => {
    await expectFor(
      posts,
      ({ viewer }) => moderatedPost(viewer),
      ({ writer, pen, forum }, { moderates, name }) =>
        moderates || (name === "a volunteer" && forum === 7 && writer !== own && pen !== mine),
    );
  });

  it("is for deciding about only with its topic, or in one that they may see, where they moderate", async () => {
    const inPosts = sql<boolean>`forum.effective_audience > 0 and post.author_id = ${others} and post.state <> 'withdrawn'
      and topic.alias_id is null and coalesce(topic.author_id, ${own}) = ${own}`;
    for (const opens of [true, false]) {
      const id = opens ? sql`post.topic_id` : sql`0`;
      const all = await through(sql<boolean>`true`, inPosts, undefined, id);
      for (const seer of seers) {
        const found = spelled(await through(decidablePost(seer.viewer), inPosts, undefined, id));
        const { reach, moderates, name } = seer;
        const isSo = ({ open, audience, author, state, post, forum }: Row) =>
          (moderates || (name === "a volunteer" && forum === 7)) &&
          open <= reach &&
          (audience <= reach || author === own) &&
          (opens ? state === post : state === "shown" || (state === "hidden" && moderates));
        assert.deepEqual(found, spelled(all.filter(isSo)), `${name} ${opens}`);
        const near = spelled(await through(withinReach(seer.viewer), inPosts, undefined, id));
        const inReach = (row: Row) =>
          seer.viewer.kind === "member" && row.open <= reach && (row.audience <= reach || row.author === own);
        assert.deepEqual(near, spelled(all.filter(inReach)), name);
      }
    }
  });

  it("is no news between two of whom either blocked the other", async () => {
    const apart = async ([blocker, blocked]: readonly number[]) => {
      const { rows } = await sql<{ together: boolean }>`
        with block as (select ${blocker}::bigint as blocker_id, ${blocked}::bigint as blocked_id),
             member as (select ${own}::bigint as id), post as (select ${others}::bigint as author_id)
        select ${notApart(sql`post.author_id`)} as together from member, post`.execute(db);
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
