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
  const at = minuteOf(shown, timeZone);
  return {
    text: coarse ? `${at.day}, about ${at.hours}:00` : `${at.day}, ${at.hours}:${at.minutes}`,
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

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function minuteOf(instant: Date, timeZone: string): Minute {
  const there = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  return {
    day: `${there.getUTCDate()} ${months[there.getUTCMonth()]} ${there.getUTCFullYear()}`,
    hours: String(there.getUTCHours()).padStart(2, "0"),
    minutes: String(there.getUTCMinutes()).padStart(2, "0"),
  };
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month)),
);

const mostDays = 20_000;
/** By zone and day; null for a day on which clocks are changed. */
const offsets = new Map<string, Map<number, number | null>>();

/** What a zone's clocks show at an instant, as if it were UTC. Both in milliseconds. */
export function wallOf(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/** When a zone's clocks show this; of an hour that is skipped or comes twice, one of the two next to it. */
export function instantOf(wall: number, timeZone: string): number {
  const near = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(near, timeZone);
}

/** How far a zone's clocks are ahead, in milliseconds. Asked of the zone's own rules twice a day that is shown. */
function offsetAt(instant: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number | null>();
  offsets.set(timeZone, known);
  const date = Math.floor(instant / day);
  let offset = known.get(date);
  if (offset === undefined) {
    const [begin, end] = [askOffset(date * day, timeZone), askOffset((date + 1) * day, timeZone)];
    offset = begin === end ? begin : null;
    if (known.size >= mostDays) known.clear();
    known.set(date, offset);
  }
  return offset ?? askOffset(instant, timeZone);
}

function askOffset(instant: number, timeZone: string): number {
  const parts = new Map(
    formatter(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const there = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return there - Math.floor(instant / 1_000) * 1_000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
    timeZone,
  });
  formatters.set(timeZone, made);
  return made;
}
