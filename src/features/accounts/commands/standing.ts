import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import type { Role } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import type { ConfirmStaffForm, StandingForm } from "../forms.ts";
import { canChangeRole, canManagePeople, isStaffRole, roleOf } from "../policy.ts";
import { typedText } from "../rules/typed-text.ts";
import { words } from "../words.ts";
import { noteAct } from "./acts.ts";
import { endSessions } from "./sessions.ts";
import { lockPerson } from "./suspensions.ts";

const say = words.people;

/**
 * Gives somebody a role, and the practice's people the title that was checked. They are logged out everywhere.
 *
 * @throws Forbidden, NotFound, FormProblems
 */
export async function changeStanding(work: Work, memberId: number, form: StandingForm): Promise<void> {
  await mustStillAdminister(work);
  const person = await lockPerson(work, memberId);
  must(canChangeRole(work.viewer, person));
  if (form.role === "") throw new FormProblems({ role: say.roleMissing });
  const title = checkedTitle(form.title, form.role);
  await setStanding(work, memberId, { role: form.role, title });
  await noteAct(work, {
    act: "role-changed",
    memberId,
    reason: say.roleChange(say.roles[person.role], say.roles[form.role]),
    detail: `${person.role}>${form.role}`,
  });
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
  must(canChangeRole(work.viewer, await lockPerson(work, memberId)));
  const title = checkedTitle(typed, role);
  if (title === null) throw new FormProblems({ title: say.titleMissing });
  await setStanding(work, memberId, { role, title });
  await giveStaffVoice(work, memberId, title);
  await noteAct(work, { act: "staff-confirmed", memberId, reason: title });
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

async function setStanding(
  work: Work,
  memberId: number,
  { role, title }: { readonly role: Role; readonly title: string | null },
): Promise<void> {
  await work.db
    .updateTable("member")
    .set({ role, staff_title: title })
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow(() => new NotFound());
  await endSessions(work, memberId);
  work.changed("site");
}

/** Only for people who came with an import: what others wrote here as participants stays theirs. */
async function giveStaffVoice(work: Work, memberId: number, title: string): Promise<void> {
  const { db } = work;
  await sql`
    update post set staff_voice = true, staff_title = ${title}
      from member
     where member.id = ${memberId} and member.imported and post.author_id = member.id and not post.staff_voice
  `.execute(db);
  await sql`
    update topic_member set staff_voice = true
      from member
     where member.id = ${memberId} and member.imported and topic_member.member_id = member.id
       and topic_member.post_count > 0 and not topic_member.staff_voice
  `.execute(db);
  // In the order of ids, so that two such changes never wait for each other.
  await sql`
    with theirs as (
      select topic.id from topic
       where topic.id in (select topic_id from topic_member where member_id = ${memberId} and staff_voice)
       order by topic.id
         for no key update
    )
    update topic
       set staff_count = (select count(*) from topic_member
                           where topic_member.topic_id = topic.id and staff_voice and post_count > 0)
      from theirs
     where topic.id = theirs.id
  `.execute(db);
}

function checkedTitle(typed: string, role: Role): string | null {
  const cleaned = typedText(typed, 120);
  if (!cleaned.ok) throw new FormProblems({ title: cleaned.problem === "too-long" ? say.titleLong : cleaned.sentence });
  if (cleaned.text === "") return null;
  if (!isStaffRole(role)) throw new FormProblems({ title: say.staffWithoutTitle });
  return cleaned.text;
}
