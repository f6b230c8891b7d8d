import { z } from "zod";
import { outOfSight } from "#features/topics/index.ts";
import { reportReasons } from "./reasons.ts";
import { words } from "./words.ts";

/** Why somebody reports a post; guests may, too. */
export const reportForm = z.strictObject({
  reason: z.enum(reportReasons, words.report.reasonMissing),
  note: z.string().max(8_000).default(""),
});
export type ReportForm = z.infer<typeof reportForm>;

/** The newest report that the moderator had before them: later ones stay open. */
const seen = z.coerce.number().int().min(1);

export const keepForm = z.strictObject({ seen });

/** One of our reasons, or the moderator's own words. What is hidden already needs neither. */
export const hideForm = z.strictObject({
  seen,
  why: z.literal(["", ...words.why], words.open.whyMissing).default(""),
  own: z.string().trim().max(2_000).default(""),
});
export type HideForm = z.infer<typeof hideForm>;

/** What it was when the moderator had it before them: somebody else may decide first. */
export const showForm = z.strictObject({ was: z.enum(outOfSight) });
