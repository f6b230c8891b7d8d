import type { Db } from "#platform/database/database.ts";

/** Whether the community has been set up: somebody can administer it. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom("member")
    .select("id")
    .where("role", "=", "administrator")
    .where("left_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
