import { startClock } from "#platform/work/clock.ts";
import type { ClockJob } from "#platform/work/events.ts";
import { type QueueParts, startQueue } from "#platform/work/queue.ts";
import { features } from "./features.ts";

export const clockJobs: readonly ClockJob[] = features.flatMap((feature) => feature.clockJobs ?? []);

/** Does what follows from what people did, and what the clock asks for. `stop` lets running jobs finish. */
export async function startWorker(parts: QueueParts): Promise<{ stop(): Promise<void> }> {
  const queue = await startQueue(parts);
  const clock = startClock(parts.house, clockJobs);
  return {
    async stop() {
      await clock.stop();
      await queue.stop();
    },
  };
}
