import type { Database } from "#platform/database/database.ts";
import { listPendingMigrations } from "#platform/database/migrate.ts";

/**
 * Tells what keeps a process from doing its work, in a word each: nothing when it is ready. The schema is looked at
 * until it is complete; it never becomes less.
 */
export function createReadiness(database: Database, migrationsFolder: string): () => Promise<readonly string[]> {
  let isMigrated = false;
  const missesMigrations = async () => {
    isMigrated ||= (await listPendingMigrations(database, migrationsFolder)).length === 0;
    return !isMigrated;
  };
  return async () => {
    const answers = await database.pool.query("select 1").then(
      () => true,
      () => false,
    );
    if (!answers) return ["database"];
    return [
      ...((await missesMigrations().catch(() => true)) ? ["migrations"] : []),
      ...(database.isListening() ? [] : ["listener"]),
    ];
  };
}
