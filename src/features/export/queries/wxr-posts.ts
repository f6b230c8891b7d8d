import { type RawBuilder, sql } from "kysely";
import type { AudienceRank } from "#core/audience.ts";
import type { Db } from "#platform/database/database.ts";
import { rowsAtOnce } from "./read-table.ts";

/** A post with what its item needs to know of its topic. */
export interface WxrPost {
  readonly id: number;
  readonly topicId: number;
  readonly forumId: number;
  readonly position: number | null;
  readonly state: "shown" | "withdrawn" | "hidden" | "pending" | "spam" | "trash";
  readonly format: "markdown" | "html";
  readonly source: string;
  readonly html: string;
  readonly replyToId: number | null;
  /** Under a one-time name to the hour. */
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly guestName: string | null;
  readonly author: { readonly id: number; readonly slug: string } | null;
  /** Addresses that were not its number. */
  readonly oldSlugs: readonly string[];
  readonly topicState: "shown" | "hidden" | "pending" | "spam" | "trash";
  readonly audience: AudienceRank;
  readonly forumAudience: AudienceRank;
  readonly closed: boolean;
  /** Of the post that opens its topic only. */
  readonly topic: WxrTopic | null;
}

export interface WxrTopic {
  readonly title: string;
  readonly slug: string;
  readonly pinned: 0 | 1 | 2;
  readonly lastPostId: number | null;
  readonly lastPostAt: string;
  readonly postCount: number;
  readonly participantCount: number;
  readonly tags: readonly { readonly slug: string; readonly name: string }[];
  readonly oldSlugs: readonly string[];
}

/** Every post: first those with a place, in the order of topics and places; then the others by number. */
export async function* readWxrPosts(db: Db): AsyncGenerator<WxrPost> {
  yield* inTurn(db, sql`post.topic_id, post.position`, (last) =>
    last === null
      ? sql`post.position is not null`
      : sql`post.position is not null and (post.topic_id, post.position) > (${last.topicId}, ${last.position})`,
  );
  yield* inTurn(db, sql`post.id`, (last) =>
    last === null ? sql`post.position is null` : sql`post.position is null and post.id > ${last.id}`,
  );
}

async function* inTurn(
  db: Db,
  order: RawBuilder<unknown>,
  after: (last: WxrPost | null) => RawBuilder<unknown>,
): AsyncGenerator<WxrPost> {
  for (let last: WxrPost | null = null; ; ) {
    const rows: readonly WxrPost[] = await listWxrPosts(db, order, after(last));
    yield* rows;
    last = rows.at(-1) ?? null;
    if (last === null || rows.length < rowsAtOnce) return;
  }
}

async function listWxrPosts(db: Db, order: RawBuilder<unknown>, which: RawBuilder<unknown>) {
  const found = await sql<WxrPost>`
    select post.id, post.topic_id as "topicId", topic.forum_id as "forumId", post.position, post.state,
           post.body_format as format, post.body_source as source, post.body_html as html, post.reply_to_id as "replyToId",
           ${time(sql`post.created_at`)} as "createdAt", ${time(sql`post.edited_at`)} as "editedAt",
           post.guest_name as "guestName",
           (select json_build_object('id', member.id, 'slug', member.slug) from member
             where member.id = post.author_id and member.left_at is null) as author,
           array(select slug from post_address where post_id = post.id order by slug) as "oldSlugs",
           topic.state as "topicState", topic.audience, forum.effective_audience as "forumAudience",
           topic.closed_at is not null as closed,
           case when post.id = topic.id then json_build_object(
             'title', topic.title, 'slug', topic.slug, 'pinned', topic.pinned, 'lastPostId', topic.last_post_id,
             'lastPostAt', ${time(sql`topic.last_post_at`)}, 'postCount', topic.post_count, 'participantCount', topic.participant_count,
             'tags', coalesce((select json_agg(json_build_object('slug', tag.slug, 'name', tag.name) order by tag.id)
                                 from topic_tag join tag on tag.id = tag_id where topic_id = topic.id), '[]'::json),
             'oldSlugs', array(select slug from topic_address where topic_id = topic.id order by slug)) end as topic
      from (select * from post where ${which} order by ${order} limit ${rowsAtOnce}) post
      join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     order by ${order}`.execute(db);
  return found.rows;
}

/** Also of what others wrote last in such a topic: it could have been its owner. */
function time(at: RawBuilder<unknown>): RawBuilder<unknown> {
  const own = sql`(post.alias_id is not null)`;
  return sql`case when ${own} then date_trunc('hour', ${at}) else ${at} end`;
}
