import { FormProblems, NotFound } from "#core/errors.ts";
import type { OneTimeName } from "#core/viewer.ts";
import { words as text } from "#platform/text/words.ts";
import type { Work } from "#platform/work/work.ts";
import { isNameTaken, listStaffNames } from "../queries/names.ts";
import { type CheckedName, checkMemberName } from "../rules/names.ts";
import { openOwnNames, sealOwnNames } from "../rules/one-time-names.ts";

/**
 * A one-time name keeps the rules of pseudonyms, and may not look like anybody's: neither a member's nor another one-time
 * name, so that two topics never seem to have one author.
 *
 * @throws FormProblems with what to change
 */
export async function checkOneTimeName(work: Work, typed: string): Promise<CheckedName> {
  const rules = { settings: work.tools.settings(), staffNames: await listStaffNames(work.db) };
  const checked = checkMemberName(typed, "participant", rules);
  const taken = await isNameTaken({ db: work.db, sealer: work.tools.sealer }, checked);
  if (taken) throw new FormProblems({ name: text.nameUnavailable });
  return checked;
}

/** The names that somebody has now; the member's row is held until the work ends. */
export async function holdOwnNames(work: Work, memberId: number): Promise<readonly OneTimeName[]> {
  const row = await work.db
    .selectFrom("member")
    .select("own_names_sealed as sealed")
    .where("id", "=", memberId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return openOwnNames(work.tools.sealer, memberId, row.sealed);
}

/** Keeps which names somebody has from now on. The caller holds them. */
export async function keepOwnNames(work: Work, memberId: number, names: readonly OneTimeName[]): Promise<void> {
  const sealed = names.length === 0 ? null : sealOwnNames(work.tools.sealer, memberId, names);
  await work.db.updateTable("member").set({ own_names_sealed: sealed }).where("id", "=", memberId).execute();
}
