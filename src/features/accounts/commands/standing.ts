import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import type { Role } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import type { ConfirmStaffForm, StandingForm } from "../forms.ts";
import {
  canChangeRole,
  canJoinTeam,
  canManagePeople,
  isStaffRole,
  type PersonFacts,
  roleOf,
  type TeamFacts,
} from "../policy.ts";
import { checkedStaff, type StaffCheck } from "../rules/staff-check.ts";
import { words } from "../words.ts";
import { noteAct } from "./acts.ts";
import { checkColumns } from "./check-columns.ts";
import { endSessions } from "./sessions.ts";
import { giveStaffVoice, takeStaffVoice } from "./staff-voice.ts";
import { lockPerson } from "./suspensions.ts";

const say = words.people;

/**
 * Gives somebody a role, and the practice's people what was checked of them. They are logged out everywhere. Who leaves the
 * team keeps a mark in the past on what they wrote for it, unless that they ever spoke for the practice was a mistake.
 *
 * @throws Forbidden, NotFound, FormProblems
 */
export async function changeStanding(work: Work, memberId: number, form: StandingForm): Promise<void> {
  await mustStillAdminister(work);
  const person = await lockTeamFacts(work, memberId);
  must(canChangeRole(work.viewer, person));
  const { role, mistake } = form;
  if (role === "") throw new FormProblems({ role: say.roleMissing });
  const check = checkedStaff(form, role, work.now);
  if (isStaffRole(role)) must(canJoinTeam(person));
  if (mistake && isStaffRole(role)) throw new FormProblems({ mistake: say.mistakeKeepsRole });
  await setStanding(work, person, { role, check, mistake });
  await noteAct(work, {
    act: "role-changed",
    memberId,
    reason: say.roleChange(say.roles[person.role], say.roles[role]),
    detail: `${person.role}>${role}`,
  });
  if (!mistake) return;
  await takeStaffVoice(work, memberId);
  await noteAct(work, { act: "staff-mistaken", memberId });
}

/**
 * Confirms that somebody belongs to the practice. What they wrote before the move becomes the practice's voice, with
 * the title they have now (README 13).
 *
 * @throws Forbidden, NotFound, FormProblems
 */
export async function confirmStaff(
  work: Work,
  memberId: number,
  { role, title: typed }: { readonly role: "staff" | "moderator"; readonly title: string },
): Promise<void> {
  await mustStillAdminister(work);
  const person = await lockTeamFacts(work, memberId);
  must(canChangeRole(work.viewer, person));
  must(canJoinTeam(person));
  const check = checkedStaff({ title: typed }, role, work.now);
  if (check.title === null) throw new FormProblems({ title: say.titleMissing });
  await setStanding(work, person, { role, check, mistake: false });
  await giveStaffVoice(work, memberId, check.title);
  await noteAct(work, { act: "staff-confirmed", memberId, reason: check.title });
}

/**
 * Confirms everybody who was ticked on one screen: all of them, or nobody.
 *
 * @throws Forbidden, NotFound, FormProblems under `<id>.title` for whoever lacks a title
 */
export async function confirmSeveral(work: Work, form: ConfirmStaffForm): Promise<void> {
  must(canManagePeople(work.viewer));
  if (form.staff.length === 0) throw new FormProblems({ "": say.imported.nobodyTicked });
  const problems = new Map<string, string>();
  // In the order of ids, so that two such forms never wait for each other.
  for (const memberId of [...new Set(form.staff)].sort((a, b) => a - b)) {
    const title = form.title[form.person.indexOf(memberId)] ?? "";
    try {
      await confirmStaff(work, memberId, { role: form.role, title });
    } catch (error) {
      if (!(error instanceof FormProblems)) throw error;
      problems.set(`${memberId}.title`, error.problems.get("title") ?? say.titleMissing);
    }
  }
  if (problems.size > 0) throw new FormProblems(problems);
}

/**
 * Whoever gives and takes roles has theirs until this is done: two administrators who take each other's at the same
 * moment would leave a community with none. @throws Forbidden
 */
async function mustStillAdminister({ db, viewer }: Work): Promise<void> {
  must(canManagePeople(viewer));
  if (viewer.kind !== "member") return;
  const own = await db
    .selectFrom("member")
    .select("role as standing")
    .where("id", "=", viewer.id)
    .forShare()
    .executeTakeFirstOrThrow(() => new NotFound());
  must(canManagePeople({ ...viewer, role: roleOf(own.standing) }));
}

async function lockTeamFacts(work: Work, memberId: number): Promise<PersonFacts & TeamFacts> {
  const person = await lockPerson(work, memberId);
  const more = await work.db
    .selectFrom("member")
    .select(["imported", "staff_until as staffUntil"])
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
  return { ...person, ...more };
}

interface NewStanding {
  readonly role: Role;
  readonly check: StaffCheck;
  readonly mistake: boolean;
}

async function setStanding(
  work: Work,
  person: PersonFacts & TeamFacts,
  { role, check, mistake }: NewStanding,
): Promise<void> {
  const leaves = isStaffRole(person.role) && !isStaffRole(role);
  const before = leaves ? work.now : person.staffUntil;
  await work.db
    .updateTable("member")
    .set({ role, ...checkColumns(work, role, check) })
    .set({ staff_until: isStaffRole(role) || mistake ? null : before })
    // Who answers in private is said anew for a new role.
    .$if(role !== person.role, (update) => update.set({ clinical: null }))
    // In the team an account rests on its owner's work, so a consent that was taken back closes it no more.
    // Whoever speaks for the practice no longer helps as one of its former patients.
    .$if(isStaffRole(role), (update) => update.set({ consent_withdrawn_at: null, helping: null, helping_since: null }))
    .where("id", "=", person.id)
    .executeTakeFirstOrThrow(() => new NotFound());
  await endSessions(work, person.id);
  work.changed("site");
}
