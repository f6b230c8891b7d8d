import { addOneTimeLink, hasAdministrator } from "#features/accounts/index.ts";
import type { Work } from "#platform/work/work.ts";

const goodForDays = 7;

/**
 * A fresh link for setting up a community that nobody administers yet; any link before it is useless from then on.
 * Only a hash is kept. Null where there is an administrator.
 */
export async function ensureSetUpLink(work: Work): Promise<string | null> {
  await work.db.deleteFrom("one_time_link").where("purpose", "=", "set-up").where("used_at", "is", null).execute();
  if (await hasAdministrator(work.db)) return null;
  return await addOneTimeLink(work, { purpose: "set-up", minutes: goodForDays * 1_440 });
}
