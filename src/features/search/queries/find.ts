import { type RawBuilder, sql } from "kysely";
import type { Viewer } from "#core/viewer.ts";
import { readablePost, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import type { Terms } from "./terms.ts";

/** A topic, by the one of its posts that fits best. */
export interface Found {
  readonly topicId: number;
  readonly postId: number;
  /** Between 0 and 2; what has all of the words is above 1. */
  readonly score: number;
}

/** A word in the title says four times as much as one in the text; long posts hold many words and say less with each. */
const weights = "{0.1, 0.2, 0.25, 1}";
const byLength = 1;
/** So many posts are compared, the newest first, so that a common word costs no more than a rare one. */
const mostPosts = 1_000;
const mostTopics = 500;

/**
 * Topics with a post that has all of the words, best first; then those that have some of them, where the rarer words count
 * more. Everything is counted and weighed among what this viewer may read: nothing else moves an order or a number (T-37).
 *
 * @param enough the second kind is not looked for when there are so many of the first
 */
export async function findTopics(db: Db, viewer: Viewer, terms: Terms, enough: number): Promise<readonly Found[]> {
  if (terms.all === "") return [];
  const all = await findAll(db, viewer, terms.all);
  if (all.length >= enough || terms.each.length < 2) return all;
  const known = new Set(all.map(({ topicId }) => topicId));
  const some = await findSome(db, viewer, terms.each);
  return [...all, ...some.filter(({ topicId }) => !known.has(topicId))].slice(0, mostTopics);
}

async function findAll(db: Db, viewer: Viewer, all: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with hit as (${hits(viewer, sql`${all}::tsquery`, mostPosts)}),
    scored as (select topic_id, id, ts_rank(${weights}::real[], words, ${all}::tsquery, ${byLength}) as rank from hit),
    ${bestOfTopics}
    select topic_id as "topicId", id as "postId", 1 + rank / (1 + rank) as score
      from best order by rank desc, id desc limit ${mostTopics}`.execute(db);
  return rows;
}

/** A word weighs the more, the fewer posts have it, as far as this viewer can tell. */
async function findSome(db: Db, viewer: Viewer, each: readonly string[]): Promise<Found[]> {
  const most = Math.max(80, Math.floor(mostPosts / each.length));
  const lists = each.map((term, place) => {
    const found = hits(viewer, sql`${term}::tsquery`, most);
    return sql`(select hit.*, ${place}::int as place, ${term}::tsquery as term from (${found}) hit)`;
  });
  const { rows } = await sql<Found>`
    with hit as (${sql.join(lists, sql` union all `)}),
    term as (select place, term, ln(1 + ${most}::float8 / count(*)) as rarity from hit group by place, term),
    candidate as (select distinct on (id) id, topic_id, words from hit order by id),
    scored as (
      select topic_id, id, sum(rarity * ts_rank(${weights}::real[], words, term, ${byLength})) as rank
        from candidate join term on words @@ term group by topic_id, id),
    ${bestOfTopics}
    select topic_id as "topicId", id as "postId", rank / (1 + rank) as score
      from best order by rank desc, id desc limit ${mostTopics}`.execute(db);
  return rows;
}

const bestOfTopics = sql`
    best as (select distinct on (topic_id) topic_id, id, rank from scored order by topic_id, rank desc, id desc)`;

/** The newest posts with this in them, of those that the viewer may read. Who may see what is asked here, with every search. */
function hits(viewer: Viewer, query: RawBuilder<unknown>, most: number) {
  return sql`
    select post.id, post.topic_id, post_words.words
      from post_words join post on post.id = post_words.post_id
      join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     where post_words.words @@ ${query} and post.position is not null and ${visibleTopic(viewer)} and ${readablePost(viewer)}
     order by post_words.post_id desc limit ${most}`;
}
