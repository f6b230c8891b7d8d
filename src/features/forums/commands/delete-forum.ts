import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canDeleteForum } from "../policy.ts";
import { countHeldBy } from "../queries/find-forum.ts";
import { lockedForum, lockTree } from "./locked.ts";
import { logForumAct } from "./log.ts";

/** Removes a forum that holds nothing. @throws NotFound; Forbidden with what it still holds */
export async function deleteForum(work: Work, id: number): Promise<void> {
  await lockTree(work);
  const forum = await lockedForum(work, id);
  // A topic that is being started holds a share of this row until it is written; the count comes after it.
  await work.db.selectFrom("forum").select("id").where("id", "=", id).forUpdate().execute();
  must(canDeleteForum(work.viewer, await countHeldBy(work.db, id)));
  await work.db.deleteFrom("forum").where("id", "=", id).execute();
  work.changed("site");
  await logForumAct(work, "deleted", { id, about: forum.title });
}
