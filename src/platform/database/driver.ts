import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type pg from "pg";
import { Busy, explained } from "./errors.ts";
import { noteQuery } from "./query-log.ts";
import { StatementNames } from "./statements.ts";

export interface DriverOptions {
  readonly pool: pg.Pool;
  /** How many may wait for a connection; one more is told that we are busy. */
  readonly longestQueue: number;
  onQuery(text: string): void;
}

/** Kysely's PostgreSQL with a bounded queue, named statements and errors that say what they mean. */
export function pooledDialect(options: DriverOptions): Dialect {
  return {
    createDriver: () => new PooledDriver(options),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

class PooledDriver implements Driver {
  readonly #options: DriverOptions;
  readonly #names = new StatementNames();

  constructor(options: DriverOptions) {
    this.#options = options;
    // A connection that breaks while somebody holds it reports to its query; without this the process would end.
    options.pool.on("connect", (client) => void client.on("error", () => undefined));
    options.pool.on("error", () => undefined);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PooledConnection> {
    const { pool, longestQueue, onQuery } = this.#options;
    if (pool.waitingCount >= longestQueue) throw new Busy("The queue for a connection is full.");
    try {
      return new PooledConnection(await pool.connect(), this.#names, onQuery);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("timeout exceeded"))
        throw new Busy("No connection became free in time.", { cause: error });
      throw explained(error);
    }
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const parts = [
      settings.isolationLevel ? `isolation level ${settings.isolationLevel}` : "",
      settings.accessMode ?? "",
    ].filter((part) => part !== "");
    of(connection).begin(["begin", ...parts].join(" "));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const done = await of(connection).commit();
    if (done === "ROLLBACK") throw new Error("The transaction had failed before and was not committed.");
  }

  /** Never throws: the error that led here is the one to tell, and a broken connection is thrown away. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await of(connection)
      .rollback()
      .catch(() => of(connection).discard());
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    of(connection).release();
  }

  async destroy(): Promise<void> {
    await this.#options.pool.end();
  }
}

const sentWithCommit = new WeakSet<CompiledQuery>();

/**
 * A transaction's last statement, whose answer nobody needs: it travels with the commit. What goes wrong with it is
 * thrown by the commit, and nothing is saved.
 */
export function withCommit(query: CompiledQuery): CompiledQuery {
  sentWithCommit.add(query);
  return query;
}

/** A transaction's first statement, when it may travel together with `begin`: it must change nothing by itself. */
const READS = /^\s*select\b/i;

/** Every message to the server wakes a process there and one here, so what belongs together is sent together. */
class PooledConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #names: StatementNames;
  readonly #onQuery: (text: string) => void;
  /** To be sent in front of the first statement. */
  #begin: string | null = null;
  /** To be sent in front of the commit. */
  #last: pg.QueryConfig | null = null;
  #discarded = false;

  constructor(client: pg.PoolClient, names: StatementNames, onQuery: (text: string) => void) {
    this.#client = client;
    this.#names = names;
    this.#onQuery = onQuery;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = this.#names.nameFor(query.sql);
    const named = name === undefined ? {} : { name };
    const statement = { ...named, text: query.sql, values: [...query.parameters] };
    if (sentWithCommit.has(query)) {
      await this.#sendLast();
      this.#last = statement;
      return { rows: [] };
    }
    const { command, rowCount, rows } = await this.#sendInTurn(statement);
    const changes = command === "INSERT" || command === "UPDATE" || command === "DELETE" || command === "MERGE";
    return changes ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows };
  }

  begin(text: string): void {
    this.#begin = text;
  }

  /** @returns what PostgreSQL says it did */
  async commit(): Promise<string> {
    if (this.#nothingSent()) return "COMMIT";
    const last = this.#last;
    this.#last = null;
    if (last === null) return (await this.#send({ text: "commit" })).command;
    return (await this.#sendTogether(last, { text: "commit" })).command;
  }

  async rollback(): Promise<void> {
    this.#last = null;
    if (!this.#nothingSent()) await this.#send({ text: "rollback" });
  }

  // biome-ignore lint/correctness/useYield: there is nothing to yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("Read large sets page by page, by key.");
  }

  discard(): void {
    this.#discarded = true;
  }

  release(): void {
    // An open transaction must not reach the next one who gets this connection.
    this.#client.release(this.#discarded || this.#client.getTransactionStatus() !== "I");
  }

  /** True for a transaction in which nobody said anything; it is over then. */
  #nothingSent(): boolean {
    const nothing = this.#begin !== null && this.#last === null;
    if (nothing) this.#begin = null;
    return nothing;
  }

  async #sendInTurn(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    await this.#sendLast();
    const begin = this.#begin;
    this.#begin = null;
    if (begin === null) return this.#send(statement);
    if (READS.test(statement.text)) return this.#sendTogether({ text: begin }, statement);
    await this.#send({ text: begin });
    return this.#send(statement);
  }

  /** It was not the last one after all. */
  async #sendLast(): Promise<void> {
    const last = this.#last;
    this.#last = null;
    if (last) await this.#sendInTurn(last);
  }

  /** Two statements in one message, in this order. @returns the answer to the second @throws the first error */
  async #sendTogether(first: pg.QueryConfig, second: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#begin !== null) {
      const text = this.#begin;
      this.#begin = null;
      await this.#send({ text });
    }
    const { stream } = this.#client.connection;
    stream.cork();
    const answers = [this.#send(first), this.#send(second)] as const;
    stream.uncork();
    const [before, answer] = await Promise.allSettled(answers);
    if (before.status === "rejected") throw before.reason;
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  }

  async #send(query: pg.QueryConfig): Promise<pg.QueryResult> {
    this.#onQuery(query.text);
    noteQuery(query.text);
    try {
      return await this.#client.query(query);
    } catch (error) {
      if (error instanceof Error) {
        // The driver's own stack ends in its parser: the way that led here is what one looks for.
        const here = new Error().stack?.split("\n").slice(1).join("\n");
        error.stack = `${error.name}: ${error.message}\n${here}`;
        // A migration changed what a remembered plan returns: the next connection plans anew.
        if (error.message.startsWith("cached plan must not change")) this.discard();
      }
      throw explained(error);
    }
  }
}

/** Kysely hands back what `acquireConnection` gave it. */
function of(connection: DatabaseConnection): PooledConnection {
  if (connection instanceof PooledConnection) return connection;
  throw new TypeError("This connection is from another driver.");
}
