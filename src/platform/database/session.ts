import type pg from "pg";
import { type Address, clientConfig } from "./address.ts";
import { makeValueParsers } from "./values.ts";

/** The role the site works under. It owns nothing, so that row security holds for it. */
export const SITE_ROLE = "threadwell_site";

/** `site` is what every request runs as; `owner` is for migrations and the tables of the job queue. */
export type SessionKind = "site" | "owner";

export interface SessionLimits {
  readonly statementMs: number;
  readonly lockMs: number;
  readonly idleInTransactionMs: number;
}

const limits: Readonly<Record<SessionKind, SessionLimits>> = {
  site: { statementMs: 5_000, lockMs: 3_000, idleInTransactionMs: 10_000 },
  owner: { statementMs: 0, lockMs: 5_000, idleInTransactionMs: 60_000 },
};

const parsers = makeValueParsers();

/** How a connection of this kind is opened: the same settings whatever the server's own defaults are. */
export function sessionConfig(
  address: Address,
  kind: SessionKind,
  changed: Partial<SessionLimits> = {},
): pg.ClientConfig {
  const { statementMs, lockMs, idleInTransactionMs } = { ...limits[kind], ...changed };
  const settings: Record<string, string | number> = {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    timezone: "UTC",
    datestyle: "ISO",
    search_path: "public",
    client_min_messages: "warning",
  };
  if (kind === "site") settings.role = SITE_ROLE;
  return {
    ...clientConfig(address),
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
    application_name: `threadwell ${kind}`,
    types: parsers,
    keepAlive: true,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
  };
}
