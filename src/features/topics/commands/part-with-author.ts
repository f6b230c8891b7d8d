import { sql } from "kysely";
import { holdOwnNames, keepOwnNames, reserveName } from "#features/accounts/index.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { forgetAuthorIn, type NamedAuthor } from "./forget-author.ts";
import { recountTopics } from "./recount.ts";
import { takeBackTitle } from "./rename.ts";

/** How much one piece of work takes on, so that nobody else waits for long. */
const mostTopics = 20;
const mostPosts = 200;

export interface PartingAuthor extends NamedAuthor {
  readonly memberId: number;
  /** What is meant are their posts under this one-time name. */
  readonly aliasId?: string;
}

/**
 * Takes somebody who leaves out of topics, a few at a time in the order of ids: their posts belong to nobody any more, so
 * that no two of them can be told to be one person's; or only places are left of them.
 *
 * @returns whether there is more to do
 */
export async function partWithAuthor(work: Work, author: PartingAuthor): Promise<boolean> {
  const topics = await topicsWith(work.db, author.memberId);
  let room = mostPosts;
  for (const topicId of topics) {
    if (room <= 0) return true;
    room -= await partInTopic(work, topicId, { ...author, room });
  }
  return topics.length > 0;
}

/**
 * The same for somebody's one-time names, one after the other: nothing is left that joined a name with its owner, and nobody
 * else is ever called so.
 *
 * @returns whether there is more to do
 */
export async function partWithNames(
  work: Work,
  leaving: { readonly memberId: number; readonly withPosts: boolean },
): Promise<boolean> {
  const [first, ...rest] = await holdOwnNames(work, leaving.memberId);
  if (!first) return false;
  const author = { ...leaving, name: first.name, aliasId: first.id, room: mostPosts };
  const parted = await partInTopic(work, first.topicId, author);
  if (parted >= mostPosts) return true;
  await reserveName(work, first.name);
  await work.db.deleteFrom("one_time_name").where("id", "=", first.id).execute();
  await keepOwnNames(work, leaving.memberId, rest);
  return true;
}

async function topicsWith(db: Db, memberId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select topic_id as id from post where author_id = ${memberId}
     union select id from topic where author_id = ${memberId} order by id limit ${mostTopics}`.execute(db);
  return rows.map(({ id }) => id);
}

async function partInTopic(
  work: Work,
  topicId: number,
  author: PartingAuthor & { readonly room: number },
): Promise<number> {
  const topic = await work.db
    .selectFrom("topic")
    .select(["id", "token", "slug as address", "author_id as authorId", "alias_id as aliasId"])
    .where("id", "=", topicId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const posts = await work.db
    .selectFrom("post")
    .select("id")
    .where("topic_id", "=", topicId)
    .$call((query) =>
      author.aliasId === undefined
        ? query.where("author_id", "=", author.memberId)
        : query.where("alias_id", "=", author.aliasId),
    )
    .orderBy("id")
    .limit(author.room)
    .forUpdate()
    .execute();
  const postIds = posts.map(({ id }) => id);
  await (author.withPosts ? erasePosts : keepPosts)(work.db, postIds);
  await forgetAuthorIn(work, topicId, { ...author, postIds });
  const started = author.aliasId === undefined ? topic.authorId === author.memberId : topic.aliasId === author.aliasId;
  if (started) await unstart(work, topic, author.withPosts);
  if (posts.length < author.room) await finish(work.db, topicId, author.memberId);
  work.changed(`topic:${topicId}`, "lists");
  return posts.length;
}

async function keepPosts(db: Db, ids: readonly number[]): Promise<void> {
  await db
    .deleteFrom("post_revision")
    .where("post_id", "in", [0, ...ids])
    .execute();
  await db
    .updateTable("post")
    .set({ author_id: null, alias_id: null, guest_name: null, submission_hash: null })
    .where("id", "in", [0, ...ids])
    .execute();
}

/** Posts that had a place leave it empty; what waited or was thrown away goes as a whole. */
async function erasePosts(db: Db, ids: readonly number[]): Promise<void> {
  const these = [0, ...ids];
  await db.deleteFrom("post_revision").where("post_id", "in", these).execute();
  await db.deleteFrom("reaction").where("post_id", "in", these).execute();
  await db.deleteFrom("imported_original").where("post_id", "in", these).execute();
  await db.deleteFrom("picture").where("post_id", "in", these).execute();
  await db.deleteFrom("post").where("id", "in", these).where("position", "is", null).execute();
  await db
    .updateTable("post")
    .set({ state: "withdrawn", body_source: "", body_html: "", body_format: "markdown", reactions: "{}" })
    .set({ edit_reason: null, edited_at: null, state_why: null, submission_hash: null })
    .set({ author_id: null, alias_id: null, guest_name: null, staff_voice: false, staff_title: null })
    .where("id", "in", these)
    .execute();
}

async function unstart(work: Work, topic: { id: number; token: string; address: string }, all: boolean): Promise<void> {
  if (all) await takeBackTitle(work, topic);
  await work.db
    .updateTable("topic")
    .set({ author_id: null, alias_id: null, guest_name: null, hidden_why: null })
    .where("id", "=", topic.id)
    .execute();
}

async function finish(db: Db, topicId: number, memberId: number): Promise<void> {
  await db.deleteFrom("topic_member").where("topic_id", "=", topicId).where("member_id", "=", memberId).execute();
  await recountTopics(db, topicId - 1, 1);
}

/** Takes back what somebody pressed, some hundreds at a time. @returns whether there is more to do */
export async function forgetReactionsOf(work: Work, memberId: number): Promise<boolean> {
  const { rows } = await sql<{ id: number; topic_id: number }>`
    select post.id, post.topic_id from post
     where post.id in (select post_id from reaction where member_id = ${memberId} order by post_id limit ${mostPosts})
     order by post.id for update`.execute(work.db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return false;
  await sql`delete from reaction where member_id = ${memberId} and post_id = any(${sql.val(ids)}::bigint[])`.execute(
    work.db,
  );
  await sql`
    update post set reactions = coalesce((select jsonb_object_agg(kind, n) from
      (select kind, count(*)::int as n from reaction where post_id = post.id group by kind) counted), '{}')
     where id = any(${sql.val(ids)}::bigint[])`.execute(work.db);
  work.changed(...new Set(rows.map(({ topic_id }) => `topic:${topic_id}` as const)));
  return true;
}
