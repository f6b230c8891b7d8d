import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";

type Row = Readonly<Record<string, unknown>>;

/** What two communities must have alike when one came out of the other: everything that a WordPress file can carry. */
export async function standingOf(
  db: Db,
): Promise<Readonly<Record<"forums" | "topics" | "posts" | "tags", readonly Row[]>>> {
  const rows = async (query: ReturnType<typeof sql<Row>>) => (await query.execute(db)).rows;
  // Nobody is named for what was taken back; under a one-time name times are to the hour.
  const byline = (table: string, takenBack: string) => sql`case when ${sql.raw(takenBack)} then null
    else coalesce((select name from member where id = ${sql.ref(`${table}.author_id`)}), ${sql.ref(`${table}.guest_name`)}) end`;
  return {
    forums: await rows(sql`
      select id, parent_id, kind, title, slug, path, description, place, closed, audience, effective_audience from forum order by id`),
    topics: await rows(sql`
      select id, forum_id, title, slug, audience, state, closed_at is not null as closed, pinned, starter_withdrawn, post_count,
             ${byline("topic", "topic.starter_withdrawn")} as byline,
             array(select slug from tag join topic_tag on tag_id = tag.id where topic_id = topic.id order by slug) as tags,
             array(select slug from topic_address where topic_id = topic.id order by slug) as former from topic order by id`),
    posts: await rows(sql`
      select id, topic_id, position, state, ${byline("post", "post.state = 'withdrawn'")} as byline, reply_to_id, body_format,
             body_source, body_html, date_trunc('second', created_at) as at from post
       where not exists (select 1 from topic where topic.id = topic_id and guest_name = 'quiet.brook') order by id`),
    tags: await rows(sql`select slug, name from tag order by slug`),
  };
}
