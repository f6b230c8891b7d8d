import type { Log } from "#core/log.ts";
import { keyFits } from "#features/accounts/index.ts";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { createSealer } from "#platform/crypto/sealer.ts";
import type { Address } from "#platform/database/address.ts";
import { type Database, openDatabase, openOwner } from "#platform/database/database.ts";
import { startEmbedded } from "#platform/database/embedded.ts";
import { SetupProblem } from "#platform/database/errors.ts";
import type { SessionLimits } from "#platform/database/session.ts";
import { tellOnly } from "#platform/web/page-notices.ts";
import type { House } from "#platform/work/work.ts";
import type { Config } from "../config.ts";
import { openHouse, systemClock } from "../house.ts";
import { bringUpToDate } from "../schema.ts";
import type { Call } from "./command.ts";
import { holdsSecrets } from "./secrets.ts";
import { words } from "./words.ts";

/** The community's database, up to date, and its key. */
export interface Community {
  readonly address: Address;
  readonly owner: Database;
  readonly installKey: Buffer;
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** Where the database is, once it runs. `stop` lets go of a server of ours. */
export async function reachDatabase(
  config: Config,
  log: Log,
  purpose: "serve" | "command",
): Promise<{ address: Address; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { address: { url: config.databaseUrl }, stop: async () => undefined };
  const server = await startEmbedded({ dataDir: config.dataDir, log, purpose });
  return { address: server.address, stop: () => server.stop() };
}

/** @throws SetupProblem, or Error with a sentence when the key is missing */
export async function openCommunity(
  { config, root, log }: Pick<Call, "config" | "root" | "log">,
  purpose: "serve" | "command",
): Promise<Community> {
  const { address, stop } = await reachDatabase(config, log, purpose);
  const owner = await openOwner({ address, log, connections: 5 });
  const close = async () => {
    await owner.close();
    await stop();
  };
  try {
    const applied = await bringUpToDate({ owner, root, log });
    const installKey = readInstallKey(config.keyFile, !(await holdsSecrets(owner.db)));
    if ((await keyFits(owner.db, createSealer(installKey))) === false)
      throw new SetupProblem(words.wrongKey(config.keyFile));
    return { address, owner, installKey, applied, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Nobody waits for a page where an import writes: a busy machine may take its time for a piece. */
export const patient = { statementMs: 60_000, lockMs: 30_000, idleInTransactionMs: 60_000 };

/** Runs a command in a house of its own. Pages that it changes are dropped by whoever serves them. */
export async function inCommunity<T>(
  call: Call,
  run: (parts: { house: House; owner: Database }) => Promise<T>,
  limits: Partial<SessionLimits> = {},
): Promise<T> {
  const community = await openCommunity(call, "command");
  const { address, owner, installKey } = community;
  const database = await openDatabase({ address, log: call.log, connections: 4, limits });
  const notices = tellOnly(database);
  const open = await openHouse({
    database,
    log: call.log,
    clock: systemClock,
    siteUrl: call.config.siteUrl,
    installKey,
    dataDir: call.config.dataDir,
    smtp: call.config.smtp,
    announce: (tags) => notices.sendNow(tags),
  });
  try {
    return await run({ house: open.house, owner });
  } finally {
    await open.close();
    await database.close();
    await community.close();
  }
}
