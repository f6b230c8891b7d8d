import { sql } from "kysely";
import { rewriteQuotes } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";
import { rewritePosts } from "./rewrite-posts.ts";
import { writeBody } from "./write-body.ts";

/**
 * Takes the words of a post, and its author's name, out of every answer that quotes it, former versions included (R-54).
 * The caller holds the topic.
 */
export async function forgetQuotes(work: Work, topicId: number, postId: number): Promise<void> {
  await rewritePosts(work, topicId, {
    among: sql<boolean>`body_source like ${`%(#post-${postId})%`}`,
    rewrite: (source) => withoutWords(source, postId),
  });
}

/** Shows quotes of a post as its words and state are now: after it was changed, taken down or brought back. */
export async function refreshQuotes(work: Work, topicId: number, postId: number): Promise<void> {
  const found = await sql<{ id: number; body_source: string; body_html: string }>`
    select id, body_source, body_html from post
     where topic_id = ${topicId} and body_format = 'markdown' and body_source like ${`%(#post-${postId})%`} order by id`.execute(
    work.db,
  );
  for (const post of found.rows) {
    const body = await writeBody(work.db, work.tools, topicId, post.body_source);
    if (body.html === post.body_html) continue;
    await work.db
      .updateTable("post")
      .set({ body_html: body.html, renderer: body.renderer })
      .where("id", "=", post.id)
      .execute();
  }
}

function withoutWords(source: string, postId: number): string {
  return rewriteQuotes(source, postId, () => ({ author: words.post.somebody, text: words.post.takenBack }));
}
