import { NotFound } from "#core/errors.ts";
import { nameKey } from "#platform/text/names.ts";
import type { Work } from "#platform/work/work.ts";
import { tellByMail } from "../mail/notices.ts";
import { endSessions } from "../sessions.ts";
import { removeApp } from "./app.ts";
import { forgetCodes } from "./codes.ts";
import { forgetHalfLogIns } from "./second-step.ts";

/**
 * For the operator, when somebody has lost everything but their password: no second proof is left, and nobody is logged in
 * as them. A password that is too short to stand alone goes, too.
 *
 * @returns their name, and whether they now need a link to choose a password
 * @throws NotFound
 */
export async function resetProofs(work: Work, typed: string): Promise<{ name: string; needsLink: boolean }> {
  const member = await work.db
    .selectFrom("member")
    .select(["id", "name", "password_hash as hash", "password_short as short"])
    .where("name_key", "=", nameKey(typed.trim()))
    .where("left_at", "is", null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  await removeApp(work, member.id);
  await work.db.deleteFrom("passkey").where("member_id", "=", member.id).execute();
  await forgetCodes(work, member.id);
  await forgetHalfLogIns(work, member.id);
  await endSessions(work, member.id);
  await tellByMail(work, member.id, "proofs-reset");
  work.audit({ kind: "factor-removed", subjectId: member.id, detail: "all" });
  if (member.short)
    await work.db
      .updateTable("member")
      .set({ password_hash: null, password_short: false })
      .where("id", "=", member.id)
      .execute();
  return { name: member.name, needsLink: member.short || member.hash === null };
}
