import type { Design, Effect, Reading, Study, Treatment } from "../record.ts";
import { emptyTreatment } from "../record.ts";

/** One of our drafts. Its key stays for life: it says that the draft was brought in. */
export interface Seed {
  readonly key: string;
  readonly slug: string;
  readonly content: Treatment;
}

type Told = Partial<Study> & {
  readonly citation: string;
  readonly design: Design;
  readonly reading: Reading;
  readonly outcome: string;
  readonly limits: string;
};

/** What a paper reported, as far as we saw it. Nobody of a practice has checked it yet. */
export function study(told: Told): Study {
  return {
    year: null,
    doiOrPmid: "",
    n: null,
    comparator: "",
    numerator: null,
    denominator: null,
    percent: null,
    ci: null,
    p: "",
    lost: null,
    funder: "",
    verifiedBy: null,
    verifiedOn: null,
    ...told,
  };
}

export function effect(plain: string, whatToDo: string, frequency: Effect["frequency"] = null): Effect {
  return { plain, whatToDo, frequency };
}

export function draft(content: Partial<Treatment>): Treatment {
  const notes = ["Draft, to be reviewed by the practice: every sentence, every figure, and what is missing."];
  return { ...emptyTreatment, ...content, reviewerNotes: [...notes, ...(content.reviewerNotes ?? [])] };
}

/** Said by several drafts in the same words. */
export const common = {
  callTeam: "Rest, and tell the clinic when it does not pass.",
  stop: "Stop for now. Start again smaller when it is calm, and tell the clinic when it stays.",
  notSkin: "Pain that comes from the skin, from hormones or from an infection.",
  noPrediction: "Nobody can say beforehand how it will go for one person.",
  oneCentre: "One group, and nobody to compare with.",
} as const;
