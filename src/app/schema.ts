import { join } from "node:path";
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
 * Makes sure that the server keeps what it confirms, and brings the schema up to date.
 * Returns what was applied. Safe to repeat, and from several processes at once.
 *
 * @throws SetupProblem
 */
export async function bringUpToDate({ owner, root, log }: SchemaParts): Promise<string[]> {
  const remarks = await assertDurable(owner.db);
  for (const { level, message } of remarks) if (level === "warn") log.warn(message);
  return migrate({ owner, folder: migrationsFolder(root), log });
}

export function listPending({ owner, root }: Pick<SchemaParts, "owner" | "root">): Promise<string[]> {
  return listPendingMigrations(owner, migrationsFolder(root));
}
