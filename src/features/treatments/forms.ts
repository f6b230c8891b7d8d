import { z } from "zod";
import { anaesthesias, certainties, designs, kinds, readings, settings, units } from "./record.ts";
import { editorWords } from "./words/editor.ts";

const { problems } = editorWords;

/** Part of an address. */
export const slugPart = z.string().regex(/^[a-z0-9-]{1,100}$/);

const tick = z
  .string()
  .max(10)
  .optional()
  .transform((value) => value !== undefined);
/** Commands clean words and count their characters; this only keeps out what nobody types. */
const typed = z.string().max(60_000, problems.tooLong).default("");
const seen = z.coerce.number().int().min(0).max(1_000_000_000);
/** Boxes of one name, one or several; a page that is shown again gets them in lines. */
const several = z
  .union([z.string().max(200), z.array(z.string().max(200))])
  .default([])
  .transform((value) => (typeof value === "string" ? [value] : value));
/** Blank is “not said”, never 0. A comma is a point. */
const figure = z
  .string()
  .trim()
  .regex(/^(?:\d{1,7}(?:[.,]\d{1,4})?)?$/, problems.figure)
  .default("")
  .transform((given) => (given === "" ? null : Number(given.replace(",", "."))));
const unit = z.enum(units, problems.choose).default("weeks");

export const textForm = z.strictObject({
  seen,
  name: typed,
  plainName: typed,
  medicalName: typed,
  label: typed,
  synonyms: typed,
  productNames: typed,
  kind: z.enum(kinds, problems.choose),
  setting: z.enum(settings, problems.choose),
  anaesthesia: z.enum(anaesthesias, problems.choose),
  summary: typed,
  whatItIs: typed,
  maySuit: typed,
  mayNotSuit: typed,
  before: typed,
  onTheDay: typed,
  after: typed,
  visitMin: figure,
  visitMax: figure,
  visitUnit: unit,
  visitSource: typed,
  courseMin: figure,
  courseMax: figure,
  courseUnit: unit,
  courseSource: typed,
  onsetMin: figure,
  onsetMax: figure,
  onsetUnit: unit,
  onsetSource: typed,
  lastsMin: figure,
  lastsMax: figure,
  lastsUnit: unit,
  lastsSource: typed,
  aftercare: typed,
  followUpWhen: typed,
  followUpWhy: typed,
  doesNotTreat: typed,
  unknowns: typed,
  certainty: z.enum(certainties, problems.choose),
  statement: typed,
  alternatives: several,
  combinesWith: several,
  offLabel: tick,
  prescriptionOnly: tick,
  boxedWarning: tick,
  jurisdiction: typed,
  questions: typed,
  cost: typed,
  reviewerNotes: typed,
  changeNote: typed,
  readingReason: typed,
  /** The button that was pressed: each saves first. */
  do: z.enum(["save", "common", "serious", "studies"]).default("save"),
});
export type TextForm = z.infer<typeof textForm>;

export const effectForm = z.strictObject({
  seen,
  plain: typed,
  n: figure,
  of: figure,
  source: typed,
  whatToDo: typed,
  do: z.enum(["save", "more", "remove"]).default("save"),
});
export type EffectForm = z.infer<typeof effectForm>;

export const studyForm = z.strictObject({
  seen,
  citation: typed,
  year: figure,
  doiOrPmid: typed,
  design: z.enum(designs, problems.choose),
  n: figure,
  comparator: typed,
  outcome: typed,
  numerator: figure,
  denominator: figure,
  percent: figure,
  ciLow: figure,
  ciHigh: figure,
  p: typed,
  lost: figure,
  lostPercent: figure,
  funder: typed,
  limits: typed,
  reading: z.enum(readings, problems.choose),
  verified: tick,
  do: z.enum(["save", "more", "remove"]).default("save"),
});
export type StudyForm = z.infer<typeof studyForm>;

export const newForm = z.strictObject({ name: typed });
export const seenForm = z.strictObject({ seen });
export const handInForm = z.strictObject({ seen, changeNote: typed });
export const approveForm = z.strictObject({ seen, reviewBy: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, problems.day) });
export const withdrawForm = z.strictObject({ why: typed });
export const linkForm = z.strictObject({ topic: typed, kind: z.enum(["question", "story"], problems.choose) });
export const unlinkForm = z.strictObject({ topic: z.coerce.number().int().min(1) });
