import { lockLongWithdrawn } from "#features/accounts/index.ts";
import type { Work } from "#platform/work/work.ts";
import { leaveForGood } from "./leave.ts";

/** By the clock: nothing is kept in the name of somebody who took their consent back and did not come again. Safe to repeat. */
export async function endWithdrawn(work: Work): Promise<void> {
  for (const memberId of await lockLongWithdrawn(work.db, work.now)) await leaveForGood(work, memberId, false);
}
