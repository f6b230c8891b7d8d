import { sql } from "kysely";
import type { Database, Db } from "./database.ts";

/** A reader or a disk may take nothing for so long before PostgreSQL takes the connection back. */
const stalledSeconds = 60;

/** The database as it was at one moment, for as long as somebody reads. */
export interface Snapshot {
  readonly db: Db;
  close(): Promise<void>;
}

/** Opens a transaction that changes nothing and sees nothing that happens meanwhile. Whoever opens it closes it. */
export async function openSnapshot({ db }: Pick<Database, "db">): Promise<Snapshot> {
  const begun = db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  const reading = await begun.execute();
  const close = () => reading.rollback().execute();
  try {
    const ms = String(stalledSeconds * 1000);
    await sql`select set_config('idle_in_transaction_session_timeout', ${ms}, true)`.execute(reading);
  } catch (error) {
    await close();
    throw error;
  }
  return { db: reading, close };
}
