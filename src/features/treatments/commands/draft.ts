import { must } from "#core/decision.ts";
import { Conflict, NotFound } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { canWrite } from "../policy/who.ts";
import { findWorkshop, type Workshop } from "../queries/find-treatment.ts";
import type { Treatment } from "../record.ts";
import { editorWords as words } from "../words/editor.ts";

/** Holds an option until this piece of work ends. @throws Forbidden, NotFound */
export async function lockTreatment(work: Work, slug: string): Promise<Workshop> {
  must(canWrite(work.viewer));
  await work.db
    .selectFrom("treatment")
    .select("id")
    .where("slug", "=", slug)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  return findWorkshop(work.db, work.viewer, slug);
}

/** What an editor has before them: 0 where there is no draft yet. */
export const markOf = (workshop: Pick<Workshop, "draft">) => workshop.draft?.edits ?? 0;

export interface DraftChange {
  readonly slug: string;
  /** The mark of what the writer had before them. */
  readonly seen: number;
  readonly change: (content: Treatment) => Treatment;
  readonly changeNote?: string;
  readonly readingReason?: string;
}

/**
 * Saves into the draft; begins one from what is shown where there is none. Whoever handed an earlier state in stands by
 * that one only, so the draft is handed in anew.
 *
 * @throws Forbidden, NotFound; Conflict when somebody saved meanwhile
 */
export async function writeDraft(work: Work, { slug, seen, change, ...notes }: DraftChange): Promise<void> {
  const workshop = await lockTreatment(work, slug);
  if (seen !== markOf(workshop)) throw new Conflict(words.changedMeanwhile);
  const { base, draft, treatmentId } = workshop;
  const row = {
    content: JSON.stringify(change(base.content)),
    change_note: notes.changeNote ?? draft?.changeNote ?? "",
    reading_reason: notes.readingReason ?? base.readingReason,
    written_by: work.viewer.kind === "member" ? work.viewer.id : null,
    written_at: work.now,
  };
  if (draft === null) {
    const number = Math.max(base.number, ...workshop.history.map((version) => version.number)) + 1;
    const values = { ...row, treatment_id: treatmentId, number, state: "draft" as const };
    await work.db.insertInto("treatment_version").values(values).execute();
    return;
  }
  await work.db
    .updateTable("treatment_version")
    .set({ ...row, edits: draft.edits + 1, handed_in_by: null, handed_in_at: null, by_clinician: false })
    .where("treatment_id", "=", treatmentId)
    .where("number", "=", draft.number)
    .execute();
}

/** The draft is thrown away; what is shown stays. @throws Forbidden, NotFound, Conflict */
export async function discardDraft(work: Work, slug: string, seen: number): Promise<void> {
  const workshop = await lockTreatment(work, slug);
  if (seen !== markOf(workshop)) throw new Conflict(words.changedMeanwhile);
  if (workshop.draft === null) return;
  if (workshop.history.length === 0) {
    await work.db.deleteFrom("treatment").where("id", "=", workshop.treatmentId).execute();
    return;
  }
  await work.db
    .deleteFrom("treatment_version")
    .where("treatment_id", "=", workshop.treatmentId)
    .where("state", "=", "draft")
    .execute();
}
