import { sql } from "kysely";
import { audienceOf } from "#core/audience.ts";
import { NotFound } from "#core/errors.ts";
import { type Member, oneTimeNamesOf, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { addressOf, type PostState } from "../facts.ts";
import { readablePost, visibleTopic } from "../visibility.ts";
import { aliasHasNews, readAliasNews } from "./one-time-names.ts";

/** Where a post stands now. */
export interface PostPlace {
  readonly id: number;
  readonly position: number;
  readonly state: PostState;
  readonly authorId: number | null;
  readonly aliasId: string | null;
  readonly topicId: number;
  readonly forumId: number;
  readonly address: string;
  readonly topicTitle: string;
}

/** @throws NotFound when there is no such post, or this viewer may not see its topic */
export async function findPostPlace(db: Db, viewer: Viewer, postId: number): Promise<PostPlace> {
  const found = await sql<{
    id: number;
    position: number;
    state: PostState;
    author_id: number | null;
    alias_id: string | null;
    topic_id: number;
    forum_id: number;
    slug: string;
    token: string;
    effective: number;
    title: string;
  }>`
    select post.id, post.position, post.state, post.author_id, post.alias_id, topic.id as topic_id, topic.forum_id, topic.slug, topic.token, topic.title,
           greatest(topic.audience, forum.effective_audience)::int as effective
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     where post.id = coalesce((select id from post where id = ${postId}), (select new_id from imported_item where kind in ('topic', 'post') and old_key = ${String(postId)} and old_key <> new_id::text limit 1))
       and post.position is not null and ${visibleTopic(viewer)}`.execute(db);
  const row = found.rows[0];
  if (!row) throw new NotFound();
  return {
    id: row.id,
    position: row.position,
    state: row.state,
    authorId: row.author_id,
    aliasId: row.alias_id,
    topicId: row.topic_id,
    forumId: row.forum_id,
    address: addressOf({ ...row, audience: audienceOf(row.effective) }),
    topicTitle: row.title,
  };
}

/** A post's source, for its author to edit or for somebody to quote. @throws NotFound when its words are not this viewer's to read */
export async function findSource(
  db: Db,
  viewer: Viewer,
  postId: number,
): Promise<{
  readonly source: string;
  readonly format: "markdown" | "html";
  readonly html: string;
  readonly author: string;
  readonly editCount: number;
  readonly createdAt: Date;
}> {
  const found = await sql<{
    body_source: string;
    body_format: "markdown" | "html";
    body_html: string;
    author: string | null;
    edit_count: number;
    created_at: Date;
  }>`
    select post.body_source, post.body_format, post.body_html, coalesce(post.guest_name, member.name) as author, post.edit_count, post.created_at
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
      left join member on member.id = post.author_id and member.left_at is null
     where post.id = ${postId} and ${visibleTopic(viewer)} and ${readablePost(viewer)} and post.position is not null`.execute(
    db,
  );
  const row = found.rows[0];
  if (!row) throw new NotFound();
  return {
    source: row.body_source,
    format: row.body_format,
    html: row.body_html,
    author: row.author ?? "",
    editCount: row.edit_count,
    createdAt: row.created_at,
  };
}

/** What a post said before, oldest first. The caller has asked `canReadHistory`. */
export async function listRevisions(
  db: Db,
  postId: number,
): Promise<
  { readonly version: number; readonly source: string | null; readonly reason: string | null; readonly until: Date }[]
> {
  return db
    .selectFrom("post_revision")
    .select(["version", "body_source as source", "reason", "written_at as until"])
    .where("post_id", "=", postId)
    .orderBy("version")
    .limit(200)
    .execute();
}

/** Topics of theirs that they may still see, those with news first, then by latest activity. */
export function myTopicIds(member: Member, slice: { readonly offset: number; readonly limit: number }) {
  return sql`(select topic.id ${myTopics(member)}
     order by ${hasNews(member)} desc, topic.last_post_at desc limit ${slice.limit} offset ${slice.offset})`;
}

export async function countMyTopics(db: Db, member: Member): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n ${myTopics(member)}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

function myTopics(member: Member) {
  const underOneTimeNames = oneTimeNamesOf(member).map(({ topicId }) => topicId);
  const more = sql`union select unnest(${sql.val(underOneTimeNames)}::bigint[])`;
  return sql`from (select topic_id from topic_member where member_id = ${member.id} and mine
                   ${underOneTimeNames.length > 0 ? more : sql``}) own
     join topic on topic.id = own.topic_id join forum on forum.id = topic.forum_id
     left join topic_member mine on mine.topic_id = own.topic_id and mine.member_id = ${member.id}
     where ${visibleTopic(member)}`;
}

function hasNews(member: Member) {
  return sql`(coalesce(mine.news, false) or ${aliasHasNews(member)})`;
}

/** Which of these topics somebody answered since they looked. */
export async function newsAmong(db: Db, member: Member, topicIds: readonly number[]): Promise<ReadonlySet<number>> {
  const found = await sql<{ id: number }>`
    select topic.id from topic left join topic_member mine on mine.topic_id = topic.id and mine.member_id = ${member.id}
     where topic.id = any(${sql.val(topicIds)}::bigint[]) and ${hasNews(member)}`.execute(db);
  return new Set(found.rows.map((row) => row.id));
}

/** Forgets all "somebody answered" marks of one person. */
export async function readAllNews(db: Db, member: Member): Promise<void> {
  await readAliasNews(db, oneTimeNamesOf(member));
  await sql`
    update topic_member place set news = false, read_position = greatest(place.read_position, topic.post_count)
      from topic where topic.id = place.topic_id and place.member_id = ${member.id} and place.news`.execute(db);
}
