import { must } from "#core/decision.ts";
import { NotFound } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { roleOf } from "../policy.ts";
import { afterDeed, canAskToHelp, canEndHelping, type Helping, helpingOf, type OwnDeed } from "../rules/helping.ts";

/**
 * Asks somebody whether they want to help as a former patient. Nobody sees anything of it until they say yes; the
 * moderators' log says nothing of it either, because it tells that somebody was a patient. @throws Forbidden, NotFound
 */
export async function askToHelp(work: Work, memberId: number): Promise<void> {
  must(canAskToHelp(work.viewer, await lockHelping(work, memberId)));
  await setHelping(work, memberId, "asked");
  work.audit({ kind: "helping-asked", subjectId: memberId });
}

/** Takes back the question, or the mark from everything they wrote. @throws Forbidden, NotFound */
export async function endHelping(work: Work, memberId: number): Promise<void> {
  must(canEndHelping(work.viewer));
  const { helping } = await lockHelping(work, memberId);
  if (helping === null) return;
  await setHelping(work, memberId, null);
  work.audit({ kind: "helping-ended", subjectId: memberId });
  work.changed("site");
}

/** What somebody decides about it themselves; nothing where it was over meanwhile. */
export async function decideOwnHelping(work: Work, viewer: Member, deed: OwnDeed): Promise<void> {
  const { helping } = await lockHelping(work, viewer.id);
  const next = afterDeed(helping, deed);
  if (next === undefined || next === helping) return;
  await setHelping(work, viewer.id, next);
  if (next === "active" && helping === "asked") work.audit({ kind: "helping-began", subjectId: viewer.id });
  if (next === null) work.audit({ kind: "helping-ended", subjectId: viewer.id });
  work.changed("site");
}

async function lockHelping({ db }: Work, memberId: number) {
  const row = await db
    .selectFrom("member")
    .select(["role as standing", "helping"])
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  return { role: roleOf(row.standing), helping: helpingOf(row.helping) };
}

async function setHelping({ db, now }: Work, memberId: number, helping: Helping): Promise<void> {
  await db
    .updateTable("member")
    .set({ helping, helping_since: helping === null ? null : now })
    .where("id", "=", memberId)
    .execute();
}
