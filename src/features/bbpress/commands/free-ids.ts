import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";

/** New ids for those of these old ones that something of ours has; above every id that the files have. */
export async function takenIds(work: Work, wanted: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ id: number; fresh: number }>`
    select taken.id, nextval('content_id') as fresh
      from (select id from post where id = any(${sql.val(wanted)}::bigint[])
            union select id from topic where id = any(${sql.val(wanted)}::bigint[])) taken`.execute(work.db);
  return new Map(rows.map(({ id, fresh }) => [id, fresh]));
}
