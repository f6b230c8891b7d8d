import { Unavailable } from "#core/errors.ts";

/** The database cannot be reached just now. `reason` is for the log, `message` for the person. */
export class DatabaseDown extends Unavailable {
  override name = "DatabaseDown";
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super("The community is not available for a moment. Please try again shortly.", options);
    this.reason = reason;
  }
}

/** The database is there but has too much to do: the queue is full, or a lock or a statement took too long. */
export class Busy extends Unavailable {
  override name = "Busy";
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super("The community is very busy. Please try again in a moment.", options);
    this.reason = reason;
  }
}

/** Something only the operator can put right. The message is one sentence that says what to do. */
export class SetupProblem extends Error {
  override readonly name = "SetupProblem";
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "57P01", // ended by an administrator, as in a restart
  "57P02", // ended because another backend crashed
  "57P03", // starting up or shutting down
  "57P04", // the database was dropped
  "3D000", // no such database
  "28000", // refused by the rules of sign-in
  "28P01", // wrong password
  "25006", // read-only, as a standby is
  "53100", // disk full
  "58000", // the system failed
  "58030", // input or output failed
]);

const TOO_MUCH = new Set([
  "53200", // out of memory
  "53300", // too many connections
  "55P03", // a lock was not free in time
  "57014", // a statement took too long
  "25P03", // idle in a transaction for too long
  "25P04", // a transaction took too long
]);

const LOST = /connection (error|terminated|ended)|not queryable|client was closed|ended unexpectedly|socket/i;

/** The `code` of an error from PostgreSQL or from the system, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Is it PostgreSQL refusing a row because this unique index has one like it? */
export function isDuplicateOf(error: unknown, index: string): boolean {
  return error instanceof Error && errorCode(error) === "23505" && "constraint" in error && error.constraint === index;
}

/** The same error, or `DatabaseDown` or `Busy` around it when that is what it means. */
export function explained(error: unknown): unknown {
  if (error instanceof DatabaseDown || error instanceof Busy || !(error instanceof Error)) return error;
  const code = errorCode(error);
  if (code && TOO_MUCH.has(code)) return new Busy(error.message, { cause: error });
  if (code && (UNREACHABLE.has(code) || code.startsWith("08")))
    return new DatabaseDown(error.message, { cause: error });
  if (!code && LOST.test(error.message)) return new DatabaseDown(error.message, { cause: error });
  return error;
}
