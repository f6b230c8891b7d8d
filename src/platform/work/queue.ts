import { Logger, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import { system } from "#core/viewer.ts";
import type { Database } from "#platform/database/database.ts";
import { errorCode } from "#platform/database/errors.ts";
import { lockKey } from "#platform/database/locks.ts";
import type { AnyReaction } from "./events.ts";
import { type House, inWork } from "./work.ts";

export interface QueueParts {
  readonly house: House;
  /** The queue's tables belong to the owner. */
  readonly owner: Database;
}

/** How many jobs run side by side in one process. */
const atOnce = 2;

/** Runs the jobs that follow events, until stopped. */
export async function startQueue(parts: QueueParts): Promise<{ stop(): Promise<void> }> {
  const presence = await takeOver(parts.owner);
  const runner: Runner = await run({
    pgPool: parts.owner.pool,
    taskList: tasksOf(parts.house, (task, error) => logFailure(parts.house, task, error)),
    concurrency: atOnce,
    noHandleSignals: true,
    logger: silent,
    preset: {
      worker: {
        pollInterval: 1_000,
        // Jobs come in bursts and are short: they are fetched and ticked off together.
        localQueue: { size: 50, refetchDelay: { durationMs: 100, threshold: 25 } },
        completeJobBatchDelay: 20,
        failJobBatchDelay: 20,
      },
    },
  });
  return {
    async stop() {
      await runner.stop();
      await runner.promise.catch(() => undefined);
      await presence.end();
    },
  };
}

/** Runs every job that is due and returns when none is left. @throws the first failure */
export async function emptyQueue({ house, owner }: QueueParts): Promise<void> {
  const failures: unknown[] = [];
  await runOnce({
    pgPool: owner.pool,
    taskList: tasksOf(house, (_task, error) => failures.push(error)),
    concurrency: atOnce,
    noHandleSignals: true,
    logger: silent,
  });
  if (failures.length > 0) throw failures[0];
}

/** The library's own lines could quote a job's input. */
const silent = new Logger(() => () => undefined);

function tasksOf(house: House, onFailure: (task: string, error: unknown) => void): TaskList {
  const reactions = [...house.reactions.values()].flat();
  return Object.fromEntries(reactions.map((reaction) => [reaction.name, taskOf(house, reaction, onFailure)]));
}

function taskOf(house: House, reaction: AnyReaction, onFailure: (task: string, error: unknown) => void) {
  return async (input: unknown) => {
    try {
      await inWork(house, system, (work) => reaction.run(work, input));
    } catch (error) {
      onFailure(reaction.name, error);
      // What the queue stores of a failure holds no content either.
      throw new Error(`${error instanceof Error ? error.name : typeof error} ${errorCode(error) ?? ""}`.trim());
    }
  };
}

function logFailure({ tools }: House, task: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 6).join(" | ") : "";
  tools.log.warn("A job failed; it will be tried again.", { task, name, code: errorCode(error), stack });
}

/**
 * A worker that was killed leaves its jobs marked as taken, for hours. When no other worker is alive they are ours.
 * The session that says "a worker is alive" ends with the process, whatever happens to it.
 */
async function takeOver(owner: Database): Promise<{ end(): Promise<void> }> {
  const client = await owner.pool.connect();
  const key = lockKey("worker");
  const { rows } = await client.query("select pg_try_advisory_lock($1, $2) as alone", key);
  if (rows[0]?.alone === true) {
    await client.query(
      "update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null",
    );
    await client.query(
      "update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null",
    );
    await client.query("select pg_advisory_unlock($1, $2)", key);
  }
  await client.query("select pg_advisory_lock_shared($1, $2)", key);
  return { end: async () => client.release(true) };
}
