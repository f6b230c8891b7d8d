import type { Study } from "../record.ts";

/** What became of everybody who began, so that nobody is left out of a picture. The parts add up to `began`. */
export interface WhatBecame {
  readonly began: number;
  readonly reached: number;
  readonly notReached: number;
  /** Began, and are not in what the result was counted on. Those who were lost stand apart. */
  readonly notCounted: number;
  readonly lost: number;
  /** The paper does not say how many were lost. */
  readonly lostUnknown: boolean;
}

/** Null where a study counts no people, so that there is nothing to draw. */
export function whatBecame({ n, numerator, denominator, lost }: Study): WhatBecame | null {
  if (numerator === null || !denominator || numerator > denominator) return null;
  const began = Math.max(n ?? denominator, denominator);
  const outside = began - denominator;
  const lostPeople = Math.min(lost?.n ?? 0, began - numerator);
  // Those who were lost are first looked for among people who were not counted, then among those counted as not reached.
  const lostOutside = Math.min(lostPeople, outside);
  return {
    began,
    reached: numerator,
    notReached: denominator - numerator - (lostPeople - lostOutside),
    notCounted: outside - lostOutside,
    lost: lostPeople,
    lostUnknown: lost === null,
  };
}

/** "7 out of 10": a share as people, in the smallest group that tells it to within about two in a hundred. */
export function naturalFrequency(percent: number): { readonly people: number; readonly of: number } {
  for (const of of [10, 20, 100, 1_000]) {
    const people = Math.round((percent / 100) * of);
    const near = Math.abs((people / of) * 100 - percent) <= (of <= 20 ? 2 : 0.5);
    const honest = (people > 0 || percent === 0) && (people < of || percent === 100);
    if (near && honest) return { people, of };
  }
  return { people: Math.round(percent * 10), of: 1_000 };
}

/** The share in percent, to one decimal: counted where there are people, otherwise as the paper printed it. */
export function percentOf({ numerator, denominator, percent }: Study): number | null {
  if (percent !== null) return percent;
  if (numerator === null || !denominator) return null;
  return Math.round((numerator / denominator) * 1_000) / 10;
}
