import { after } from "node:test";
import { type Address, addressUrl } from "#platform/database/address.ts";
import { type Database, type DatabaseOptions, openDatabase, openOwner } from "#platform/database/database.ts";
import { cloneTemplate } from "./clone.ts";
import { quiet } from "./quiet-log.ts";
import { findTestServer, type RunningTestServer } from "./server.ts";

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  /** As the site sees it. */
  readonly database: Database;
  /** As its owner sees it: past row security, free to alter. */
  readonly owner: Database;
  readonly address: Address;
  readonly url: string;
  /** Runs something before the database goes, for what still uses it. */
  beforeDrop(run: () => Promise<void>): void;
  /** Closes both and drops the database; also done by itself when the file's tests are over. */
  drop(): Promise<void>;
}

let server: Promise<RunningTestServer> | undefined;
const open = new Set<() => Promise<void>>();

/** Clones the template for this test file. Call it at the top of the file or in `before`. */
export async function testDatabase(options: Partial<DatabaseOptions> = {}): Promise<TestDatabase> {
  server ??= findTestServer();
  const clone = await cloneTemplate(await server);
  const { address } = clone;
  const database = await openDatabase({ address, log: quiet, ...options });
  const owner = await openOwner({ address, log: quiet });
  const first: (() => Promise<void>)[] = [];
  const drop = async () => {
    if (!open.delete(drop)) return;
    for (const run of first) await run();
    await database.close();
    await owner.close();
    await clone.drop();
  };
  open.add(drop);
  return { database, owner, address, url: addressUrl(address), beforeDrop: (run) => void first.push(run), drop };
}

// At the file's end, whichever test or hook asked for the database.
after(async () => {
  for (const drop of [...open]) await drop();
  if (server) await (await server).stop();
});
