import type { ClockJob } from "#platform/work/events.ts";
import { deleteOldInvitations } from "./commands/invitations.ts";
import { deleteOldClaims } from "./commands/mail/claims.ts";
import { deleteOldSessions } from "./commands/sessions.ts";
import { deleteOldTries } from "./commands/tries.ts";
import { longestWindowSeconds } from "./rules/tries.ts";

/** Forgets sessions and links that no longer open anything, and counts that no longer hold anybody up. Safe to repeat. */
const forgetOldSessions: ClockJob = {
  name: "accounts.forget-old-sessions",
  everySeconds: 3_600,
  async run(work) {
    await deleteOldSessions(work);
    await deleteOldInvitations(work);
    await deleteOldClaims(work);
    await deleteOldTries(work.db, new Date(work.now.getTime() - longestWindowSeconds * 1000));
  },
};

const lookEverySeconds = 900;

/** Drops pages that name somebody of the team whose check has run out since the last look, or a little before. Safe to repeat. */
const endChecks: ClockJob = {
  name: "accounts.end-checks",
  everySeconds: lookEverySeconds,
  async run(work) {
    const over = await work.db
      .selectFrom("member")
      .select("id")
      .where("checked_until", "<=", work.now)
      .where("checked_until", ">", new Date(work.now.getTime() - 2 * lookEverySeconds * 1000))
      .limit(1)
      .executeTakeFirst();
    if (over) work.changed("site");
  },
};

export const jobs: readonly ClockJob[] = [forgetOldSessions, endChecks];
