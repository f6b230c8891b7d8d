import { sql } from "kysely";
import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canChooseClinicians } from "../policy.ts";
import { listCandidates } from "../queries/list-candidates.ts";

/** Those who are ticked answer in private from now on, the others of the team no longer. On record for each whom it changes. */
export async function chooseClinicians(work: Work, ticked: readonly number[]): Promise<void> {
  must(canChooseClinicians(work.viewer));
  // Two administrators take turns.
  await sql`select 1 from member where role in ('staff', 'moderator', 'administrator') order by id for update`.execute(
    work.db,
  );
  for (const { id, clinical } of await listCandidates(work.db, work.viewer, work.now)) {
    const wanted = ticked.includes(id);
    if (wanted === clinical) continue;
    await work.db.updateTable("member").set({ clinical: wanted }).where("id", "=", id).execute();
    work.audit({ kind: wanted ? "clinician-named" : "clinician-ended", subjectId: id });
  }
}
