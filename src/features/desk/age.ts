import { words } from "./words.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Age {
  readonly count: number;
  readonly unit: string;
  /** Under 8 hours, 8 to 24, over 24; what is past its time is late in any case. */
  readonly kind: "new" | "soon" | "late";
}

/** How long somebody has waited, in the largest unit that does not hide a working day. */
export function ageOf(askedAt: Date, now: Date, dueAt: Date | null = null): Age {
  const waited = Math.max(0, now.getTime() - askedAt.getTime());
  const late = dueAt === null ? waited >= day : now >= dueAt;
  const kind = late ? "late" : waited >= 8 * hour ? "soon" : "new";
  const { minutes, hours, days } = words.row.unit;
  const of = (count: number, unit: (count: number) => string): Age => ({ count, unit: unit(count), kind });
  if (waited < hour) return of(Math.floor(waited / minute), minutes);
  if (waited < 2 * day) return of(Math.floor(waited / hour), hours);
  return of(Math.floor(waited / day), days);
}
