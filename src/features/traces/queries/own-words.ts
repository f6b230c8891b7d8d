import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import { ownedBy, visibleTopic } from "#features/topics/index.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import type { CopyRow } from "./own-account.ts";

/** A post of one's own, with its earlier versions. */
export interface OwnPost {
  readonly id: number;
  /** Null where its author may not read the topic any more. */
  readonly topic: string | null;
  readonly place: number | null;
  readonly state: string;
  /** The one-time name that others read there; null: their own. */
  readonly under: string | null;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly editReason: string | null;
  readonly text: string;
  readonly reactions: unknown;
  readonly earlier: readonly { readonly text: string | null; readonly until: string; readonly reason: string | null }[];
}

/** How many posts of one's own are asked for, and held, at a time. */
export const postsAtOnce = 100;

/** Everything one wrote, oldest first, a batch at a time. Titles only of topics that one may still read. */
export async function* inBatches(db: Db, me: Member): AsyncGenerator<readonly OwnPost[]> {
  for (let after = 0; ; ) {
    const batch = await listOwnPosts(db, me, after);
    if (batch.length > 0) yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < postsAtOnce) return;
    after = last.id;
  }
}

async function listOwnPosts(db: Db, me: Member, after: number): Promise<readonly OwnPost[]> {
  const found = await sql<OwnPost>`
    select post.id, case when ${visibleTopic(me)} then topic.title end as topic, post.position as place, post.state, post.guest_name as under,
           post.created_at as "writtenAt", post.edited_at as "editedAt", post.edit_reason as "editReason",
           case when post.body_format = 'markdown' then post.body_source else post.body_html end as text, post.reactions,
           coalesce((select json_agg(json_build_object('text', body_source, 'until', written_at, 'reason', reason) order by version)
              from post_revision where post_id = post.id), '[]'::json) as earlier
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     where ${ownedBy(me, "post")} and post.id > ${after} order by post.id limit ${postsAtOnce}`.execute(db);
  return found.rows;
}

export async function countOwnPosts(db: Db, me: Member): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from post where ${ownedBy(me, "post")}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** A picture in a post of one's own, and what it is called in the copy. */
export interface OwnPicture {
  readonly token: string;
  readonly post: number;
  readonly file: string;
}

export async function listOwnPictures(db: Db, me: Member): Promise<readonly OwnPicture[]> {
  const found = await sql<OwnPicture>`
    select token, post.id as post,
           'picture-' || post.id || '-' || row_number() over (partition by post.id order by token) || '.webp' as file
      from picture join post on post.id = picture.post_id
     where ${ownedBy(me, "post")} order by post.id, token limit 10000`.execute(db);
  return found.rows;
}

/** @returns its bytes, as WebP */
export async function findOwnPicture(db: Db, { token }: OwnPicture): Promise<Buffer> {
  const row = await db.selectFrom("picture").select("webp").where("token", "=", token).executeTakeFirstOrThrow();
  return row.webp;
}

/** Topics one started, what one pressed, how far one read, whom one blocked. */
export async function listOwnMarks(db: Db, me: Member): Promise<Readonly<Record<string, readonly CopyRow[]>>> {
  const found = async (query: ReturnType<typeof sql<CopyRow>>) => (await query.execute(db)).rows;
  return {
    topicsStarted: await found(sql`
      select id, title, guest_name as under, created_at as "startedAt" from topic where ${ownedBy(me, "topic")} order by id`),
    reactionsGiven: await found(sql`
      select post_id as post, kind, created_at as "at" from reaction where member_id = ${me.id} order by created_at`),
    readingPlaces: await found(sql`
      select place.topic_id as topic, case when ${visibleTopic(me)} then topic.title end as title,
             place.read_position as "readUpTo", place.post_count as "postsThere", place.news
        from topic_member place join topic on topic.id = place.topic_id join forum on forum.id = topic.forum_id
       where place.member_id = ${me.id} order by place.topic_id`),
    topicsFollowed: await found(sql`
      select follow.topic_id as topic, case when ${visibleTopic(me)} then topic.title end as title
        from topic_follow follow join topic on topic.id = follow.topic_id join forum on forum.id = topic.forum_id
       where follow.member_id = ${me.id} order by follow.topic_id`),
    forumsFollowed: await found(sql`
      select forum_id as forum from forum_follow where member_id = ${me.id} order by forum_id`),
    askedOfMe: await found(sql`
      select ask.post_id as post, case when ${visibleTopic(me)} then topic.title end as topic, ask.state, ask.asked_at as "askedAt"
        from ask join topic on topic.id = ask.topic_id join forum on forum.id = topic.forum_id
       where ask.asked_id = ${me.id} order by ask.post_id`),
    bookmarks: await found(sql`
      select marked.topic_id as topic, case when ${visibleTopic(me)} then topic.title end as title
        from bookmark marked join topic on topic.id = marked.topic_id join forum on forum.id = topic.forum_id
       where marked.member_id = ${me.id} order by marked.topic_id`),
    peopleBlocked: await found(sql`
      select member.name, block.created_at as "since" from block join member on member.id = block.blocked_id
       where block.blocker_id = ${me.id} order by block.created_at`),
  };
}

/** What one reported, in one's own words; not what was decided about somebody else. */
export async function listOwnReports(db: Db, sealer: Sealer, { id }: Member): Promise<readonly CopyRow[]> {
  const rows = await db
    .selectFrom("report")
    .select(["id", "post_id as post", "reason", "note_sealed as sealed", "created_at as at"])
    .where("reporter_id", "=", id)
    .orderBy("id")
    .execute();
  return rows.map(({ id: reportId, sealed, ...row }) => ({
    ...row,
    note: sealed === null ? null : sealer.open(sealed, `report|note_sealed|${reportId}`),
  }));
}
