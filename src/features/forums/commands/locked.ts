import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import type { ForumFacts } from "../forum.ts";
import { canManageForums } from "../policy.ts";
import { factsOf, forumColumns } from "../queries/rows.ts";
import { visibleForum } from "../visibility.ts";
import { words } from "../words.ts";

/** A forum as it stands while the tree is held. */
export type LockedForum = Omit<ForumFacts, "crumbs"> & { readonly ancestorIds: readonly number[] };

/** Holds the whole tree: it changes rarely, and by one person at a time. Reading and posting go on. @throws Forbidden */
export async function lockTree(work: Work): Promise<void> {
  must(canManageForums(work.viewer));
  await holdTree(work);
}

/** For set-up, where there is nobody yet who could be allowed. */
export async function holdTree(work: Work): Promise<void> {
  await sql`lock table forum in share row exclusive mode`.execute(work.db);
}

/** @throws NotFound */
export async function lockedForum(work: Work, id: number): Promise<LockedForum> {
  const row = await work.db
    .selectFrom("forum")
    .select(forumColumns)
    .select("forum.ancestor_ids as ancestorIds")
    .where("forum.id", "=", id)
    .where(visibleForum(work.viewer))
    .executeTakeFirstOrThrow(() => new NotFound());
  return { ...factsOf(row), ancestorIds: row.ancestorIds };
}

/** Where a form wants a forum to stand. @throws FormProblems when that place is gone */
export async function chosenParent(work: Work, parentId: number | null): Promise<LockedForum | null> {
  if (parentId === null) return null;
  try {
    return await lockedForum(work, parentId);
  } catch (error) {
    if (error instanceof NotFound) throw new FormProblems({ parentId: words.forms.parentGone });
    throw error;
  }
}

/** What stands in one place, in order. */
export async function listSiblings(work: Work, parentId: number | null) {
  return work.db
    .selectFrom("forum")
    .select(["id", "slug", "place"])
    .where("parent_id", "is not distinct from", parentId)
    .orderBy("place")
    .orderBy("id")
    .execute();
}
