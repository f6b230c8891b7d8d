import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { findForum, flatForums, listForumTree } from "#features/forums/index.ts";
import type { Db } from "#platform/database/database.ts";

/** A post by its old address where that was no number. @throws NotFound */
export async function postIdCalled(db: Db, slug: string): Promise<number> {
  const row = await db
    .selectFrom("post_address")
    .select("post_id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow(() => new NotFound());
  return row.post_id;
}

/** The path of a forum by the last part of its address. @throws NotFound */
export async function forumPathCalled(db: Db, viewer: Viewer, slug: string): Promise<string> {
  const forums = flatForums(await listForumTree(db, viewer));
  const found = forums.find(({ path }) => path === slug || path.endsWith(`/${slug}`));
  if (!found) throw new NotFound();
  return found.path;
}

/** The path of an imported forum by its old number. @throws NotFound */
export async function forumPathNumbered(db: Db, viewer: Viewer, oldId: number): Promise<string> {
  const moved = await db
    .selectFrom("imported_item")
    .select("new_id")
    .where("kind", "=", "forum")
    .where("old_key", "=", String(oldId))
    .limit(1)
    .executeTakeFirst();
  if (!moved) throw new NotFound();
  return (await findForum(db, viewer, moved.new_id)).path;
}

/**
 * Was this taken away by somebody on the old site, where everybody could read it until then? Of anything else nobody
 * learns that it was ever there.
 */
export async function wasBinned(
  db: Db,
  what: { readonly slug: string } | { readonly postId: number },
): Promise<boolean> {
  const named =
    "slug" in what
      ? sql`topic.slug = any(${sql.val([what.slug, `${what.slug}__trashed`])}::text[]) and post.id = topic.id and topic.state = 'trash'`
      : sql`post.id = ${what.postId} and post.state = 'trash' and topic.state in ('shown', 'trash')`;
  const found = await sql<{ binned: boolean }>`
    select exists (
      select 1 from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
       where ${named} and topic.audience = 0 and forum.effective_audience = 0
         and exists (select 1 from imported_original where post_id = post.id)
         and not exists (select 1 from moderation_act act where act.post_id in (post.id, topic.id) and act.act in ('bin', 'bin-topic'))) as binned`.execute(
    db,
  );
  return found.rows[0]?.binned ?? false;
}
