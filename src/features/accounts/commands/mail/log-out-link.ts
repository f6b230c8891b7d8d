import { Conflict } from "#core/errors.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../../words.ts";
import { forgetHalfLogIns } from "../proofs/second-step.ts";
import { endSessions } from "../sessions.ts";

/** Ends every session of whoever the link was sent to, and does nothing else. @throws Conflict when it holds no more */
export async function logOutByLink(work: Work, token: string): Promise<void> {
  const link = await work.db
    .updateTable("one_time_link")
    .set({ used_at: work.now })
    .where("token_hash", "=", hashToken(token))
    .where("purpose", "=", "log-out")
    .where("used_at", "is", null)
    .where("expires_at", ">", work.now)
    .returning("member_id as memberId")
    .executeTakeFirst();
  if (!link || link.memberId === null) throw new Conflict(words.addresses.dead);
  await endSessions(work, link.memberId);
  await forgetHalfLogIns(work, link.memberId);
  work.audit({ kind: "logged-out-everywhere", actorId: link.memberId, subjectId: link.memberId });
}
