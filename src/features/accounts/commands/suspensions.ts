import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import type { SuspensionForm } from "../forms.ts";
import { canSuspend, type PersonFacts, roleOf, untilLifted } from "../policy.ts";
import { typedText } from "../rules/typed-text.ts";
import { words } from "../words.ts";
import { noteAct } from "./acts.ts";

const say = words.people.person;
const dayMs = 86_400_000;
const days = { day: 1, week: 7, month: 30 } as const;

/** Keeps somebody from writing for a while. They still read, and are told why. @throws Forbidden, NotFound, FormProblems */
export async function suspend(work: Work, memberId: number, form: SuspensionForm): Promise<void> {
  const person = await lockPerson(work, memberId);
  must(canSuspend(work.viewer, person));
  const { until, reason } = checked(form, work.now);
  await work.db
    .updateTable("member")
    .set({ suspended_until: until, suspended_why: reason })
    .where("id", "=", memberId)
    .execute();
  await noteAct(work, { act: "suspended", memberId, reason });
  work.changed("site");
}

/** Lets somebody write again. @throws Forbidden, NotFound */
export async function liftSuspension(work: Work, memberId: number): Promise<void> {
  const person = await lockPerson(work, memberId);
  must(canSuspend(work.viewer, person));
  await work.db
    .updateTable("member")
    .set({ suspended_until: null, suspended_why: null })
    .where("id", "=", memberId)
    .execute();
  await noteAct(work, { act: "suspension-lifted", memberId });
  work.changed("site");
}

/** The row, so that nobody else changes it meanwhile. @throws NotFound */
export async function lockPerson(work: Work, memberId: number): Promise<PersonFacts> {
  const row = await work.db
    .selectFrom("member")
    .select(["id", "role as standing", "suspended_until as suspendedUntil"])
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  return { id: row.id, role: roleOf(row.standing), suspendedUntil: row.suspendedUntil };
}

function checked(form: SuspensionForm, now: Date): { until: Date; reason: string } {
  const problems = new Map<string, string>();
  const reason = typedText(form.reason, 500, "many");
  if (form.length === "") problems.set("length", say.lengthMissing);
  if (!reason.ok) problems.set("reason", reason.problem === "too-long" ? say.reasonLong : reason.sentence);
  else if (reason.text === "") problems.set("reason", say.reasonMissing);
  if (problems.size > 0 || !reason.ok || form.length === "") throw new FormProblems(problems);
  const until = form.length === "open" ? untilLifted : new Date(now.getTime() + days[form.length] * dayMs);
  return { until, reason: reason.text };
}
