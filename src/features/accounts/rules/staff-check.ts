import { FormProblems } from "#core/errors.ts";
import type { Role } from "#core/viewer.ts";
import { isStaffRole } from "../policy.ts";
import { words } from "../words.ts";
import { typedText } from "./typed-text.ts";

const say = words.people;

/** What an administrator has checked of one of the practice's people. Nothing of it for anybody else. */
export interface StaffCheck {
  readonly title: string | null;
  readonly registration: string | null;
  /** From then on the badge is not given any more; null: no end. */
  readonly until: Date | null;
}

export interface TypedCheck {
  readonly title: string;
  readonly registration?: string;
  /** A day as YYYY-MM-DD, the last one on which it holds. */
  readonly until?: string;
}

const noCheck: StaffCheck = { title: null, registration: null, until: null };

/** @throws FormProblems */
export function checkedStaff({ title, registration = "", until = "" }: TypedCheck, role: Role, now: Date): StaffCheck {
  const problems = new Map<string, string>();
  const cleaned = typedText(title, 120);
  if (!cleaned.ok) problems.set("title", cleaned.problem === "too-long" ? say.titleLong : cleaned.sentence);
  else if (cleaned.text !== "" && !isStaffRole(role)) problems.set("title", say.staffWithoutTitle);
  const number = typedText(registration, 60);
  if (!number.ok) problems.set("registration", number.problem === "too-long" ? say.registrationLong : number.sentence);
  const end = until.trim() === "" ? null : endOf(until.trim());
  if (end !== null && !(end > now)) problems.set("until", say.untilPast);
  if (problems.size > 0 || !cleaned.ok || !number.ok) throw new FormProblems(problems);
  if (!isStaffRole(role)) return noCheck;
  return { title: cleaned.text || null, registration: number.text || null, until: end };
}

/** The moment after that day; never later than now when it is no day at all. */
function endOf(day: string): Date {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(start) ? new Date(0) : new Date(start + 86_400_000);
}
