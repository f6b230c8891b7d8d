import { type StartProgram, startImports } from "#features/imports/index.ts";
import { startMail } from "#platform/mail/mail-worker.ts";
import { sweepOutbox } from "#platform/mail/outbox.ts";
import { startClock } from "#platform/work/clock.ts";
import type { ClockJob } from "#platform/work/events.ts";
import { startQueue } from "#platform/work/queue.ts";
import type { House } from "#platform/work/work.ts";
import { features } from "./features.ts";

export const clockJobs: readonly ClockJob[] = [...features.flatMap((feature) => feature.clockJobs ?? []), sweepOutbox];

/** Does what follows from what people did, and what the clock asks for. `stop` lets running jobs finish. */
export function startWorker(house: House, startProgram: StartProgram): { stop(): Promise<void> } {
  const queue = startQueue(house);
  const clock = startClock(house, clockJobs);
  const mail = startMail(house);
  const imports = startImports(house, startProgram);
  return {
    async stop() {
      await imports.stop();
      await mail.stop();
      await clock.stop();
      await queue.stop();
    },
  };
}
