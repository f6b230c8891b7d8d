import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";

/** Topics that the desk does not know yet, as an import brings them, become questions from before. Safe to run again. */
export async function adoptTopics({ db }: Work): Promise<void> {
  await sql`select adopt_topics()`.execute(db);
}
