import { must } from "#core/decision.ts";
import { Conflict, FormProblems, NotFound } from "#core/errors.ts";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import { words as text } from "#platform/text/words.ts";
import type { Work } from "#platform/work/work.ts";
import type { InviteForm } from "../forms.ts";
import { canManagePeople, isStaffRole } from "../policy.ts";
import { findInvitation } from "../queries/invitations.ts";
import { isNameTaken, listStaffNames } from "../queries/names.ts";
import { checkMemberName } from "../rules/names.ts";
import { checkedStaff } from "../rules/staff-check.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { addMember, type MadeMember } from "./create-member.ts";
import { tellAdministrators } from "./mail/notices.ts";

const say = words.people;
const dayMs = 86_400_000;
export const invitationDays = 7;

/**
 * Invites somebody to the practice's team, with all that was checked of them. An open invitation under the same name stops
 * working.
 *
 * @returns the whole address, which is kept nowhere
 * @throws Forbidden, FormProblems
 */
export async function inviteToTeam(work: Work, form: InviteForm): Promise<{ link: string; name: string; until: Date }> {
  must(canManagePeople(work.viewer));
  const { role } = form;
  if (role === "" || !isStaffRole(role)) throw new FormProblems({ role: say.roleMissing });
  const check = checkedStaff(form, role, work.now);
  if (form.name.trim() === "") throw new FormProblems({ name: say.invite.nameMissing });
  const rules = { settings: work.tools.settings(), staffNames: await listStaffNames(work.db) };
  const { name, key, skeleton } = checkMemberName(form.name, role, rules);
  if (await isNameTaken({ db: work.db, sealer: work.tools.sealer }, { key, skeleton }))
    throw new FormProblems({ name: text.nameUnavailable });
  const token = newToken();
  const until = new Date(work.now.getTime() + invitationDays * dayMs);
  await work.db.deleteFrom("invitation").where("name", "=", name).execute();
  await work.db
    .insertInto("invitation")
    .values({
      token_hash: hashToken(token),
      name,
      role,
      title: check.title,
      registration: check.registration,
      checked_until: check.until,
      made_by: work.viewer.kind === "member" ? work.viewer.id : null,
      created_at: work.now,
      expires_at: until,
    })
    .execute();
  work.audit({ kind: "invited", detail: role });
  return { link: work.tools.siteUrl + urls.invitation(token), name, until };
}

/** Takes an invitation back: its link stops working. @throws Forbidden, NotFound */
export async function withdrawInvitation(work: Work, id: number): Promise<void> {
  must(canManagePeople(work.viewer));
  const gone = await work.db.deleteFrom("invitation").where("id", "=", id).executeTakeFirstOrThrow();
  if (gone.numDeletedRows === 0n) throw new NotFound();
  work.audit({ kind: "invitation-withdrawn" });
}

/**
 * Uses an invitation up and makes the account.
 *
 * @param passwordHash made before the work began
 * @throws Conflict when it was used, withdrawn, too old, or whoever made it is no administrator any more; FormProblems when
 * somebody else has taken the name meanwhile
 */
export async function acceptInvitation(work: Work, token: string, passwordHash: string): Promise<MadeMember> {
  const invitation = await findInvitation(work.db, token, work.now);
  if (!invitation) throw new Conflict(words.signingIn.choose.dead);
  // Two at once: the second finds nothing to take away.
  const used = await work.db.deleteFrom("invitation").where("id", "=", invitation.id).executeTakeFirstOrThrow();
  if (used.numDeletedRows === 0n) throw new Conflict(words.signingIn.choose.dead);
  const { name, role, registration, checkedUntil, madeBy } = invitation;
  const made = await addMember(work, {
    name,
    role,
    title: invitation.title ?? undefined,
    registration,
    checkedUntil,
    passwordHash,
    adult: true,
  });
  await work.db
    .updateTable("member")
    .set({ checked_by: madeBy, checked_at: invitation.createdAt })
    .where("id", "=", made.id)
    .where("staff_title", "is not", null)
    .execute();
  work.audit({ kind: "invitation-used", actorId: made.id, subjectId: made.id, detail: role });
  await tellAdministrators(work, made.id);
  work.changed("site");
  return made;
}

/** By the clock: what nobody can use any more is forgotten. */
export async function deleteOldInvitations(work: Work): Promise<void> {
  await work.db.deleteFrom("invitation").where("expires_at", "<=", work.now).execute();
}
