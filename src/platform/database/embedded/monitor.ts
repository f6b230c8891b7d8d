import pg from "pg";
import { clientConfig, EMBEDDED_OWNER, embeddedAdminAddress } from "../address.ts";
import { errorCode } from "../errors.ts";
import { lockKey } from "../locks.ts";

/** One connection that stays open: it tells when the server goes, and holds the right to serve. */
export interface Monitor {
  /** Called once when the connection is gone, unless `close` came first. */
  onLost(listener: () => void): void;
  /** False when another process serves from this server. */
  claimServing(): Promise<boolean>;
  /** How many other processes watch this server. */
  countOthers(): Promise<number>;
  prepareDatabase(): Promise<void>;
  close(): Promise<void>;
}

const NAME = "threadwell monitor";

/** Asks the server a question. Throws when there is none, or when it is not ready. */
export async function connectMonitor(dataDir: string): Promise<Monitor> {
  const client = new pg.Client({
    ...clientConfig(embeddedAdminAddress(dataDir)),
    application_name: NAME,
    connectionTimeoutMillis: 5_000,
    options: "-c statement_timeout=30000",
  });
  let open = true;
  const listeners: (() => void)[] = [];
  client.on("error", () => undefined);
  client.on("end", () => {
    if (open) for (const tell of listeners) tell();
    open = false;
  });
  try {
    await client.connect();
    await client.query("select 1");
  } catch (error) {
    open = false;
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    onLost: (listener) => {
      if (open) listeners.push(listener);
      else listener();
    },
    claimServing: () => tryLock(client),
    countOthers: () => countOthers(client),
    prepareDatabase: () => prepareDatabase(client),
    async close() {
      open = false;
      await client.end().catch(() => undefined);
    },
  };
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_lock($1, $2) as got", lockKey("serve"));
  return rows[0]?.got === true;
}

async function countOthers(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
    [NAME],
  );
  return Number(rows[0]?.others ?? 0);
}

/** The community's database and its owner, who is not a superuser: as on a server that somebody else runs. */
async function prepareDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select 1 from pg_database where datname = $1", [EMBEDDED_OWNER]);
  if (rows.length > 0) return;
  await client.query("select pg_advisory_lock($1, $2)", lockKey("bootstrap"));
  try {
    await ignoring("42710", client.query(`create role ${EMBEDDED_OWNER} login nosuperuser createrole`));
    await ignoring("42P04", client.query(`create database ${EMBEDDED_OWNER} owner ${EMBEDDED_OWNER}`));
    await client.query(`revoke connect on database ${EMBEDDED_OWNER} from public`);
  } finally {
    await client.query("select pg_advisory_unlock($1, $2)", lockKey("bootstrap"));
  }
}

async function ignoring(code: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    if (errorCode(error) !== code) throw error;
  });
}
