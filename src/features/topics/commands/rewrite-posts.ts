import { type RawBuilder, sql } from "kysely";
import type { Work } from "#platform/work/work.ts";
import { writeBody } from "./write-body.ts";

export interface Rewriting {
  /** Which sources can be meant, so that few are read; a condition on `body_source`. */
  readonly among: RawBuilder<boolean>;
  rewrite(source: string): string;
}

/**
 * Changes what posts of a topic say without their authors: former versions included. The caller holds the topic, so that
 * nobody adds a post meanwhile. Counts as an edit for whoever is editing just now: saving the old words would bring them
 * back.
 */
export async function rewritePosts(work: Work, topicId: number, { among, rewrite }: Rewriting): Promise<void> {
  const found = await sql<{ id: number; body_source: string; edit_count: number }>`
    select id, body_source, edit_count from post
     where topic_id = ${topicId} and body_format = 'markdown' and ${among} order by id`.execute(work.db);
  for (const post of found.rows) {
    const source = rewrite(post.body_source);
    if (source === post.body_source) continue;
    const body = await writeBody(work.db, work.tools, topicId, source);
    await work.db
      .updateTable("post")
      .set({ body_source: source, body_html: body.html, renderer: body.renderer, edit_count: post.edit_count + 1 })
      .where("id", "=", post.id)
      .execute();
  }
  await rewriteFormerVersions(work, topicId, { among, rewrite });
}

async function rewriteFormerVersions(work: Work, topicId: number, { among, rewrite }: Rewriting): Promise<void> {
  const found = await sql<{ post_id: number; version: number; body_source: string }>`
    select post_id, version, body_source from post_revision
     where post_id in (select id from post where topic_id = ${topicId}) and ${among}`.execute(work.db);
  for (const { post_id, version, body_source } of found.rows) {
    await work.db
      .updateTable("post_revision")
      .set({ body_source: rewrite(body_source) })
      .where("post_id", "=", post_id)
      .where("version", "=", version)
      .execute();
  }
}
