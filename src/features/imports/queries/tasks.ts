import { sql } from "kysely";
import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { ReportSection } from "#features/bbpress/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canImport } from "../policy.ts";

export type TaskState = "waiting" | "running" | "done" | "refused" | "stopped";

/** One look at files, or bringing them in. */
export interface ImportTask {
  readonly id: number;
  readonly files: readonly string[];
  /** What tells whether the files are still the same. */
  readonly marks: readonly string[];
  readonly uploads: string | null;
  readonly prefix: string | null;
  readonly brings: boolean;
  readonly state: TaskState;
  readonly progress: string | null;
  readonly done: number;
  readonly whole: number | null;
  readonly outcome: string | null;
  readonly madeAt: Date;
}

/** The report of a task that came to its end. */
export interface TaskReport {
  readonly sections: readonly ReportSection[];
  readonly json: string;
  /** What came of it, in a sentence. */
  readonly outcome: string;
}

/** Without a word from whoever does it for so long, nobody does. */
const silentAfter = "60 seconds";

/** Open, and nobody has said anything of it for a while. */
export const isSilent = sql<boolean>`(state in ('waiting', 'running') and told_at < now() - ${sql.lit(silentAfter)}::interval)`;

const columns = sql`
  id, files, marks, uploads, prefix, brings, case when ${isSilent} then 'stopped' else state end as state, progress, done, whole,
  outcome, made_at as "madeAt"`;

/** The latest first. */
export async function listTasks(db: Db, viewer: Viewer): Promise<readonly ImportTask[]> {
  if (!canImport(viewer)) return [];
  const { rows } = await sql<ImportTask>`select ${columns} from import_task order by id desc limit 20`.execute(db);
  return rows;
}

/** @throws NotFound */
export async function mustBeTask(db: Db, viewer: Viewer, id: number): Promise<ImportTask> {
  const { rows } = await sql<ImportTask>`select ${columns} from import_task where id = ${id}`.execute(db);
  const [task] = rows;
  if (task === undefined || !canImport(viewer)) throw new NotFound();
  return task;
}

const sections = z.array(
  z.object({
    heading: z.string(),
    lines: z.array(z.string()),
    table: z
      .object({ columns: z.array(z.string()), numeric: z.array(z.boolean()), rows: z.array(z.array(z.string())) })
      .nullable(),
  }),
);

/** Null while there is none. */
export async function reportOf(db: Db, viewer: Viewer, id: number): Promise<TaskReport | null> {
  if (!canImport(viewer)) return null;
  const row = await db
    .selectFrom("import_task")
    .select(["sections", "report", "outcome"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined || row.report === null) return null;
  return { sections: sections.parse(row.sections), json: row.report, outcome: row.outcome ?? "" };
}
