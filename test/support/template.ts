import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { type Address, clientConfig, EMBEDDED_OWNER, onDatabase } from "#platform/database/address.ts";
import { openOwner } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { quiet } from "./quiet-log.ts";

export const migrationsFolder = join(import.meta.dirname, "../../migrations");

/** Makes the database that tests clone, unless it is there for these very migrations, and returns its name. */
export async function prepareTemplate(admin: Address, owner: string | undefined): Promise<string> {
  const template = `threadwell_template_${await migrationsHash()}`;
  const client = new pg.Client(clientConfig(admin));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7734)");
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (rows.length > 0) return template;
    await dropLeftovers(client);
    const draft = `threadwell_draft_${process.pid}`;
    await client.query(`create database ${draft}${owner ? ` owner ${owner}` : ""}`);
    await fill(owner ? asOwner(admin, draft) : onDatabase(admin, draft));
    await client.query(`alter database ${draft} rename to ${template}`);
    return template;
  } finally {
    await client.end();
  }
}

/** The owner's address on an embedded server, whose admin is another role. */
export function asOwner(admin: Address, database: string): Address {
  const address = onDatabase(admin, database);
  return "url" in address ? address : { ...address, user: EMBEDDED_OWNER };
}

async function fill(address: Address): Promise<void> {
  const owner = await openOwner({ address, log: quiet });
  try {
    await migrate({ owner, folder: migrationsFolder, log: quiet });
  } finally {
    await owner.close();
  }
}

/** Old templates of other migrations, and databases of test processes that ended without cleaning up. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
      where (datname like 'threadwell\\_template\\_%' or datname like 'threadwell\\_draft\\_%' or datname like 'threadwell\\_test\\_%')
        and not exists (select 1 from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)
      order by oid desc`,
  );
  const recent = rows.filter(({ name }) => name.startsWith("threadwell_template_")).slice(0, 3);
  for (const { name } of rows.filter((row) => !recent.includes(row))) {
    const pid = /^threadwell_test_(\d+)_/.exec(name)?.[1];
    if (pid && isAlive(Number(pid))) continue;
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)}`).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function migrationsHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(migrationsFolder)).sort())
    hash.update(name).update(await readFile(join(migrationsFolder, name)));
  return hash.digest("hex").slice(0, 12);
}
