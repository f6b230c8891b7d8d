import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

/** What must hold whatever happened (P-03): each finds the rows that break it. */
const rules: Readonly<Record<string, string>> = {
  "places in a topic are 1 to n": `
    select topic_id from post where position is not null group by topic_id
    having min(position) <> 1 or max(position) <> count(*)`,
  "a topic knows how many posts it has, which is the last and when it was": `
    select topic.id from topic join lateral (
      select count(*) as posts, max(position) as top from post where topic_id = topic.id and position is not null) counted on true
      left join post last on last.topic_id = topic.id and last.position = counted.top
     where (topic.post_count, topic.last_post_id, topic.last_post_author_id, topic.last_post_at)
           is distinct from
           (counted.posts, last.id, case when last.state <> 'withdrawn' then last.author_id end, coalesce(last.created_at, topic.created_at))`,
  "a topic knows how many people and how many of the practice wrote in it": `
    select topic.id from topic join lateral (
      select count(distinct author_id) + count(distinct alias_id) + coalesce(bool_or(author_id is null and guest_name is null), false)::int as people, count(distinct author_id) filter (where staff_voice)
             + coalesce(bool_or(staff_voice and author_id is null), false)::int as staff
        from post where topic_id = topic.id and position is not null) counted on true
     where (topic.participant_count, topic.staff_count) is distinct from (counted.people, counted.staff)`,
  "nobody is named as the one who started what was taken back": `
    select topic.id from topic join post on post.topic_id = topic.id and post.position = 1
     where topic.starter_withdrawn <> (post.state = 'withdrawn')`,
  "a writer's place in a topic counts their posts": `
    select counted.topic_id, counted.author_id from (
      select topic_id, author_id, count(*) as posts, min(position) as first from post
       where position is not null and author_id is not null group by 1, 2) counted
      full join topic_member place on place.topic_id = counted.topic_id and place.member_id = counted.author_id
     where (coalesce(place.post_count, 0), place.first_position) is distinct from (coalesce(counted.posts, 0), counted.first)`,
  "a forum's numbers, with those that wait to be added, are those of its topics": `
    select * from (
      select forum_id, audience, sum(topics) as topics, sum(posts) as posts from (
        select forum_id, audience, topics, posts from forum_tally
        union all select forum_id, audience, topics, posts from forum_tally_change) kept group by 1, 2) kept
      full join (
        select forum_id, audience, count(*) as topics, sum(post_count) as posts from topic
         where state = 'shown' group by 1, 2) counted using (forum_id, audience)
     where (coalesce(kept.topics, 0), coalesce(kept.posts, 0)) is distinct from (coalesce(counted.topics, 0), coalesce(counted.posts, 0))`,
  "everybody who takes part is told of what others wrote since they looked": `
    select place.topic_id, place.member_id from topic_member place
     where place.mine and not place.news and exists (
       select 1 from post where post.topic_id = place.topic_id and post.position > place.read_position
          and post.state = 'shown' and post.author_id is distinct from place.member_id
          and not (post.alias_id is not null and exists (select 1 from block where place.member_id in (blocker_id, blocked_id)))
          and not exists (select 1 from block where (blocker_id, blocked_id) in
                ((place.member_id, post.author_id), (post.author_id, place.member_id))))`,
};

/** Waits until every job is done and every tally added, and lists what does not agree. */
export async function listFaults(client: pg.Client): Promise<string[]> {
  const waiting = await untilQuiet(client);
  const faults = waiting === 0 ? [] : [`${waiting} jobs or tallies were never done`];
  return [...faults, ...(await listFaultsNow(client))];
}

/** The same without waiting for anything. */
export async function listFaultsNow(client: Pick<pg.Pool, "query">): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await client.query(query);
    if (rows.length > 0) faults.push(`${rule}: ${rows.length} rows, as ${JSON.stringify(rows[0])}`);
  }
  return faults;
}

/** How much is still to be done after half a minute at most. */
async function untilQuiet(client: pg.Client): Promise<number> {
  for (const deadline = Date.now() + 30_000; ; await wait(200)) {
    const { rows } = await client.query<{ waiting: number }>(
      `select ((select count(*) from job) + (select count(*) from forum_tally_change))::int as waiting`,
    );
    const waiting = rows[0]?.waiting ?? 0;
    if (waiting === 0 || Date.now() > deadline) return waiting;
  }
}
