import { z } from "zod";

/** What each kind needs grows down the list: options stand in this order, never in one of worth. */
export const kinds = [
  "talking-therapy",
  "digital-programme",
  "self-guided",
  "physical-therapy",
  "medicine-topical",
  "medicine-oral",
  "procedure",
  "surgery",
] as const;
export const settings = ["home", "online", "clinic", "operating-room"] as const;
export const anaesthesias = ["none", "local", "sedation", "general", "varies"] as const;
export const certainties = ["high", "moderate", "low", "very-low", "unclear"] as const;
export const designs = [
  "systematic-review",
  "rct",
  "controlled",
  "case-series",
  "qualitative",
  "guideline",
  "conference-abstract",
] as const;
/** How much of a paper whoever wrote about it has read. */
export const readings = ["whole", "summary", "second-hand", "not-checked"] as const;
export const units = ["minutes", "hours", "days", "weeks", "months", "years", "visits"] as const;

export type Kind = (typeof kinds)[number];
export type Setting = (typeof settings)[number];
export type Certainty = (typeof certainties)[number];
export type Design = (typeof designs)[number];
export type Reading = (typeof readings)[number];

const text = z.string().default("");
const lines = z.array(z.string()).default([]);
const number = z.number().nullable().default(null);

const range = z.object({ min: number, max: number, unit: z.enum(units).default("weeks"), source: text });

const effect = z.object({
  plain: text,
  frequency: z.object({ n: z.number(), of: z.number(), source: text }).nullable().default(null),
  whatToDo: text,
});

const study = z.object({
  citation: text,
  year: number,
  doiOrPmid: text,
  design: z.enum(designs),
  /** People who began in the group that the result is about. */
  n: number,
  comparator: text,
  outcome: text,
  numerator: number,
  denominator: number,
  percent: number,
  /** Of the percentage, in percent. */
  ci: z.tuple([z.number(), z.number()]).nullable().default(null),
  p: text,
  /** Null: unknown. */
  lost: z.object({ n: z.number(), percent: number }).nullable().default(null),
  funder: text,
  limits: text,
  reading: z.enum(readings).default("not-checked"),
  /** Who of the practice checked it against the paper, by number, and on which day. */
  verifiedBy: number,
  verifiedOn: z.string().nullable().default(null),
});

/** A treatment option as it is stored, a whole one for each version (domain 2.2). Who reviewed it stands with the version. */
export const treatmentContent = z.object({
  name: text,
  /** What it is called where no product may be named. */
  plainName: text,
  medicalName: text,
  synonyms: lines,
  productNames: lines,
  kind: z.enum(kinds).default("self-guided"),
  summary: text,
  whatItIs: text,
  maySuit: lines,
  mayNotSuit: lines,
  before: lines,
  onTheDay: lines,
  after: lines,
  setting: z.enum(settings).default("home"),
  anaesthesia: z.enum(anaesthesias).default("none"),
  visit: range.nullable().default(null),
  course: range.nullable().default(null),
  onset: range.nullable().default(null),
  lasts: range.nullable().default(null),
  aftercare: lines,
  followUp: z.object({ when: z.string(), why: z.string() }).nullable().default(null),
  commonEffects: z.array(effect).default([]),
  seriousEffects: z.array(effect).default([]),
  doesNotTreat: lines,
  unknowns: lines,
  /** Addresses of other options. */
  alternatives: lines,
  combinesWith: lines,
  studies: z.array(study).default([]),
  certainty: z.enum(certainties).default("unclear"),
  statement: text,
  offLabel: z.boolean().default(false),
  prescriptionOnly: z.boolean().default(false),
  boxedWarning: z.boolean().default(false),
  /** By country, as practices write it. */
  jurisdiction: z.array(z.object({ country: z.string(), note: z.string() })).default([]),
  questions: lines,
  cost: text,
  /** What whoever reviews it should know about where its words come from; shown to the team and, while a draft, nobody else. */
  reviewerNotes: lines,
  /** Said above the page, for example that it is a sample. */
  label: text,
});

export type Treatment = z.infer<typeof treatmentContent>;
export type Study = z.infer<typeof study>;
export type Effect = z.infer<typeof effect>;
export type Range = z.infer<typeof range>;

export const emptyTreatment: Treatment = Object.freeze(treatmentContent.parse({}));
