import { sql } from "kysely";
import { rewriteMentions, rewriteQuotes } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";
import { writeBody } from "./write-body.ts";

/** Somebody who leaves, as far as other people's posts name them. */
export interface NamedAuthor {
  readonly name: string;
  /** Their words go as well as their name. */
  readonly withPosts: boolean;
}

/**
 * Takes somebody's name, and if they want it their words, out of the quotes and mentions in a topic, former versions
 * included. The caller holds the topic. Counts as an edit for whoever is editing just now.
 *
 * @param postIds whose quotes are meant
 */
export async function forgetAuthorIn(
  work: Work,
  topicId: number,
  author: NamedAuthor & { readonly postIds: readonly number[] },
): Promise<void> {
  const mark = `@${author.name.toLowerCase()}`;
  const found = await sql<{ id: number; body_source: string; edit_count: number }>`
    select id, body_source, edit_count from post
     where topic_id = ${topicId} and body_format = 'markdown'
       and (body_source like '%](#post-%' or strpos(lower(body_source), ${mark}) > 0) order by id`.execute(work.db);
  for (const post of found.rows) {
    const source = withoutAuthor(post.body_source, author);
    if (source === post.body_source) continue;
    const body = await writeBody(work.db, work.tools, topicId, source);
    await work.db
      .updateTable("post")
      .set({ body_source: source, body_html: body.html, renderer: body.renderer, edit_count: post.edit_count + 1 })
      .where("id", "=", post.id)
      .execute();
  }
  await forgetInFormerVersions(work, topicId, { ...author, mark });
}

async function forgetInFormerVersions(
  work: Work,
  topicId: number,
  author: NamedAuthor & { readonly postIds: readonly number[]; readonly mark: string },
): Promise<void> {
  const found = await sql<{ post_id: number; version: number; body_source: string }>`
    select revision.post_id, revision.version, revision.body_source
      from post_revision revision join post on post.id = revision.post_id
     where post.topic_id = ${topicId}
       and (revision.body_source like '%](#post-%' or strpos(lower(revision.body_source), ${author.mark}) > 0)`.execute(
    work.db,
  );
  for (const { post_id, version, body_source } of found.rows) {
    await work.db
      .updateTable("post_revision")
      .set({ body_source: withoutAuthor(body_source, author) })
      .where("post_id", "=", post_id)
      .where("version", "=", version)
      .execute();
  }
}

function withoutAuthor(source: string, author: NamedAuthor & { readonly postIds: readonly number[] }): string {
  let rest = source;
  for (const postId of author.postIds) {
    if (!rest.includes(`](#post-${postId})`)) continue;
    rest = rewriteQuotes(rest, postId, ({ text }) =>
      author.withPosts
        ? { author: words.post.somebody, text: words.post.takenBack }
        : { author: words.post.former, text },
    );
  }
  return rewriteMentions(rest, author.name, words.post.somebodyMentioned);
}
