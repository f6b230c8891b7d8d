import { words } from "../words.ts";

const say = words.signingUp;

export type Birth =
  | { readonly ok: true; readonly month: number; readonly year: number }
  | { readonly ok: false; readonly monthProblem: string | null; readonly yearProblem: string | null };

/** The month and year that somebody gave. Nobody is older than 120, and nobody is born tomorrow. */
export function birthOf(typed: { readonly birthMonth: string; readonly birthYear: string }, now: Date): Birth {
  const month = /^([1-9]|1[0-2])$/.test(typed.birthMonth) ? Number(typed.birthMonth) : null;
  const written = /^\s*(\d{4})\s*$/.exec(typed.birthYear)?.[1];
  const thisYear = now.getUTCFullYear();
  const year =
    written !== undefined && Number(written) <= thisYear && Number(written) > thisYear - 120 ? Number(written) : null;
  if (month !== null && year !== null) return { ok: true, month, year };
  return {
    ok: false,
    monthProblem: month === null ? say.monthMissing : null,
    yearProblem: year === null ? say.yearMissing : null,
  };
}
