import { setTimeout as wait } from "node:timers/promises";
import { FormProblems } from "#core/errors.ts";
import { nameKey } from "#platform/text/names.ts";
import { inWork } from "#platform/work/work.ts";
import { words } from "../../words.ts";
import { type Door, findByName, leastRefusalMs } from "../log-in.ts";
import { addPasswordLink } from "../passwords.ts";
import { takeRecoveryCode } from "./codes.ts";
import { countCodeTry } from "./second-step.ts";

const linkMinutes = 30;

/**
 * A way back in without mail: a recovery code is used up and opens "choose a new password". Names that nobody has, wrong
 * codes and used ones are answered alike, in words and in time (P-41).
 *
 * @returns the token of the link
 * @throws FormProblems, TooOften after five tries for a name
 */
export async function wayBackByCode(
  door: Door,
  typed: { readonly name: string; readonly code: string },
): Promise<string> {
  const startedMs = performance.now();
  const key = nameKey(typed.name.trim());
  await countCodeTry(door, `way back ${key}`);
  const member = await findByName(door.house.database.db, key);
  const token = await inWork(door.house, door.viewer, async (work) => {
    const right = await takeRecoveryCode(work, member?.id ?? 0, typed.code);
    return right && member ? await addPasswordLink(work, member.id, linkMinutes) : null;
  });
  if (token !== null) return token;
  await wait(Math.max(0, leastRefusalMs - (performance.now() - startedMs)));
  throw new FormProblems({ "": words.signingIn.forgotten.wrong });
}
