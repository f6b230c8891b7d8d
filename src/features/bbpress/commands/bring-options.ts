import { sql } from "kysely";
import { readSettings, saveSettings } from "#platform/settings/store.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportPlan } from "../plan.ts";
import type { LedgerEntry, Ledgers } from "./ledger.ts";

/** Stands in the ledger once the old site's options were applied to what an export had brought before. */
const APPLIED = "options";

/** bbPress's own page size, where the export does not tell (contract): old links to pages keep their meaning. */
const oldPageSize = 15;

/**
 * A database dump after an export: forums that only a list of the old site closed are closed here too, and topics that
 * were pinned everywhere are pinned. Once, so that what an administrator decides afterwards stays.
 *
 * @returns what to note in the forums' ledger
 */
export async function applyOptions(
  work: Work,
  plan: ImportPlan,
  { forums, topics }: Ledgers,
): Promise<readonly LedgerEntry[]> {
  if (plan.site.postsPerPage === null || forums.idOf(APPLIED) !== undefined) return [];
  const known = plan.forums.flatMap(({ id, audience }) => {
    const here = forums.idOf(id);
    return here === undefined || audience === 0 ? [] : [{ here, audience }];
  });
  await sql`
    update forum set audience = listed.audience
      from unnest(${sql.val(known.map(({ here }) => here))}::bigint[], ${sql.val(known.map(({ audience }) => audience))}::smallint[])
             as listed(id, audience)
     where forum.id = listed.id and forum.audience < listed.audience`.execute(work.db);
  const pinned = plan.pinnedEverywhere.map((id) => topics.idOf(id)).filter((id) => id !== undefined);
  if (pinned.length > 0) await work.db.updateTable("topic").set({ pinned: 2 }).where("id", "in", pinned).execute();
  const applied: readonly LedgerEntry[] = [[APPLIED, 0]];
  await forums.insert(applied).execute(work.db);
  await sql`select settle_forums()`.execute(work.db);
  return applied;
}

/** How long pages are, while there is nothing else here yet; and what parts of the old addresses were called. */
export async function bringSettings(work: Work, { site, topicCount }: ImportPlan): Promise<void> {
  const isNew = !(await work.db.selectFrom("topic").select("id").limit(1).executeTakeFirst());
  if (isNew && topicCount > 0) {
    await saveSettings(work, {
      postsPerPage: site.postsPerPage ?? oldPageSize,
      topicsPerPage: site.topicsPerPage ?? oldPageSize,
    });
  }
  const { oldWords } = await readSettings(work.db);
  if (site.oldWords !== null && JSON.stringify(site.oldWords) !== JSON.stringify(oldWords))
    await saveSettings(work, { oldWords: site.oldWords });
}
