import { sql } from "kysely";
import type { AudienceRank } from "#core/audience.ts";
import { tallyChange } from "#features/forums/index.ts";
import type { Work } from "#platform/work/work.ts";

interface Row {
  readonly id: number;
  readonly forumId: number;
  readonly state: string;
  readonly audience: AudienceRank;
  readonly reach: AudienceRank;
  readonly posts: number;
}

/**
 * Topics that are here already and get posts: whoever replies in one waits until the piece is written. Where fewer people
 * could read a topic on the old site by now, fewer can here before its new posts come.
 *
 * @param wanted the widest that each may be, by its number here
 * @returns how many posts each had
 */
export async function holdGrowing(
  work: Work,
  wanted: ReadonlyMap<number, AudienceRank>,
): Promise<ReadonlyMap<number, number>> {
  if (wanted.size === 0) return new Map();
  const { rows } = await sql<Row>`
    select topic.id, topic.forum_id as "forumId", topic.state, topic.audience, topic.post_count as posts,
           greatest(topic.audience, forum.effective_audience)::int as reach
      from topic join forum on forum.id = topic.forum_id
     where topic.id = any(${sql.val([...wanted.keys()])}::bigint[])
     order by topic.id for update of topic`.execute(work.db);
  for (const row of rows) {
    const rank = wanted.get(row.id) ?? row.reach;
    if (rank > row.reach) await narrow(work, row, rank);
  }
  return new Map(rows.map(({ id, posts }) => [id, posts]));
}

async function narrow({ db }: Work, { id, forumId, state, audience, posts }: Row, rank: AudienceRank): Promise<void> {
  await db.updateTable("topic").set({ audience: rank }).where("id", "=", id).execute();
  if (state !== "shown") return;
  await tallyChange({ forumId, audience, topics: -1, posts: -posts }).execute(db);
  await tallyChange({ forumId, audience: rank, topics: 1, posts }).execute(db);
}
