import { sql } from "kysely";
import { Conflict, NotFound } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { canImport } from "../policy.ts";
import { isSilent } from "../queries/tasks.ts";
import { words } from "../words.ts";

export interface NewTask {
  readonly files: readonly string[];
  /** What tells whether they are still the same. */
  readonly marks: readonly string[];
  readonly uploads: string | null;
  readonly prefix: string | null;
  readonly brings: boolean;
}

/** Asks for a look or for an import; the worker takes it up within seconds. One at a time. @returns its number @throws Conflict */
export async function startTask(work: Work, { files, marks, uploads, prefix, brings }: NewTask): Promise<number> {
  if (!canImport(work.viewer)) throw new NotFound();
  await sql`update import_task set state = 'stopped', ended_at = now() where ${isSilent}`.execute(work.db);
  const { rows } = await sql<{ id: number }>`
    insert into import_task (files, marks, uploads, prefix, brings, made_at)
    values (${sql.val(files)}::text[], ${sql.val(marks)}::text[], ${uploads}, ${prefix}, ${brings}, ${work.now})
    on conflict ((true)) where state in ('waiting', 'running') do nothing
    returning id`.execute(work.db);
  const [made] = rows;
  if (made === undefined) throw new Conflict(words.busy);
  work.audit({ kind: brings ? "import-asked" : "import-looked", detail: `${files.length}` });
  return made.id;
}

/** Whoever does it notices within seconds. What is in already stays; bringing in again goes on from there. */
export async function stopTask(work: Work, id: number): Promise<void> {
  if (!canImport(work.viewer)) throw new NotFound();
  const { rows } = await sql`
    update import_task set state = 'stopped', ended_at = now()
     where id = ${id} and state in ('waiting', 'running') returning id`.execute(work.db);
  if (rows.length > 0) work.audit({ kind: "import-stopped" });
}
