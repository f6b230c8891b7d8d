import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";
import type { ImportPlan } from "../plan.ts";
import type { Ledgers } from "./bring-topics.ts";

/** Stands in the ledger once the old site's options were applied to what an export had brought before. */
const APPLIED = "options";

/**
 * A database dump after an export: forums that only a list of the old site closed are closed here too, and topics that
 * were pinned everywhere are pinned. Once, so that what an administrator decides afterwards stays.
 */
export async function applyOptions(work: Work, plan: ImportPlan, { forums, topics }: Ledgers): Promise<void> {
  if (plan.site.postsPerPage === null || forums.idOf(APPLIED) !== undefined) return;
  const known = plan.forums.flatMap(({ id, audience }) => {
    const here = forums.idOf(id);
    return here === undefined || audience === 0 ? [] : [{ here, audience }];
  });
  await sql`
    update forum set audience = listed.audience
      from unnest(${sql.val(known.map(({ here }) => here))}::bigint[], ${sql.val(known.map(({ audience }) => audience))}::smallint[])
             as listed(id, audience)
     where forum.id = listed.id and forum.audience < listed.audience`.execute(work.db);
  const pinned: number[] = [];
  for await (const { id, pinned: how } of plan.topics()) {
    const here = how === 2 ? topics.idOf(id) : undefined;
    if (here !== undefined) pinned.push(here);
  }
  if (pinned.length > 0) await work.db.updateTable("topic").set({ pinned: 2 }).where("id", "in", pinned).execute();
  forums.note(APPLIED, 0);
  await forums.keep();
  await sql`select settle_forums()`.execute(work.db);
}
