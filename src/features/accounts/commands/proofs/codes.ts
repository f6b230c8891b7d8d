import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Work } from "#platform/work/work.ts";
import { codesInSet } from "../../policy.ts";
import { newRecoveryCode, recoveryCodeOf, spelled } from "../../rules/recovery-codes.ts";
import { tellByMail } from "../mail/notices.ts";

/** Makes a new set of recovery codes; those of before open nothing any more. Only their hashes are kept. @returns them as they are printed */
export async function makeCodes(work: Work, memberId: number): Promise<readonly string[]> {
  const codes = Array.from({ length: codesInSet }, newRecoveryCode);
  // In turn with another press of the same button, so that one whole set is left.
  await work.db.selectFrom("member").select("id").where("id", "=", memberId).forUpdate().execute();
  await forgetCodes(work, memberId);
  const { sealer } = work.tools;
  const rows = codes.map((code) => ({
    member_id: memberId,
    code_hash: hashCode(sealer, memberId, code),
    created_at: work.now,
  }));
  await work.db.insertInto("recovery_code").values(rows).execute();
  work.audit({ kind: "recovery-codes-made", subjectId: memberId });
  await tellByMail(work, memberId, "codes-made");
  return codes.map(spelled);
}

/** Takes a recovery code, once. False when it is wrong or used. */
export async function takeRecoveryCode(work: Work, memberId: number, typed: string): Promise<boolean> {
  const taken = await work.db
    .updateTable("recovery_code")
    .set({ used_at: work.now })
    .where("member_id", "=", memberId)
    .where("code_hash", "=", hashCode(work.tools.sealer, memberId, recoveryCodeOf(typed) ?? ""))
    .where("used_at", "is", null)
    .returning("member_id")
    .executeTakeFirst();
  if (!taken) return false;
  work.audit({ kind: "recovery-code-used", subjectId: memberId, actorId: memberId });
  await tellByMail(work, memberId, "code-used");
  return true;
}

export async function forgetCodes(work: Work, memberId: number): Promise<void> {
  await work.db.deleteFrom("recovery_code").where("member_id", "=", memberId).execute();
}

/** Keyed, so that a stolen database alone cannot be searched for codes; another person's row does not fit. */
function hashCode(sealer: Sealer, memberId: number, code: string): Buffer {
  return sealer.lookup("recovery code", `${memberId} ${code}`);
}
