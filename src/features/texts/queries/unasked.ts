import type { Db } from "#platform/database/database.ts";

/**
 * How many people have agreed to nothing that is on record: they came with an import, or before it was kept. The practice's
 * own people are here by their work.
 */
export async function countUnasked(db: Db): Promise<number> {
  const { people } = await db
    .selectFrom("member")
    .select(({ fn }) => fn.countAll<number>().as("people"))
    .where("privacy_version", "is", null)
    .where("left_at", "is", null)
    .where("role", "in", ["participant", "spectator"])
    .executeTakeFirstOrThrow();
  return people;
}
