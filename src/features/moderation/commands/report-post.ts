import { FormProblems } from "#core/errors.ts";
import { cleanText } from "#platform/text/clean.ts";
import type { Work } from "#platform/work/work.ts";
import type { ReportForm } from "../forms.ts";
import { findReportable } from "../queries/find-reportable.ts";

/** A guest who presses twice, or two guests with the same thought: one report of a kind in so many seconds. */
const sameGuestSeconds = 60;

/**
 * Reports a post to the moderators. Whoever reports it again only changes what they said before.
 *
 * @throws NotFound when this viewer may not read the post, FormProblems
 */
export async function reportPost(work: Work, postId: number, form: ReportForm): Promise<void> {
  await findReportable(work.db, work.viewer, postId);
  const note = cleanText(form.note, { lines: "many", max: 1_000 });
  if (!note.ok) throw new FormProblems({ note: note.sentence });
  const id = work.viewer.kind === "member" ? await ofMember(work, postId, form) : await ofGuest(work, postId, form);
  if (id === null) return;
  const sealed = note.text === "" ? null : work.tools.sealer.seal(note.text, aboutNote(id));
  await work.db.updateTable("report").set({ note_sealed: sealed }).where("id", "=", id).execute();
}

/** What a report's sealed note belongs to. */
export const aboutNote = (reportId: number) => `report|note_sealed|${reportId}`;

async function ofMember({ db, viewer, now }: Work, postId: number, { reason }: ReportForm): Promise<number> {
  const reporterId = viewer.kind === "member" ? viewer.id : null;
  const { id } = await db
    .insertInto("report")
    .values({ post_id: postId, reporter_id: reporterId, reason, created_at: now })
    .onConflict((conflict) =>
      conflict.columns(["post_id", "reporter_id"]).where("handled_at", "is", null).doUpdateSet({ reason }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Null when the same was said a moment ago. */
async function ofGuest({ db, now }: Work, postId: number, { reason }: ReportForm): Promise<number | null> {
  const before = await db
    .selectFrom("report")
    .select("id")
    .where("post_id", "=", postId)
    .where("reporter_id", "is", null)
    .where("reason", "=", reason)
    .where("handled_at", "is", null)
    .where("created_at", ">", new Date(now.getTime() - sameGuestSeconds * 1_000))
    .limit(1)
    .executeTakeFirst();
  if (before) return null;
  const { id } = await db
    .insertInto("report")
    .values({ post_id: postId, reporter_id: null, reason, created_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
