import { RENDERER_VERSION } from "#platform/text/markdown.ts";
import type { Work } from "#platform/work/work.ts";
import { writeBody } from "./write-body.ts";

/** One stretch of posts, by id. */
export interface Rerendered {
  /** Where the next stretch begins; null when this was the last. */
  readonly next: number | null;
  readonly looked: number;
  readonly changed: number;
}

/**
 * Formats a stretch of posts anew that an older renderer made, or that it could not format in time. What people wrote
 * stays as it is. Safe to repeat.
 *
 * @param after ids above this one, in order
 */
export async function rerenderPosts(work: Work, after: number, atOnce = 50): Promise<Rerendered> {
  const posts = await work.db
    .selectFrom("post")
    .select(["id", "topic_id", "body_source", "body_html", "renderer"])
    .where("id", ">", after)
    .where("body_format", "=", "markdown")
    .where("state", "!=", "withdrawn")
    .where("renderer", "!=", RENDERER_VERSION)
    .orderBy("id")
    .limit(atOnce)
    .forUpdate()
    .execute();
  let changed = 0;
  for (const post of posts) {
    const body = await writeBody(work.db, work.tools, post.topic_id, post.body_source);
    if (body.html === post.body_html && body.renderer === post.renderer) continue;
    await work.db
      .updateTable("post")
      .set({ body_html: body.html, renderer: body.renderer })
      .where("id", "=", post.id)
      .execute();
    work.changed(`topic:${post.topic_id}`);
    changed += 1;
  }
  return { next: posts.length < atOnce ? null : (posts.at(-1)?.id ?? null), looked: posts.length, changed };
}
