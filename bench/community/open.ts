import { join } from "node:path";
import pg from "pg";
import { inCommunity } from "#app/commands/community.ts";
import { readConfig } from "#app/config.ts";
import { clientConfig, embeddedAddress } from "#platform/database/address.ts";
import type { Database } from "#platform/database/database.ts";
import type { House } from "#platform/work/work.ts";

const root = join(import.meta.dirname, "../..");
const silent = { info: () => undefined, warn: () => undefined, error: console.error };

/** Works on a data folder as the program's own commands do, beside a server or without one. */
export function inData<T>(
  dataDir: string,
  port: number,
  run: (parts: { house: House; owner: Database }) => Promise<T>,
): Promise<T> {
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(port) });
  return inCommunity(
    { config, env: {}, root, file: "", args: [], log: silent, print: () => undefined, readInput: async () => "" },
    run,
  );
}

/** One connection to the database of a server that runs, as its owner. */
export async function withOwner<T>(dataDir: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(embeddedAddress(dataDir)));
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
