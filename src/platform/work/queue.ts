import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { Unavailable } from "#core/errors.ts";
import { system } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { errorCode } from "#platform/database/errors.ts";
import { callsOf } from "#platform/log.ts";
import { type Following, type House, inWork } from "./work.ts";

/** How many are looked up together. While there are fewer, they may gather for a moment. */
const mostAtOnce = 100;
const pauseMs = 200;

/** Runs the jobs that follow events, until stopped; `stop` lets running ones finish. */
export function startQueue(house: House): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const round = {
    stopping: stopping.signal,
    onFailure: (task: string, error: unknown) => logFailure(house, task, error),
  };
  const working = keepWorking(house, round);
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

/** Runs every job that is due and returns when none is left. @throws the first failure */
export async function emptyQueue(house: House): Promise<void> {
  const failures: unknown[] = [];
  const round = {
    stopping: new AbortController().signal,
    onFailure: (_task: string, error: unknown) => failures.push(error),
  };
  while ((await workOnce(house, round)) > 0 && failures.length === 0);
  if (failures.length > 0) throw failures[0];
}

interface Round {
  readonly stopping: AbortSignal;
  onFailure(task: string, error: unknown): void;
}

async function keepWorking(house: House, round: Round): Promise<void> {
  while (!round.stopping.aborted) {
    // Without the database there is nothing to be done but to look again.
    const found = await workOnce(house, round).catch(() => 0);
    if (found < mostAtOnce) await wait(pauseMs, undefined, { signal: round.stopping }).catch(() => undefined);
  }
}

/** Looks once and does what is due. @returns how many jobs that was; 0 also when the database went away meanwhile */
async function workOnce(house: House, round: Round): Promise<number> {
  const due = await listDue(house.database.db);
  for (const [task, ids] of Map.groupBy(due, (job) => job.task)) {
    if (round.stopping.aborted) return 0;
    const here = ids.map(({ id }) => id);
    if (!(await runJobs(house, task, here, round))) return 0;
  }
  return due.length;
}

interface DueJob {
  readonly id: number;
  readonly task: string;
}

async function listDue(db: Db): Promise<DueJob[]> {
  const { rows } = await sql<DueJob>`
    select id, task from job where due_at <= now() and failed < tries order by id limit ${mostAtOnce}`.execute(db);
  return rows;
}

/**
 * Jobs of one kind are done together, which costs little more than one of them. When that fails, each is tried by itself,
 * so that one does not keep the others. @returns false while the database is away or busy
 */
async function runJobs(house: House, task: string, ids: readonly number[], round: Round): Promise<boolean> {
  try {
    await doJobs(house, task, ids);
    return true;
  } catch (error) {
    const [id, ...others] = ids;
    if (id !== undefined && others.length === 0) {
      round.onFailure(task, error);
      // It says nothing about the job, which keeps its tries.
      if (error instanceof Unavailable) return false;
      await putOff(house.database.db, id, error);
      return true;
    }
  }
  for (const id of ids) if (round.stopping.aborted || !(await runJobs(house, task, [id], round))) return false;
  return true;
}

/** The jobs' rows go with what they do: both are saved, or neither. Those that another process has are left to it. */
async function doJobs(house: House, task: string, ids: readonly number[]): Promise<void> {
  await inWork(house, system, async (work) => {
    const { rows } = await sql<{ id: number; input: unknown }>`
      delete from job
       where id in (select id from job where id = any(${sql.val(ids)}::bigint[]) and due_at <= now() and failed < tries
                     order by id for update skip locked)
      returning id, input`.execute(work.db);
    const inputs = rows.toSorted((one, other) => one.id - other.id).map(({ input }) => input);
    if (inputs.length > 0) await reactionCalled(house, task).runAll(work, inputs);
  });
}

/** After ten seconds, half a minute, a minute and a half … What is stored of a failure holds no content. */
async function putOff(db: Db, id: number, error: unknown): Promise<void> {
  const failure = `${nameOf(error)} ${errorCode(error) ?? ""}`.trim();
  await sql`
    update job set failed = failed + 1, failure = ${failure}, due_at = now() + least(10 * 3 ^ failed, 3600) * interval '1 second'
     where id = ${id}`.execute(db);
}

/** @throws Error for a job that another version of the program has added */
function reactionCalled({ reactions }: House, name: string): Following {
  const found = [...reactions.values()].flat().find((reaction) => reaction.name === name);
  if (!found) throw new Error("Nothing here does this job.");
  return found;
}

function logFailure({ tools }: House, task: string, error: unknown): void {
  if (error instanceof Unavailable) return;
  const stack = callsOf(error);
  tools.log.warn("A job failed; it will be tried again.", { task, name: nameOf(error), code: errorCode(error), stack });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
