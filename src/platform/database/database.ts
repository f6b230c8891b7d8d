import { setTimeout as wait } from "node:timers/promises";
import { type IsolationLevel, Kysely, sql } from "kysely";
import pg from "pg";
import type { Log } from "#core/log.ts";
import type { Address } from "./address.ts";
import { pooledDialect } from "./driver.ts";
import { errorCode, explained } from "./errors.ts";
import { Listener } from "./listener.ts";
import { type SessionKind, type SessionLimits, sessionConfig } from "./session.ts";
import type { DB } from "./tables.ts";

/** The database as queries see it: the whole of it, or one transaction. */
export type Db = Kysely<DB>;

/** Every table with its columns, for a piece of a query that is shared. */
export type Tables = DB;

export interface DatabaseOptions {
  readonly address: Address;
  readonly log: Log;
  /** Most connections at once, 10 unless told. */
  readonly connections?: number;
  /** How many may wait for a connection, 200 unless told: a full house of readers before the first page is kept waits a moment instead of being turned away. */
  readonly longestQueue?: number;
  readonly limits?: Partial<SessionLimits>;
  /** Told the text of every statement. */
  readonly onQuery?: (text: string) => void;
}

export interface TransactionOptions {
  /** How often to start over when PostgreSQL asks for it, 3 unless told. */
  readonly retries?: number;
  readonly isolation?: IsolationLevel;
}

export interface Database {
  readonly db: Db;
  /** For libraries that send their own statements. */
  readonly pool: pg.Pool;
  /**
   * All of it or nothing. Starts over when another transaction was in the way, so `run` must do nothing that cannot be
   * repeated.
   *
   * @throws DatabaseDown, Busy
   */
  transaction<T>(run: (db: Db) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Calls `onNotice` for every notice, `onLost` when from now on some may be missed, and `onGap` when none is missed
   * any more.
   */
  listen(
    channel: string,
    onNotice: (payload: string) => void,
    onGap: () => void,
    onLost?: () => void,
  ): Promise<() => Promise<void>>;
  notify(channel: string, payload: string): Promise<void>;
  /** True while `listen` would hear. */
  isListening(): boolean;
  /** How many statements this process has sent. */
  queriesSoFar(): number;
  close(): Promise<void>;
}

/** The site's database, as the ordinary role. Connects when first asked. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return open(options, "site");
}

/** The same database as its owner: for migrations, for the job queue's own tables and for what crosses all rows. */
export function openOwner(options: DatabaseOptions): Promise<Database> {
  return open({ connections: 3, ...options }, "owner");
}

async function open(options: DatabaseOptions, kind: SessionKind): Promise<Database> {
  let sent = 0;
  const pool = new pg.Pool({
    ...sessionConfig(options.address, kind, options.limits),
    max: options.connections ?? 10,
    min: 1,
    idleTimeoutMillis: 60_000,
    maxLifetimeSeconds: 3_600,
  });
  const onQuery = (text: string) => {
    sent++;
    options.onQuery?.(text);
  };
  const db = new Kysely<DB>({ dialect: pooledDialect({ pool, longestQueue: options.longestQueue ?? 200, onQuery }) });
  const listener = new Listener(options.address, options.log);
  let closed: Promise<void> | undefined;
  return {
    db,
    pool,
    transaction: (run, how) => inTransaction(db, run, how),
    listen: (channel, onNotice, onGap, onLost = () => undefined) => listener.add({ channel, onNotice, onGap, onLost }),
    async notify(channel, payload) {
      await sql`select pg_notify(${channel}, ${payload})`.execute(db);
    },
    isListening: () => listener.isListening,
    queriesSoFar: () => sent,
    close: () => {
      closed ??= Promise.all([listener.close(), db.destroy()]).then(() => undefined);
      return closed;
    },
  };
}

const START_OVER = new Set(["40001", "40P01"]); // serialization failure, deadlock

async function inTransaction<T>(db: Db, run: (db: Db) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const { retries = 3, isolation } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      const builder = isolation ? db.transaction().setIsolationLevel(isolation) : db.transaction();
      return await builder.execute(run);
    } catch (error) {
      const code = errorCode(error);
      if (!code || !START_OVER.has(code)) throw error;
      if (attempt >= retries) throw explained(error);
      await wait(5 + Math.random() * 20 * 2 ** attempt);
    }
  }
}
