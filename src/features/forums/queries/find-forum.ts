import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { ForumCrumb, ForumFacts } from "../forum.ts";
import { visibleForum } from "../visibility.ts";
import { factsOf, forumColumns } from "./rows.ts";

/**
 * A forum by its address, or the path to which it has moved since.
 *
 * @throws NotFound when there is none, or none that this viewer may see
 */
export async function findForumByPath(
  db: Db,
  viewer: Viewer,
  path: string,
): Promise<{ readonly forum: ForumFacts } | { readonly movedTo: string }> {
  const row = await selectForum(db, viewer).where("forum.path", "=", path).executeTakeFirst();
  if (row) return { forum: { ...factsOf(row), crumbs: row.crumbs } };
  const moved = await db
    .selectFrom("forum_address")
    .innerJoin("forum", "forum.id", "forum_address.forum_id")
    .select("forum.path")
    .where("forum_address.path", "=", path)
    .where(visibleForum(viewer))
    .executeTakeFirstOrThrow(() => new NotFound());
  return { movedTo: moved.path };
}

/** @throws NotFound when there is none, or none that this viewer may see */
export async function findForum(db: Db, viewer: Viewer, id: number): Promise<ForumFacts> {
  const row = await selectForum(db, viewer)
    .where("forum.id", "=", id)
    .executeTakeFirstOrThrow(() => new NotFound());
  return { ...factsOf(row), crumbs: row.crumbs };
}

const countAll = sql<number>`count(*)::integer`.as("count");

const crumbs = sql<ForumCrumb[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('title', above.title, 'path', above.path)
                            order by array_position(forum.ancestor_ids, above.id)), '[]')
    from forum above where above.id = any(forum.ancestor_ids))`;

function selectForum(db: Db, viewer: Viewer) {
  return db.selectFrom("forum").select(forumColumns).select(crumbs.as("crumbs")).where(visibleForum(viewer));
}

/** What stands in a forum itself, whoever may see it: only an empty one can be deleted. For administrators. */
export async function countHeldBy(
  db: Db,
  forumId: number,
): Promise<{ readonly forums: number; readonly topics: number }> {
  return db
    .selectNoFrom((from) => [
      from.selectFrom("forum").select(countAll).where("parent_id", "=", forumId).as("forums"),
      from.selectFrom("topic").select(countAll).where("forum_id", "=", forumId).as("topics"),
    ])
    .executeTakeFirstOrThrow()
    .then(({ forums, topics }) => ({ forums: forums ?? 0, topics: topics ?? 0 }));
}
