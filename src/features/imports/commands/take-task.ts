import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import { isSilent } from "../queries/tasks.ts";

/** What waits is done by whoever takes it first; what nobody took up in time was given up, and stays so. @returns its number, null when nothing waits */
export async function takeTask(db: Db): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    update import_task set state = 'running', told_at = now() where state = 'waiting' and not ${isSilent} returning id`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** Whoever did it has ended without a word; what has ended already stays as it is. */
export async function giveUp(db: Db, id: number): Promise<void> {
  await sql`update import_task set state = 'stopped', ended_at = now() where id = ${id} and state = 'running'`.execute(
    db,
  );
}
