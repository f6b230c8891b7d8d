import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";
import { refreshQuotes } from "./forget-quotes.ts";

/** Shows quotes of what somebody wrote with or without the practice's mark, as it is now. Safe to run twice. */
export async function refreshQuotesOf(work: Work, memberId: number): Promise<void> {
  const { rows } = await sql<{ id: number; topic_id: number }>`
    select post.id, post.topic_id from post
     where post.author_id = ${memberId} and post.position is not null
       and exists (select 1 from post quoting where quoting.topic_id = post.topic_id and quoting.id <> post.id
                    and quoting.body_format = 'markdown' and quoting.body_source like '%(#post-' || post.id || ')%')
     order by post.topic_id, post.id`.execute(work.db);
  for (const topicId of new Set(rows.map((row) => row.topic_id))) {
    await sql`select id from topic where id = ${topicId} for update`.execute(work.db);
    for (const { id } of rows.filter((row) => row.topic_id === topicId)) await refreshQuotes(work, topicId, id);
    work.changed(`topic:${topicId}`);
  }
}
