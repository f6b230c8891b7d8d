/** A date as people read it, and as machines do. */
export interface ShownDate {
  readonly text: string;
  readonly machine: string;
}

/**
 * "7 June 2021, 10:12" in the given zone; always absolute, so that a page stays true however long it is kept.
 *
 * @param coarse to the hour: habits of participants must not be readable from public pages (README 14)
 */
export function absoluteDate(instant: Date, timeZone: string, coarse = false): ShownDate {
  const shown = coarse ? new Date(Math.floor(instant.getTime() / hour) * hour) : instant;
  const { day, hours, minutes } = minuteOf(shown, timeZone);
  return {
    text: coarse ? `${day}, about ${hours}:00` : `${day}, ${hours}:${minutes}`,
    machine: shown.toISOString().replace(/\.\d+Z$/, "Z"),
  };
}

/** "7 June 2021". */
export function absoluteDay(instant: Date, timeZone: string): ShownDate {
  const whole = absoluteDate(instant, timeZone);
  return { text: whole.text.slice(0, whole.text.lastIndexOf(",")), machine: whole.machine.slice(0, 10) };
}

/** "June 2021": all that a profile tells. */
export function monthAndYear(instant: Date): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(instant);
}

interface Minute {
  readonly day: string;
  readonly hours: string;
  readonly minutes: string;
}

const hour = 3_600_000;
const mostMinutes = 20_000;
const minutesOf = new Map<string, Map<number, Minute>>();

/** Remembered, because a page shows dozens of dates that the next page shows again. */
function minuteOf(instant: Date, timeZone: string): Minute {
  const known = minutesOf.get(timeZone) ?? new Map<number, Minute>();
  minutesOf.set(timeZone, known);
  const minute = Math.floor(instant.getTime() / 60_000);
  const hit = known.get(minute);
  if (hit) return hit;
  if (known.size >= mostMinutes) known.clear();
  const parts = formatter(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const made = { day: `${part("day")} ${part("month")} ${part("year")}`, hours: part("hour"), minutes: part("minute") };
  known.set(minute, made);
  return made;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  formatters.set(timeZone, made);
  return made;
}
