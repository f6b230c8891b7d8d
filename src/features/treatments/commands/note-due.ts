import type { Work } from "#platform/work/work.ts";
import { dayIn } from "../policy/review.ts";
import { listShown } from "../queries/find-treatment.ts";

const dayMs = 86_400_000;

/** By the clock: a kept page says that it is being re-checked as soon as its day has passed. Safe to repeat. */
export async function noteReviewsDue(work: Work): Promise<void> {
  const { timeZone } = work.tools.settings();
  const today = dayIn(timeZone, work.now);
  const lately = dayIn(timeZone, new Date(work.now.getTime() - 2 * dayMs));
  const shown = await listShown(work.db);
  if (shown.some(({ reviewBy }) => reviewBy !== null && reviewBy < today && reviewBy >= lately))
    work.changed("treatments");
}
