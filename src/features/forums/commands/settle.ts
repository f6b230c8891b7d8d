import { sql } from "kysely";
import { FormProblems } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";

/** An index entry ends at about 2,700 bytes, and nobody types such an address. */
const longestPath = 1_000;

/** Paths as they stand before a change, to keep them as old addresses after it. */
export type PathsBefore = ReadonlyMap<number, string>;

export async function pathsBefore(work: Work): Promise<PathsBefore> {
  const rows = await work.db.selectFrom("forum").select(["id", "path"]).execute();
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/**
 * After every change to the tree: settles paths and effective audiences, keeps what people may have linked to, and drops
 * the pages of guests.
 */
export async function settleTree(work: Work, before: PathsBefore): Promise<void> {
  await sql`select settle_forums()`.execute(work.db);
  const after = await pathsBefore(work);
  const old = [...before].filter(([id, path]) => after.has(id) && after.get(id) !== path);
  if (old.length > 0) {
    await sql`
      insert into forum_address (path, forum_id)
      select path, id from unnest(${old.map(([, path]) => path)}::text[], ${old.map(([id]) => id)}::bigint[]) as old (path, id)
      on conflict (path) do update set forum_id = excluded.forum_id`.execute(work.db);
  }
  await sql`delete from forum_address where path in (select path from forum)`.execute(work.db);
  work.changed("site");
}

/** @throws FormProblems when an address in the moved part of the tree would become too long. @param grows bytes added */
export async function mustFit(work: Work, forumId: number, grows: number): Promise<void> {
  const { longest } = await work.db
    .selectFrom("forum")
    .select(sql<number>`coalesce(max(octet_length(path)), 0)`.as("longest"))
    .where(sql<boolean>`id = ${forumId} or ${forumId}::bigint = any(ancestor_ids)`)
    .executeTakeFirstOrThrow();
  mustBeShort(longest + grows);
}

/** @throws FormProblems */
export function mustBeShort(bytes: number): void {
  if (bytes > longestPath) throw new FormProblems({ parentId: words.forms.tooDeep });
}
