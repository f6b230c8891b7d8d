import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import type { Log } from "#core/log.ts";
import type { Database } from "#platform/database/database.ts";
import { assertDurable } from "#platform/database/durability.ts";
import { listPendingMigrations, migrate } from "#platform/database/migrate.ts";

/** Paths from the package's root, which is one folder above both `src/main.ts` and `dist/main.js`. */
export const migrationsFolder = (root: string) => join(root, "migrations");
export const assetsFolder = (root: string) => join(root, "dist", "assets");

export interface SchemaParts {
  readonly owner: Database;
  readonly root: string;
  readonly log: Log;
}

/**
 * Makes sure that the server keeps what it confirms, and brings our schema and the job queue's up to date.
 * Returns what was applied. Safe to repeat, and from several processes at once.
 *
 * @throws SetupProblem
 */
export async function bringUpToDate({ owner, root, log }: SchemaParts): Promise<string[]> {
  const remarks = await assertDurable(owner.db);
  for (const { level, message } of remarks) if (level === "warn") log.warn(message);
  const applied = await migrate({ owner, folder: migrationsFolder(root), log });
  await runMigrations({ pgPool: owner.pool, logger: new Logger(() => () => undefined) });
  return applied;
}

export function listPending({ owner, root }: Pick<SchemaParts, "owner" | "root">): Promise<string[]> {
  return listPendingMigrations(owner, migrationsFolder(root));
}
