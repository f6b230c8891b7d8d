import { type RawBuilder, sql } from "kysely";
import type { AudienceRank } from "#core/audience.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";

/** What a write adds to a forum's numbers; negative when something leaves. Numbers or parts of the statement around. */
export interface TallyChange {
  readonly forumId: number | RawBuilder<unknown>;
  /** The topic's own audience, not the forum's. */
  readonly audience: AudienceRank | RawBuilder<unknown>;
  readonly topics: number | RawBuilder<unknown>;
  readonly posts: number | RawBuilder<unknown>;
}

/**
 * `insert into forum_tally_change …`, for a statement or a CTE of one. Adding a row waits for nobody, where changing the
 * forum's own counter would queue behind every other reply.
 *
 * @param from what the values are read from, for example a CTE: `tallyChange({…}, sql.table("moved"))`
 */
export function tallyChange(change: TallyChange, from?: RawBuilder<unknown>): RawBuilder<unknown> {
  const values = [
    sql`${change.forumId}::bigint`,
    sql`${change.audience}::smallint`,
    sql`${change.topics}::integer`,
    sql`${change.posts}::integer`,
  ];
  const source = from ? sql` from ${from}` : sql``;
  return sql`insert into forum_tally_change (forum_id, audience, topics, posts) select ${sql.join(values)}${source}`;
}

/** Most rows that one turn of the clock folds in. */
const mostAtOnce = 20_000;

/** Adds what came since the last turn to the forums' numbers. Rows are taken in one order, so two folds never deadlock. */
export async function foldTallies(work: Work): Promise<void> {
  await sql`
    with taken as (
      delete from forum_tally_change
       where id in (select id from forum_tally_change order by id limit ${mostAtOnce} for update skip locked)
      returning forum_id, audience, topics, posts)
    insert into forum_tally as tally (forum_id, audience, topics, posts)
    select forum_id, audience, sum(topics), sum(posts) from taken group by forum_id, audience order by forum_id, audience
    on conflict (forum_id, audience) do update
       set topics = tally.topics + excluded.topics, posts = tally.posts + excluded.posts`.execute(work.db);
}

/**
 * Counts every forum anew from its topics. Inside a transaction only: replies go on meanwhile, and the fold waits.
 * A reply's row and its topic's counter are committed together, so one statement sees both or neither.
 */
export async function recountForums(db: Db): Promise<void> {
  await sql`lock table forum_tally in exclusive mode`.execute(db);
  await sql`
    with counted as (
      select forum_id, audience, count(*)::integer as topics, sum(post_count)::integer as posts
        from topic where state = 'shown' group by forum_id, audience),
    folded as (delete from forum_tally_change),
    emptied as (
      delete from forum_tally tally
       where not exists (select 1 from counted c where c.forum_id = tally.forum_id and c.audience = tally.audience))
    insert into forum_tally (forum_id, audience, topics, posts)
    select forum_id, audience, topics, posts from counted
    on conflict (forum_id, audience) do update set topics = excluded.topics, posts = excluded.posts`.execute(db);
}
