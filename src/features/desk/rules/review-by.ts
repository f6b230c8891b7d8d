import { wallOf } from "#core/dates.ts";

/**
 * The day by which somebody looks at an answer again: so many months on, on the practice's clocks; the last day of a
 * shorter month.
 *
 * @returns "2027-05-23"
 */
export function reviewBy(now: Date, months: number, timeZone: string): string {
  const there = new Date(wallOf(now.getTime(), timeZone));
  const [year, month] = [there.getUTCFullYear(), there.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(there.getUTCDate(), last))).toISOString().slice(0, 10);
}
