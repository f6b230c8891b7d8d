import { FormProblems } from "#core/errors.ts";
import type { Settings } from "#core/settings.ts";
import type { Role } from "#core/viewer.ts";
import { checkName, nameKey, nameSkeleton } from "#platform/text/names.ts";
import { isStaffRole } from "../policy.ts";
import { words } from "../words.ts";
import { typedText } from "./typed-text.ts";

/** A name as it will be shown, the form in which two names are the same, and what it looks like at a glance. */
export interface CheckedName {
  readonly name: string;
  readonly key: string;
  readonly skeleton: string;
}

const longestStaffName = 120;

/**
 * Why a participant cannot be called this, or null. Whether somebody else is, only the database knows.
 *
 * @param staffNames nobody may be taken for one of the practice's people
 */
export function nameProblem(typed: string, settings: Settings, staffNames: readonly string[]): string | null {
  if (typed.trim() === "") return words.signingUp.nameMissing;
  const reserved = [settings.communityName, settings.practiceName, ...staffNames].filter((name) => name !== "");
  const checked = checkName(typed, { reserved });
  return checked.ok ? null : checked.sentence;
}

/**
 * Participants and spectators choose a pseudonym by the strict rules; the practice's people appear under their own name,
 * which may have spaces and a title in it.
 *
 * @throws FormProblems with what to change
 */
export function checkMemberName(
  typed: string,
  role: Role,
  rules: { readonly settings: Settings; readonly staffNames: readonly string[] },
): CheckedName {
  const cleaned = typedText(typed, longestStaffName);
  if (!cleaned.ok) throw new FormProblems({ name: cleaned.sentence });
  const name = cleaned.text;
  const problem = isStaffRole(role) && name !== "" ? null : nameProblem(name, rules.settings, rules.staffNames);
  if (problem !== null) throw new FormProblems({ name: problem });
  return { name, key: nameKey(name), skeleton: nameSkeleton(name) };
}
