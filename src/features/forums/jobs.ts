import type { ClockJob } from "#platform/work/events.ts";
import { foldTallies } from "./commands/tally.ts";

export const clockJobs: readonly ClockJob[] = [{ name: "forums.fold-tallies", everySeconds: 2, run: foldTallies }];
