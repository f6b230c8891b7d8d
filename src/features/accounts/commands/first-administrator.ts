import { Conflict } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { hasAdministrator } from "../queries/administrators.ts";
import { words } from "../words.ts";
import { addMember, type MadeMember } from "./create-member.ts";

/**
 * Makes a community's first administrator.
 *
 * @param passwordHash made by `hashPassword` before the work began
 * @throws Conflict when there is one already, FormProblems when the name cannot be used
 */
export async function createFirstAdministrator(
  work: Work,
  { name, passwordHash }: { readonly name: string; readonly passwordHash: string },
): Promise<MadeMember> {
  if (await hasAdministrator(work.db)) throw new Conflict(words.people.administratorExists);
  const made = await addMember(work, { name, role: "administrator", passwordHash, adult: true });
  work.audit({ kind: "member-made", subjectId: made.id, detail: "administrator" });
  return made;
}
