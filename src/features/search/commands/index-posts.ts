import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import { plainText } from "#platform/text/plain.ts";
import { folded } from "../fold.ts";

/** A post may be ten times as long where it was imported; nobody looks for what stands further down. */
const longest = 100_000;

interface Row {
  readonly id: number;
  /** Only of the post that opened a topic. */
  readonly title: string | null;
  readonly html: string;
  readonly has_words: boolean;
}

/**
 * Makes the index rows of these posts anew from what they say now, and takes away those of posts that have no words any more.
 * The posts are held, so that nobody changes one while its former words are written. Safe to repeat.
 */
export async function indexPosts(db: Db, ids: readonly number[]): Promise<void> {
  const { rows } = await sql<Row>`
    select post.id, case when topic.id = post.id then topic.title end as title, post.body_html as html,
           post.state in ('shown', 'hidden') as has_words
      from post join topic on topic.id = post.topic_id
     where post.id = any(${sql.val(ids)}::bigint[]) order by post.id for share of post`.execute(db);
  const worded = rows.filter((row) => row.has_words);
  const wordless = rows.filter((row) => !row.has_words).map(({ id }) => id);
  if (wordless.length > 0) await sql`delete from post_words where post_id = any(${wordless}::bigint[])`.execute(db);
  if (worded.length === 0) return;
  const titles = worded.map(({ title }) => folded(title ?? ""));
  const bodies = worded.map(({ html }) => folded(plainText(html).slice(0, longest)));
  await sql`
    insert into post_words (post_id, words)
    select id, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', body)
      from unnest(${worded.map(({ id }) => id)}::bigint[], ${titles}::text[], ${bodies}::text[]) as one (id, title, body)
    on conflict (post_id) do update set words = excluded.words`.execute(db);
}
