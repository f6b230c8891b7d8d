import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";

/** One stretch of topics, by id. */
export interface Recounted {
  /** Where the next stretch begins; null when this was the last. */
  readonly next: number | null;
  readonly looked: number;
}

/**
 * Counts a stretch of topics anew from their posts: how many, by whom, which is the last; each person's place in the
 * topic; each post's reactions. Topics are held meanwhile, so a reply waits for its own topic only. What is right
 * already is not written.
 *
 * @param after ids above this one, in order
 */
export async function recountTopics(db: Db, after: number, atOnce = 500): Promise<Recounted> {
  const { rows } = await sql<{ id: number }>`
    select id from topic where id > ${after} order by id limit ${atOnce} for update`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) {
    await recountCounters(db, ids);
    await recountPlaces(db, ids, "their own post");
    await recountReactions(db, ids);
  }
  return { next: ids.length < atOnce ? null : (ids.at(-1) ?? null), looked: ids.length };
}

/**
 * The same for topics that an import has just brought or added to: nobody has reacted yet, and whoever came with it has
 * read everything.
 *
 * @param grown those of them that were here before
 */
export async function recountBroughtTopics(db: Db, ids: readonly number[], grown: readonly number[]): Promise<void> {
  await recountCounters(db, ids);
  await recountPlaces(db, ids, "the end");
  if (grown.length === 0) return;
  await sql`
    update topic_member place set read_position = topic.post_count
      from topic, member
     where topic.id = any(${sql.val(grown)}::bigint[]) and place.topic_id = topic.id and place.read_position < topic.post_count
       and member.id = place.member_id and member.imported`.execute(db);
}

async function recountCounters(db: Db, ids: readonly number[]): Promise<void> {
  await sql`
    with counted as (
      select topic_id, count(*)::integer as posts, (count(distinct author_id) + count(distinct alias_id)
               + coalesce(bool_or(author_id is null and guest_name is null), false)::integer)::integer as participants,
             (count(distinct author_id) filter (where staff_voice)
               + coalesce(bool_or(staff_voice and author_id is null), false)::integer)::integer as staff,
             coalesce(bool_or(position = 1 and state = 'withdrawn'), false) as nobody_started, max(position) as last_position
        from post where topic_id = any(${sql.val(ids)}::bigint[]) and position is not null group by topic_id),
    truth as (
      select counted.*, last.id as last_id, last.created_at as last_at,
             case when last.state <> 'withdrawn' then last.author_id end as last_author
        from counted join post last on last.topic_id = counted.topic_id and last.position = counted.last_position)
    update topic
       set post_count = posts, participant_count = participants, staff_count = staff,
           last_post_id = last_id, last_post_author_id = last_author, last_post_at = last_at,
           starter_withdrawn = nobody_started
      from truth
     where topic.id = truth.topic_id
       and (topic.post_count, topic.participant_count, topic.staff_count, topic.last_post_id, topic.last_post_author_id,
            topic.last_post_at, topic.starter_withdrawn)
           is distinct from (posts, participants, staff, last_id, last_author, last_at, nobody_started)`.execute(db);
}

/** @param readTo how far somebody has read who has no place in the topic yet; it is the end for those who were brought only */
async function recountPlaces(db: Db, ids: readonly number[], readTo: "the end" | "their own post"): Promise<void> {
  const wasThere = readTo === "the end" ? sql`member.imported` : sql`false`;
  await sql`
    with truth as (
      select topic_id, author_id, count(*)::integer as posts, min(position) as first, max(position) as latest,
             bool_or(staff_voice) as staff
        from post where topic_id = any(${sql.val(ids)}::bigint[]) and position is not null and author_id is not null
       group by topic_id, author_id),
    left_over as (
      update topic_member place set post_count = 0, first_position = null, staff_voice = false, mine = false
       where place.topic_id = any(${sql.val(ids)}::bigint[]) and place.post_count > 0
         and not exists (select 1 from truth where truth.topic_id = place.topic_id and truth.author_id = place.member_id))
    insert into topic_member as place
      (topic_id, member_id, post_count, first_position, staff_voice, mine, read_position)
    select topic_id, truth.author_id, posts, first, staff, true, case when ${wasThere} then topic.post_count else latest end
      from truth join topic on topic.id = topic_id join member on member.id = truth.author_id
    on conflict (topic_id, member_id) do update
       set post_count = excluded.post_count, first_position = excluded.first_position,
           staff_voice = excluded.staff_voice, mine = true,
           read_position = greatest(place.read_position, excluded.read_position)
     where (place.post_count, place.first_position, place.staff_voice, place.mine)
           is distinct from (excluded.post_count, excluded.first_position, excluded.staff_voice, true)`.execute(db);
}

async function recountReactions(db: Db, ids: readonly number[]): Promise<void> {
  await sql`
    with truth as (
      select post.id, coalesce(jsonb_object_agg(kind, times) filter (where kind is not null), '{}') as reactions
        from post left join lateral
             (select kind, count(*)::integer as times from reaction where post_id = post.id group by kind) given on true
       where post.topic_id = any(${sql.val(ids)}::bigint[]) group by post.id)
    update post set reactions = truth.reactions
      from truth where post.id = truth.id and post.reactions is distinct from truth.reactions`.execute(db);
}
