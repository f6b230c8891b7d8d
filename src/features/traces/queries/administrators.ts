import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";

/** How many could look after the community if this viewer left. */
export async function countOtherAdministrators(db: Db, viewer: Viewer): Promise<number> {
  const { n } = await db
    .selectFrom("member")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("role", "=", "administrator")
    .where("left_at", "is", null)
    .where("id", "!=", viewer.kind === "member" ? viewer.id : 0)
    .executeTakeFirstOrThrow();
  return n;
}
