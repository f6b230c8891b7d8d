import { type RawBuilder, sql } from "kysely";
import { type AudienceRank, audienceOf, narrowest } from "#core/audience.ts";
import { NotFound } from "#core/errors.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { addressOf, type PostFacts, type PostState, type TopicFacts, type TopicState } from "../facts.ts";
import { visibleTopic } from "../visibility.ts";

/** A topic held by this piece of work: nobody else adds to it or changes it until it ends. */
export interface LockedTopic extends TopicFacts {
  readonly forumId: number;
  readonly title: string;
  readonly slug: string;
  /** Its opaque name, which is its slug too while it never was public. */
  readonly token: string;
  /** Last part of its address as of now. */
  readonly address: string;
  /** Its own audience. */
  readonly audience: AudienceRank;
  readonly postCount: number;
  readonly pinned: 0 | 1 | 2;
  /** An id for what this work may add. */
  readonly nextId: number;
}

interface TopicRow {
  readonly id: number;
  readonly forum_id: number;
  readonly title: string;
  readonly slug: string;
  readonly token: string;
  readonly state: TopicState;
  readonly closed: boolean;
  readonly forum_closed: boolean;
  readonly author_id: number | null;
  readonly alias_id: string | null;
  readonly name_paused: string | null;
  readonly audience: number;
  readonly effective: number;
  readonly post_count: number;
  readonly pinned: 0 | 1 | 2;
  readonly next_id: number;
}

/**
 * @param among which topics are meant; those that this viewer may see unless it says otherwise
 * @throws NotFound when it does not exist or is not among them
 */
export async function lockTopic(
  work: Work,
  topicId: number,
  among: RawBuilder<boolean> = visibleTopic(work.viewer),
): Promise<LockedTopic> {
  const found = await sql<TopicRow>`
    select topic.id, topic.forum_id, topic.title, topic.slug, topic.token, topic.state, topic.closed_at is not null as closed,
           forum.closed as forum_closed, topic.author_id, topic.alias_id, topic.audience,
           (select paused_why from one_time_name where id = topic.alias_id) as name_paused, topic.post_count, topic.pinned,
           forum.effective_audience as effective, nextval('content_id') as next_id
      from topic join forum on forum.id = topic.forum_id
     where topic.id = ${topicId} and ${among}
       for update of topic`.execute(work.db);
  const row = found.rows[0];
  if (!row) throw new NotFound();
  const audience = audienceOf(narrowest([row.audience, row.effective]));
  return {
    id: row.id,
    forumId: row.forum_id,
    title: row.title,
    slug: row.slug,
    token: row.token,
    address: addressOf({ slug: row.slug, token: row.token, audience }),
    state: row.state,
    closed: row.closed,
    forumClosed: row.forum_closed,
    authorId: row.author_id,
    aliasId: row.alias_id,
    namePaused: row.name_paused,
    audience: narrowest([row.audience]),
    postCount: row.post_count,
    pinned: row.pinned,
    nextId: row.next_id,
  };
}

/** A post held together with its topic. */
export interface LockedPost extends PostFacts {
  readonly position: number;
  readonly bodySource: string;
  readonly bodyFormat: "markdown" | "html";
  readonly editCount: number;
  readonly replyToId: number | null;
  readonly topic: LockedTopic;
}

interface PostRow {
  readonly id: number;
  readonly author_id: number | null;
  readonly alias_id: string | null;
  readonly state: PostState;
  readonly position: number;
  readonly created_at: Date;
  readonly body_source: string;
  readonly body_format: "markdown" | "html";
  readonly edit_count: number;
  readonly reply_to_id: number | null;
}

/** Locks the topic first, then the post, always in this order. @throws NotFound */
export async function lockPost(work: Work, postId: number): Promise<LockedPost> {
  const topic = await lockTopic(work, await topicOf(work.db, postId));
  const found = await sql<PostRow>`
    select id, author_id, alias_id, state, position, created_at, body_source, body_format, edit_count, reply_to_id
      from post where id = ${postId} and topic_id = ${topic.id} and position is not null for update`.execute(work.db);
  const row = found.rows[0];
  if (!row) throw new NotFound();
  return {
    id: row.id,
    authorId: row.author_id,
    aliasId: row.alias_id,
    state: row.state,
    position: row.position,
    createdAt: row.created_at,
    bodySource: row.body_source,
    bodyFormat: row.body_format,
    editCount: row.edit_count,
    replyToId: row.reply_to_id,
    topic,
  };
}

export async function topicOf(db: Db, postId: number): Promise<number> {
  const row = await db.selectFrom("post").select("topic_id").where("id", "=", postId).executeTakeFirst();
  if (!row) throw new NotFound();
  return row.topic_id;
}
