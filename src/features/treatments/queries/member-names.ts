import type { Db } from "#platform/database/database.ts";

/** Names of those of the team who checked a study, by number; who has left has none. */
export async function namesOfTeam(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom("member")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .where("left_at", "is", null)
    .execute();
  return new Map(found.map(({ id, name }) => [id, name]));
}
