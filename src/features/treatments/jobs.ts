import type { ClockJob } from "#platform/work/events.ts";
import { noteReviewsDue } from "./commands/note-due.ts";

export const clockJobs: readonly ClockJob[] = [
  { name: "treatments.reviews-due", everySeconds: 900, firstAfterSeconds: 30, run: noteReviewsDue },
];
