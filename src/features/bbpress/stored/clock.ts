/**
 * Dates of the old site. WordPress stores each twice: in UTC, which we trust, and in the site's own time,
 * which has to do where UTC is missing.
 */

const DATE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const MOST_MONTHS = 2400;

/** Seconds since 1970 as if the text were UTC; null for `0000-00-00 …` and whatever is no date. */
export function readDate(text: string): number | null {
  if (!DATE.test(text) || text < "1970") return null;
  const instant = Date.parse(`${text.slice(0, 10)}T${text.slice(11)}Z`);
  // The 30th of February is read as a day in March, and midnight can be written as an hour of the day before.
  const isReal = new Date(instant).getUTCDate() === Number(text.slice(8, 10));
  return isReal ? instant / 1000 : null;
}

/** How far the site's own time was from UTC, by its time zone or by what its other dates say. */
export class SiteClock {
  readonly #format: Intl.DateTimeFormat | null;
  /** Month (years × 12 + months) → seconds that local time is ahead of UTC. */
  readonly #months = new Map<number, number>();

  /** @param timeZone IANA name, such as `America/New_York`; an export does not carry it. @throws RangeError if unknown */
  constructor(timeZone: string | null) {
    this.#format = timeZone === null ? null : zoneFormat(timeZone);
  }

  /** Learns from a date that the file has in both forms. */
  learn(localSeconds: number, utcSeconds: number): void {
    const month = monthOf(localSeconds);
    const offset = localSeconds - utcSeconds;
    const plausible = Math.abs(offset) <= 15 * 3600 && offset % 900 === 0;
    if (plausible && this.#months.size < MOST_MONTHS && !this.#months.has(month)) this.#months.set(month, offset);
  }

  /** Of an hour that happens twice the first is meant. */
  toUtc(localSeconds: number): number {
    if (this.#format === null) return localSeconds - this.#nearestOffset(localSeconds);
    const first = localSeconds - offsetAt(this.#format, localSeconds - 24 * 3600);
    return localSeconds - offsetAt(this.#format, first);
  }

  #nearestOffset(localSeconds: number): number {
    const month = monthOf(localSeconds);
    for (let distance = 0; distance <= MOST_MONTHS && this.#months.size > 0; distance++) {
      const offset = this.#months.get(month - distance) ?? this.#months.get(month + distance);
      if (offset !== undefined) return offset;
    }
    return 0;
  }
}

function monthOf(seconds: number): number {
  const at = new Date(seconds * 1000);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

function offsetAt(format: Intl.DateTimeFormat, utcSeconds: number): number {
  const parts = new Map(
    format.formatToParts(new Date(utcSeconds * 1000)).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local / 1000 - utcSeconds;
}
