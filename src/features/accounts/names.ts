import { FormProblems } from "#core/errors.ts";
import type { Settings } from "#core/settings.ts";
import type { Role } from "#core/viewer.ts";
import { cleanText } from "#platform/text/clean.ts";
import { nameKey } from "#platform/text/names/name-key.ts";
import { isStaffRole } from "./policy.ts";
import { words } from "./words.ts";

/** A name as it will be shown, and the form in which two names are the same. */
export interface CheckedName {
  readonly name: string;
  readonly key: string;
}

const longestStaffName = 120;

/**
 * Participants and spectators choose a pseudonym by the strict rules; the practice's people appear under their own name,
 * which may have spaces and a title in it.
 *
 * @throws FormProblems with what to change
 */
export function checkMemberName(typed: string, role: Role, settings: Settings): CheckedName {
  const cleaned = cleanText(typed, { lines: "one", max: longestStaffName });
  if (!cleaned.ok) throw new FormProblems({ name: cleaned.sentence });
  const name = cleaned.text;
  if (name === "") throw new FormProblems({ name: words.signingUp.nameMissing });
  return { name, key: nameKey(name) };
}
