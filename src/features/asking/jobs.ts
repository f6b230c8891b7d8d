import type { ClockJob } from "#platform/work/events.ts";
import { forgetEnded } from "./commands/end.ts";

export const jobs: readonly ClockJob[] = [
  { name: "asking.forget-ended", everySeconds: 3_600, firstAfterSeconds: 60, run: forgetEnded },
];
