/** An instant as WordPress writes it: in the site's own time, and in UTC. */
export interface WrittenDates {
  readonly local: string;
  readonly gmt: string;
  /** As feeds have it. */
  readonly feed: string;
}

/** @param timeZone an IANA name that this computer knows */
export function createSiteClock(timeZone: string): (at: Date) => WrittenDates {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
    return {
      local: `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}:${part("second")}`,
      gmt: at.toISOString().slice(0, 19).replace("T", " "),
      feed: at.toUTCString().replace("GMT", "+0000"),
    };
  };
}

export interface Placed {
  readonly id: number;
  readonly topicId: number;
  /** Null while it has no place in its topic. */
  readonly position: number | null;
  readonly createdAt: Date;
}

/**
 * WordPress orders a topic by date alone, to the second. Where a post seems older than the one before it, it is written as young
 * as that one, or a second younger. Posts must come in the order of their topics and places.
 */
export function createOrderKeeper(): (post: Placed) => Date {
  let topicId = 0;
  let last = { second: 0, id: 0 };
  return ({ id, topicId: of, position, createdAt }) => {
    const second = Math.floor(createdAt.getTime() / 1000);
    if (position === null) return new Date(second * 1000);
    // The opening post comes first whatever its date says.
    const isFirst = of !== topicId || id === of;
    const least = isFirst ? second : last.second + (id < last.id ? 1 : 0);
    const kept = Math.max(second, least);
    topicId = of;
    last = id === of ? { second: Number.NEGATIVE_INFINITY, id: 0 } : { second: kept, id };
    return new Date(kept * 1000);
  };
}
