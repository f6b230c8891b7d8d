import type { ClockJob } from "#platform/work/events.ts";
import { deleteOldSessions } from "./commands/sessions.ts";
import { deleteOldTries } from "./commands/tries.ts";
import { longestWindowSeconds } from "./rules/tries.ts";

/** Forgets sessions and links that no longer open anything, and counts that no longer hold anybody up. Safe to repeat. */
const forgetOldSessions: ClockJob = {
  name: "accounts.forget-old-sessions",
  everySeconds: 3_600,
  async run(work) {
    await deleteOldSessions(work);
    await deleteOldTries(work.db, new Date(work.now.getTime() - longestWindowSeconds * 1000));
  },
};

export const jobs: readonly ClockJob[] = [forgetOldSessions];
