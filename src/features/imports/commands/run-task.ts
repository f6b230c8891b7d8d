import { join } from "node:path";
import { sql } from "kysely";
import { system } from "#core/viewer.ts";
import {
  bbpressWords,
  bringIn,
  type CheckedAddresses,
  exportFile,
  ImportProblem,
  type ImportReport,
  openUploads,
  planImport,
  reportSections,
} from "#features/bbpress/index.ts";
import { errorCode } from "#platform/database/errors.ts";
import type { House } from "#platform/work/work.ts";
import { changesSince, listFolder } from "../folder.ts";
import { type ImportTask, mustBeTask } from "../queries/tasks.ts";
import { words } from "../words.ts";
import { openTeller, Stopped, type Teller } from "./tell-task.ts";

interface Outcome {
  readonly sentence: string;
  readonly report: ImportReport;
  readonly json: string;
}

/** Does what a task asks for, in a program of its own: it says how far it is, and how it ended. */
export async function runTask(house: House, id: number): Promise<void> {
  const { db } = house.database;
  const task = await mustBeTask(db, system, id);
  const teller = openTeller(db, id);
  try {
    const { sentence, report, json } = await doTask(house, task, teller);
    const sections = JSON.stringify(reportSections(report));
    await sql`
      update import_task
         set state = 'done', outcome = ${sentence}, sections = ${sections}::jsonb, report = ${json}, ended_at = now()
       where id = ${id} and state = 'running'`.execute(db);
  } catch (error) {
    if (error instanceof Stopped) return;
    const isFull = errorCode(error) === "ENOSPC";
    const refusal = error instanceof ImportProblem ? error.message : null;
    await sql`
      update import_task
         set state = ${refusal === null ? "stopped" : "refused"}, outcome = ${isFull ? words.full : refusal}, ended_at = now()
       where id = ${id} and state = 'running'`.execute(db);
    if (refusal === null && !isFull) throw error;
  } finally {
    teller.close();
  }
}

async function doTask(house: House, task: ImportTask, teller: Teller): Promise<Outcome> {
  const folder = house.tools.importsFolder;
  const changes = changesSince(await listFolder(folder), task);
  if (changes !== null) throw new ImportProblem("unreadable", changes);
  const onProgress = teller.tell;
  const plan = await planImport(
    task.files.map((name) => ({ ...exportFile(join(folder, name)), name })),
    {
      folder,
      onProgress,
      ...(task.prefix === null ? {} : { tablePrefix: task.prefix }),
      ...(task.uploads === null ? {} : { uploads: openUploads(join(folder, task.uploads)) }),
    },
  );
  try {
    let checked: CheckedAddresses | null = null;
    const onAddresses = (told: CheckedAddresses) => {
      checked = told;
    };
    const brought = task.brings ? await bringIn(house, plan, { onProgress, onAddresses }) : null;
    const sentence =
      brought === null
        ? words.task.looked
        : bbpressWords.brought(brought.people, brought.forums, brought.topics, brought.posts);
    const addresses = checked === null ? "" : ` ${bbpressWords.addresses(checked)}`;
    const json = JSON.stringify({ ...plan.report, brought, addresses: checked }, null, 2);
    return { sentence: `${sentence}${addresses}`, report: plan.report, json };
  } finally {
    plan.close();
  }
}
