import type { Viewer } from "#core/viewer.ts";
import { isAdministrator } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";

const days = 7;

/** How often somebody of the team read a conversation that they did not have, lately: for administrators to look into. */
export async function countLooksLately(db: Db, viewer: Viewer, now: Date): Promise<number> {
  if (!isAdministrator(viewer)) return 0;
  const { n } = await db
    .selectFrom("conversation_opening")
    .select((from) => from.fn.countAll<number>().as("n"))
    .where("opened_at", ">", new Date(now.getTime() - days * 86_400_000))
    .executeTakeFirstOrThrow();
  return n;
}
