import type { Effect, Range, Study } from "../record.ts";
import { ruleWords } from "../words/rules.ts";

const say = ruleWords.sums;

export type StudyField = "n" | "numerator" | "denominator" | "percent" | "ciLow" | "lost" | "lostPercent";

/** What does not add up in a study, by field, each with its sum shown. Empty: it adds up. */
export function doesNotAddUp(study: Study): ReadonlyMap<StudyField, string> {
  const problems = new Map<StudyField, string>();
  const note = (field: StudyField, sentence: string | null) => {
    if (sentence !== null && !problems.has(field)) problems.set(field, sentence);
  };
  for (const field of ["n", "numerator", "denominator"] as const) note(field, whole(study[field]));
  note("lost", whole(study.lost?.n ?? null));
  if (problems.size > 0) return problems;
  note("numerator", countedWell(study));
  note("denominator", denominatorWithin(study));
  note("percent", percentFits(study));
  note("ciLow", intervalFits(study));
  note("lost", lostWithin(study));
  note("lostPercent", lostPercentFits(study));
  return problems;
}

/** @returns what is wrong with “n of so many”, or null */
export function frequencyProblem({ frequency }: Pick<Effect, "frequency">): string | null {
  if (frequency === null) return null;
  const { n, of } = frequency;
  return whole(n) ?? whole(of) ?? (of === 0 ? say.noDenominator : n > of ? say.frequencyAbove(n, of) : null);
}

export function rangeProblem(range: Range | null): string | null {
  if (range?.min == null || range.max === null || range.min <= range.max) return null;
  return say.rangeOrder(String(range.min), String(range.max));
}

function whole(count: number | null): string | null {
  return count === null || (Number.isSafeInteger(count) && count >= 0) ? null : say.wholePeople;
}

function countedWell({ numerator, denominator }: Study): string | null {
  if ((numerator === null) !== (denominator === null)) return numerator === null ? null : say.both;
  if (numerator === null || denominator === null) return null;
  return numerator > denominator ? say.above(numerator, denominator) : null;
}

function denominatorWithin({ denominator, n }: Study): string | null {
  if (denominator === null) return null;
  if (denominator === 0) return say.noDenominator;
  return n !== null && denominator > n ? say.denominatorAbove(denominator, n) : null;
}

function percentFits({ numerator, denominator, percent }: Study): string | null {
  if (percent === null) return null;
  if (percent < 0 || percent > 100) return say.percentRange;
  if (numerator === null || !denominator) return null;
  const is = (numerator / denominator) * 100;
  if (roundsTo(is, percent)) return null;
  return say.percentOff({ numerator, denominator, is: shown(is), given: String(percent) });
}

function intervalFits({ ci, percent }: Study): string | null {
  if (ci === null) return null;
  const [low, high] = ci;
  if (low < 0 || high > 100) return say.percentRange;
  if (low > high) return say.ciOrder(String(low), String(high));
  if (percent === null) return say.ciAlone;
  return percent < low || percent > high ? say.ciOutside(String(percent), String(low), String(high)) : null;
}

function lostWithin({ lost, n }: Study): string | null {
  if (lost === null) return null;
  if (n === null) return say.peopleNeeded;
  return lost.n > n ? say.lostAbove(lost.n, n) : null;
}

function lostPercentFits({ lost, n }: Study): string | null {
  if (lost === null || lost.percent === null || !n) return null;
  const is = (lost.n / n) * 100;
  if (roundsTo(is, lost.percent)) return null;
  return say.lostPercentOff({ lost: lost.n, n, is: shown(is), given: String(lost.percent) });
}

/** Would this figure, at the precision it was given with, have been rounded from that one? Half a step either way. */
function roundsTo(exact: number, given: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(given))?.[1]?.length ?? 0;
  return Math.abs(exact - given) <= 0.5 / 10 ** decimals + 1e-9;
}

function shown(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}
