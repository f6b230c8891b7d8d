import { sql } from "kysely";
import type { Db } from "./database.ts";
import { SetupProblem } from "./errors.ts";
import { SITE_ROLE } from "./session.ts";

/** One line of the health report. `refuse` keeps the site from starting. */
export interface Finding {
  readonly level: "ok" | "warn" | "refuse";
  readonly name: string;
  readonly message: string;
}

const OLDEST_VERSION = 150_000;
const FLUSHING = new Set(["on", "local", "remote_write", "remote_apply"]);

/** Whether this server keeps what it has acknowledged, and whether the site's role is as ordinary as it must be. */
export async function checkServer(db: Db): Promise<Finding[]> {
  const setting = (name: string) => sql<string>`current_setting(${name})`;
  const { rows } = await sql<ServerFacts>`
    select ${setting("fsync")} as fsync, ${setting("full_page_writes")} as "fullPageWrites",
           ${setting("synchronous_commit")} as "synchronousCommit", ${setting("server_encoding")} as encoding,
           ${setting("data_checksums")} as checksums, ${setting("server_version")} as version,
           ${setting("server_version_num")}::int as "versionNumber",
           exists (select 1 from pg_roles where rolname = ${SITE_ROLE} and (rolsuper or rolbypassrls)) as "roleIsMighty"
  `.execute(db);
  const facts = rows[0];
  if (!facts) throw new Error("The server did not describe itself.");
  return findings(facts);
}

/** @throws SetupProblem with the first reason not to start; returns the findings otherwise */
export async function assertDurable(db: Db): Promise<Finding[]> {
  const all = await checkServer(db);
  const first = all.find(({ level }) => level === "refuse");
  if (first) throw new SetupProblem(first.message);
  return all;
}

export interface ServerFacts {
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly synchronousCommit: string;
  readonly encoding: string;
  readonly checksums: string;
  readonly version: string;
  readonly versionNumber: number;
  readonly roleIsMighty: boolean;
}

export function findings(facts: ServerFacts): Finding[] {
  const must = (name: string, holds: boolean, otherwise: string): Finding =>
    holds ? { level: "ok", name, message: `${name}: as it should be` } : { level: "refuse", name, message: otherwise };
  const loses = (name: string) => `PostgreSQL runs with ${name} off and could lose what it has confirmed: turn it on.`;
  return [
    must("version", facts.versionNumber >= OLDEST_VERSION, `PostgreSQL ${facts.version} is too old: use 15 or newer.`),
    must("fsync", facts.fsync === "on", loses("fsync")),
    must("full_page_writes", facts.fullPageWrites === "on", loses("full_page_writes")),
    must("synchronous_commit", FLUSHING.has(facts.synchronousCommit), loses("synchronous_commit")),
    must("encoding", facts.encoding === "UTF8", `The database has the encoding ${facts.encoding}: make one with UTF8.`),
    must(
      "site role",
      !facts.roleIsMighty,
      `The role ${SITE_ROLE} may pass row security: run "alter role ${SITE_ROLE} nosuperuser nobypassrls".`,
    ),
    facts.checksums === "on"
      ? { level: "ok", name: "checksums", message: "checksums: as they should be" }
      : {
          level: "warn",
          name: "checksums",
          message: "PostgreSQL keeps no data checksums, so a failing disk can go unnoticed: see pg_checksums.",
        },
  ];
}
