/** A moment in the demo, counted back from the day it is shown: `at` is the clock of the practice. */
export interface DemoWhen {
  readonly daysAgo: number;
  readonly at: `${number}:${number}`;
}

/** Nothing in the demo happens later than this on its last day, so a demo started at noon has no post from the future. */
export const LAST_TIME_TODAY = "07:40";

/** Order of two moments: below zero when the first comes earlier. */
export function compareWhen(first: DemoWhen, second: DemoWhen): number {
  return second.daysAgo - first.daysAgo || minutesOfDay(first.at) - minutesOfDay(second.at);
}

/**
 * The moment as an instant. Day 0 is today, or yesterday while today's last demo time is still ahead.
 *
 * @param timeZone an IANA name, for example Europe/London
 */
export function demoInstant(when: DemoWhen, now: Date, timeZone: string): Date {
  const wall = wallClock(now, timeZone);
  const early = minutesOfDay(LAST_TIME_TODAY) > wall.getUTCHours() * 60 + wall.getUTCMinutes();
  const dayBack = when.daysAgo + (early ? 1 : 0);
  const target = Date.UTC(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate() - dayBack,
    0,
    minutesOfDay(when.at),
  );
  const firstGuess = new Date(target - offsetAt(new Date(target), timeZone));
  return new Date(target - offsetAt(firstGuess, timeZone));
}

function minutesOfDay(at: string): number {
  const [hours, minutes] = at.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** What the clock on the wall says, held in the UTC fields of a Date. */
function wallClock(instant: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return new Date(Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")));
}

function offsetAt(instant: Date, timeZone: string): number {
  return wallClock(instant, timeZone).getTime() - Math.floor(instant.getTime() / 1000) * 1000;
}
