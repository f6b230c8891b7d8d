import { must } from "#core/decision.ts";
import { Conflict, FormProblems } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { missingIn } from "../policy/missing.ts";
import { dayIn, latestReviewBy } from "../policy/review.ts";
import { canApprove, isConfirmedClinician } from "../policy/who.ts";
import type { Workshop } from "../queries/find-treatment.ts";
import type { Version } from "../queries/row.ts";
import { editorWords as words } from "../words/editor.ts";
import { lockTreatment, markOf } from "./draft.ts";

interface Seen {
  readonly slug: string;
  readonly seen: number;
}

/** Somebody stands by the draft as the first of two. @throws Forbidden, NotFound, Conflict; FormProblems while something is missing */
export async function handIn(
  work: Work,
  { slug, seen, changeNote }: Seen & { readonly changeNote: string },
): Promise<void> {
  const workshop = await lockTreatment(work, slug);
  const draft = mustBeWhole(work, workshop, seen);
  await work.db
    .updateTable("treatment_version")
    .set({
      handed_in_by: work.viewer.kind === "member" ? work.viewer.id : null,
      handed_in_at: work.now,
      by_clinician: isConfirmedClinician(work.viewer),
      change_note: changeNote,
    })
    .where("treatment_id", "=", draft.treatmentId)
    .where("number", "=", draft.number)
    .execute();
  work.audit({ kind: "treatment-handed-in", object: `treatment:${draft.treatmentId}`, detail: String(draft.number) });
}

/** A second person stands by the draft, and everybody reads it. @throws as `handIn` */
export async function approve(
  work: Work,
  { slug, seen, reviewBy }: Seen & { readonly reviewBy: string },
): Promise<void> {
  const workshop = await lockTreatment(work, slug);
  const draft = mustBeWhole(work, workshop, seen);
  must(canApprove(work.viewer, { handedInBy: draft.handedInById, byClinician: draft.byClinician }));
  const today = dayIn(work.tools.settings().timeZone, work.now);
  if (reviewBy <= today) throw new FormProblems({ reviewBy: words.reviewByPast });
  if (reviewBy > latestReviewBy(today)) throw new FormProblems({ reviewBy: words.reviewByFar });
  await end(work, workshop, words.replaced);
  await work.db
    .updateTable("treatment_version")
    .set({
      state: "shown",
      approved_by: work.viewer.kind === "member" ? work.viewer.id : null,
      approved_at: work.now,
      review_by: reviewBy,
    })
    .where("treatment_id", "=", draft.treatmentId)
    .where("number", "=", draft.number)
    .execute();
  work.audit({ kind: "treatment-approved", object: `treatment:${draft.treatmentId}`, detail: String(draft.number) });
  work.changed("treatments");
}

/** Nobody reads it any more but the team; a draft stays. @throws Forbidden, NotFound, Conflict */
export async function withdraw(
  work: Work,
  { slug, why }: { readonly slug: string; readonly why: string },
): Promise<void> {
  const workshop = await lockTreatment(work, slug);
  const { shown } = workshop;
  if (shown === null) throw new Conflict(words.notShown);
  await end(work, workshop, why);
  work.audit({ kind: "treatment-withdrawn", object: `treatment:${shown.treatmentId}`, detail: String(shown.number) });
  work.changed("treatments");
}

async function end(work: Work, { shown }: Workshop, why: string): Promise<void> {
  if (shown === null) return;
  await work.db
    .updateTable("treatment_version")
    .set({ state: "former", ended_at: work.now, ended_why: why })
    .where("treatment_id", "=", shown.treatmentId)
    .where("number", "=", shown.number)
    .execute();
}

/** @throws Conflict when it is another state than the person saw; FormProblems with all that is missing */
function mustBeWhole(work: Work, workshop: Workshop, seen: number): Version {
  const { draft, slug } = workshop;
  if (draft === null) throw new Conflict(words.noDraft);
  if (seen !== markOf(workshop)) throw new Conflict(words.changedSinceSeen);
  const missing = missingIn({ ...draft, slug }, work.tools.settings());
  if (missing.length > 0) throw new FormProblems({ "": words.stillMissing(missing.length) });
  return draft;
}
