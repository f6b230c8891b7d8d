/** A page whose date has passed says that it is being re-checked. Days as "2026-11-23". */
export function isBeingRechecked(reviewBy: string | null, today: string): boolean {
  return reviewBy === null || reviewBy < today;
}

/** A review holds for a year at most. */
export function latestReviewBy(today: string): string {
  const [year = "", rest = ""] = [today.slice(0, 4), today.slice(4)];
  const next = `${Number(year) + 1}${rest}`;
  return rest === "-02-29" ? `${Number(year) + 1}-02-28` : next;
}

/** The calendar day where the practice is. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(instant);
}
