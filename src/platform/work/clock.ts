import { sql } from "kysely";
import { system } from "#core/viewer.ts";
import { errorCode } from "#platform/database/errors.ts";
import { clockJobKey } from "#platform/database/locks.ts";
import type { ClockJob } from "./events.ts";
import { type House, inWork } from "./work.ts";

/**
 * Runs one job by the clock, unless another process is at it. All of it happens, or nothing.
 *
 * @returns false when another process has it
 */
export async function runClockJob(house: House, job: ClockJob): Promise<boolean> {
  return inWork(house, system, async (work) => {
    const [ours, number] = clockJobKey(job.name);
    const { rows } = await sql<{
      got: boolean;
    }>`select pg_try_advisory_xact_lock(${ours}::int, ${number}::int) as got`.execute(work.db);
    if (rows[0]?.got !== true) return false;
    await job.run(work);
    return true;
  });
}

/** Runs every job at its pace until stopped; a job that fails is tried again at its next time. */
export function startClock(house: House, jobs: readonly ClockJob[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rounds = jobs.map((job) => keepRunning(house, job, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(rounds);
    },
  };
}

async function keepRunning(house: House, job: ClockJob, stopping: AbortSignal): Promise<void> {
  let seconds = job.firstAfterSeconds ?? job.everySeconds;
  while (await pause(seconds * 1000, stopping)) {
    seconds = job.everySeconds;
    try {
      await runClockJob(house, job);
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      house.tools.log.warn("A job by the clock failed; it will be tried again.", {
        job: job.name,
        name,
        code: errorCode(error),
      });
    }
  }
}

/** False when it is time to stop. */
function pause(ms: number, stopping: AbortSignal): Promise<boolean> {
  if (stopping.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (goOn: boolean) => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", abort);
      resolve(goOn);
    };
    const abort = () => end(false);
    const timer = setTimeout(() => end(true), ms);
    timer.unref();
    stopping.addEventListener("abort", abort);
  });
}
