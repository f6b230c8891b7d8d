import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";

/** New ids for those of these old ones that something of ours has. */
export async function takenIds(work: Work, wanted: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const found = await sql<{ id: number }>`
    select id from post where id = any(${sql.val(wanted)}::bigint[])
    union select id from topic where id = any(${sql.val(wanted)}::bigint[])`.execute(work.db);
  const used = new Set(wanted);
  const fresh = new Map<number, number>();
  for (const { id } of found.rows) {
    let free = await newContentId(work);
    while (used.has(free)) free = await newContentId(work);
    fresh.set(id, free);
  }
  return fresh;
}

/** Above every id that there is, but not above those that an import still brings. */
async function newContentId(work: Work): Promise<number> {
  const found = await sql<{ id: number }>`select nextval('content_id') as id`.execute(work.db);
  return found.rows[0]?.id ?? 0;
}
