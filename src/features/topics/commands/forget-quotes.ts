import { sql } from "kysely";
import { rewriteQuotes } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";
import { writeBody } from "./write-body.ts";

interface QuotingPost {
  readonly id: number;
  readonly body_source: string;
  readonly edit_count: number;
}

/**
 * Takes the words of a post, and its author's name, out of every answer that quotes it, former versions included (R-54).
 * The caller holds the topic, so that nobody adds a quote meanwhile. Counts as an edit for whoever is editing just now:
 * saving the old words would bring them back.
 */
export async function forgetQuotes(work: Work, topicId: number, postId: number): Promise<void> {
  const marked = `%(#post-${postId})%`;
  const found = await sql<QuotingPost>`
    select id, body_source, edit_count from post
     where topic_id = ${topicId} and body_format = 'markdown' and body_source like ${marked} order by id`.execute(
    work.db,
  );
  for (const post of found.rows) {
    const source = withoutWords(post.body_source, postId);
    if (source === post.body_source) continue;
    const body = await writeBody(work.db, work.tools, topicId, source);
    await work.db
      .updateTable("post")
      .set({ body_source: source, body_html: body.html, renderer: body.renderer, edit_count: post.edit_count + 1 })
      .where("id", "=", post.id)
      .execute();
  }
  await forgetInFormerVersions(work, topicId, postId);
}

/** Shows quotes of a post as its words and state are now: after it was changed, taken down or brought back. */
export async function refreshQuotes(work: Work, topicId: number, postId: number): Promise<void> {
  const found = await sql<Pick<QuotingPost, "id" | "body_source"> & { body_html: string }>`
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

async function forgetInFormerVersions(work: Work, topicId: number, postId: number): Promise<void> {
  const found = await sql<{ post_id: number; version: number; body_source: string }>`
    select revision.post_id, revision.version, revision.body_source
      from post_revision revision join post on post.id = revision.post_id
     where post.topic_id = ${topicId} and revision.body_source like ${`%(#post-${postId})%`}`.execute(work.db);
  for (const { post_id, version, body_source } of found.rows) {
    await work.db
      .updateTable("post_revision")
      .set({ body_source: withoutWords(body_source, postId) })
      .where("post_id", "=", post_id)
      .where("version", "=", version)
      .execute();
  }
}

function withoutWords(source: string, postId: number): string {
  return rewriteQuotes(source, postId, () => ({ author: words.post.somebody, text: words.post.takenBack }));
}
