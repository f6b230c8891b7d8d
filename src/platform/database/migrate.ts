import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Log } from "#core/log.ts";
import type { Database } from "./database.ts";
import { errorCode, SetupProblem } from "./errors.ts";
import { lockKey } from "./locks.ts";
import { SITE_ROLE } from "./session.ts";
import { ensureSiteRole, grantFutureObjects } from "./site-role.ts";

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export interface MigrateOptions {
  readonly owner: Database;
  /** Where the `NNNN_what.sql` files are. */
  readonly folder: string;
  readonly log: Log;
}

/**
 * Brings the schema up to what this version knows, and returns the names of the migrations it applied. Two at once take
 * turns; one that is stopped half-way has changed nothing.
 *
 * @throws SetupProblem when the database is newer than this version, or when an applied file has been altered
 */
export async function migrate({ owner, folder, log }: MigrateOptions): Promise<string[]> {
  const known = await readMigrations(folder);
  await ensureSiteRole(owner.db);
  const client = await owner.pool.connect();
  try {
    await takeTurn(client, log);
    await client.query(
      "create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const pending = findPending(known, await readApplied(client));
    if (pending.length > 0) await grantFutureObjects(owner.db);
    for (const migration of pending) {
      await apply(client, migration);
      log.info("Applied a migration.", { migration: migration.name });
    }
    await client.query(`grant select on schema_migration to ${SITE_ROLE}`);
    await client.query(`revoke insert, update, delete on schema_migration from ${SITE_ROLE}`);
    return pending.map(({ name }) => name);
  } catch (error) {
    if (errorCode(error) !== "42501") throw error;
    throw new SetupProblem(
      "The database account may not make tables in the schema public: make it the owner of the database.",
      { cause: error },
    );
  } finally {
    // Ends the session, and with it the lock, whatever happened.
    client.release(true);
  }
}

/** The names of migrations that this database still lacks. For a health report; changes nothing. @throws SetupProblem */
export async function listPendingMigrations(database: Database, folder: string): Promise<string[]> {
  const known = await readMigrations(folder);
  const client = await database.pool.connect();
  try {
    return findPending(known, await readApplied(client)).map(({ name }) => name);
  } finally {
    client.release();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  if (names.length === 0)
    throw new SetupProblem(`There are no migrations in ${folder}: the installation is not complete.`);
  const misnamed = names.find((name) => !/^\d{4}_[a-z0-9_-]+\.sql$/.test(name));
  if (misnamed) throw new SetupProblem(`The migration ${misnamed} must be called like 0001_what.sql.`);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

async function readApplied(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client
    .query<{ name: string; sha256: string }>("select name, sha256 from schema_migration order by name")
    .catch((error) => {
      if (errorCode(error) === "42P01") return { rows: [] };
      throw error;
    });
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function findPending(known: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const names = new Set(known.map(({ name }) => name));
  const stranger = [...applied.keys()].find((name) => !names.has(name));
  if (stranger !== undefined) {
    throw new SetupProblem(
      `This database was made by a newer Threadwell (it has ${stranger}): start that version, or restore a backup.`,
    );
  }
  for (const { name, sha256 } of known) {
    const recorded = applied.get(name);
    if (recorded !== undefined && recorded !== sha256)
      throw new SetupProblem(`The file ${name} is not the one this database was made with: put the original back.`);
  }
  const last = [...applied.keys()].at(-1) ?? "";
  const pending = known.filter(({ name }) => !applied.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late)
    throw new SetupProblem(`The migration ${late.name} comes before ${last}, which is applied: number it anew.`);
  return pending;
}

/** By asking again and again: a session that waits inside PostgreSQL would hold up what the other one may be doing. */
async function takeTurn(client: pg.PoolClient, log: Log): Promise<void> {
  for (let look = 0; ; look++) {
    const { rows } = await client.query("select pg_try_advisory_lock($1, $2) as got", lockKey("migrate"));
    if (rows[0]?.got === true) return;
    if (look === 0) log.info("Another process is migrating this database; waiting for it.");
    await wait(100);
  }
}

const TRIES = 6;

async function apply(client: pg.PoolClient, { name, text, sha256 }: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query("begin; set local lock_timeout = '5s'; set local statement_timeout = 0");
      await client.query(text);
      await client.query("insert into schema_migration (name, sha256) values ($1, $2)", [name, sha256]);
      await client.query("commit");
      return;
    } catch (error) {
      await client.query("rollback").catch(() => undefined);
      if (errorCode(error) === "55P03" && attempt < TRIES) {
        await wait(200 * attempt);
        continue;
      }
      const reason = error instanceof Error ? error.message : String(error);
      throw new SetupProblem(`The migration ${name} failed and changed nothing (${reason}).`, { cause: error });
    }
  }
}
