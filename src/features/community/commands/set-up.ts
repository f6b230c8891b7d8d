import { NotFound } from "#core/errors.ts";
import { createFirstAdministrator, startSession } from "#features/accounts/index.ts";
import { ensureFirstForum } from "#features/forums/index.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import { saveSettings } from "#platform/settings/store.ts";
import type { Work } from "#platform/work/work.ts";
import type { SetUpForm } from "../forms.ts";
import { cleanPlace } from "./clean-place.ts";

/**
 * Makes a community ready: its names, its first administrator, its first forum. The link is used up with it, and the
 * administrator is logged in.
 *
 * @param passwordHash made before the work began
 * @returns the cookies that log the administrator in
 * @throws NotFound when the link is not, or no longer, good; FormProblems
 */
export async function setUpCommunity(
  work: Work,
  token: string,
  form: SetUpForm & { readonly passwordHash: string },
): Promise<readonly string[]> {
  const used = await work.db
    .updateTable("one_time_link")
    .set({ used_at: work.now })
    .where("token_hash", "=", hashToken(token))
    .where("purpose", "=", "set-up")
    .where("used_at", "is", null)
    .where("expires_at", ">", work.now)
    .returning("purpose")
    .executeTakeFirst();
  if (!used) throw new NotFound();
  await saveSettings(work, cleanPlace(form, work.tools));
  const { id } = await createFirstAdministrator(work, { name: form.name, passwordHash: form.passwordHash });
  await ensureFirstForum(work);
  // The link from the machine's own terminal counts as the second proof: from the next log-in on another one is needed.
  const { cookies } = await startSession(work, id, { sharedDevice: false, provedTwice: true });
  return cookies;
}
