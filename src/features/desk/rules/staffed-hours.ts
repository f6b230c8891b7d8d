import { instantOf, wallOf } from "#core/dates.ts";
import type { Answering } from "#core/settings.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Somebody who is at the desk for an hour a week answers within a year. */
const mostDays = 400;

/**
 * When an answer is due: so many hours later, of which only those count in which the team is at the desk.
 *
 * @returns null when that is further away than anybody would wait
 */
export function dueAt(asked: Date, answering: Answering, timeZone: string): Date | null {
  let left = answering.withinHours * hour;
  const firstDay = Math.floor(wallOf(asked.getTime(), timeZone) / day) * day;
  for (let n = 0; n < mostDays; n++) {
    const at = shiftOf(firstDay + n * day, answering, timeZone);
    if (at === null || at.until <= asked.getTime()) continue;
    const from = Math.max(at.from, asked.getTime());
    if (at.until - from >= left) return new Date(from + left);
    left -= at.until - from;
  }
  return null;
}

/** Until when the team is at the desk now; null while nobody is. */
export function staffedUntil(now: Date, answering: Answering, timeZone: string): Date | null {
  const today = Math.floor(wallOf(now.getTime(), timeZone) / day) * day;
  const at = shiftOf(today, answering, timeZone);
  return at !== null && at.from <= now.getTime() && now.getTime() < at.until ? new Date(at.until) : null;
}

/** @param date midnight on a zone's clocks, as if it were UTC */
function shiftOf(date: number, { days, from, until }: Answering, timeZone: string) {
  const weekday = new Date(date).getUTCDay() || 7;
  if (!days.includes(weekday)) return null;
  const at = (time: string) => instantOf(date + minutesOf(time) * minute, timeZone);
  return { from: at(from), until: at(until) };
}

/** @param time "09:30"; "24:00" is the end of the day */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
