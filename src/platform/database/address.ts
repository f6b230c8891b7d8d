import { openSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";

/** Where a database is: an address as operators write it, or the embedded server's own folder. */
export type Address = { readonly url: string } | SocketAddress;

export interface SocketAddress {
  readonly socketFolder: string;
  readonly user: string;
  readonly database: string;
}

export const EMBEDDED_ADMIN = "threadwell_admin";
export const EMBEDDED_OWNER = "threadwell";

/** The folder that holds the embedded cluster, and its socket, inside a data folder. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, "postgres");
}

/** The community's database in the embedded server of this data folder. */
export function embeddedAddress(dataDir: string): SocketAddress {
  return { socketFolder: clusterFolder(dataDir), user: EMBEDDED_OWNER, database: EMBEDDED_OWNER };
}

/** The embedded server itself, as its superuser: for backups, scratch databases and the supervisor. */
export function embeddedAdminAddress(dataDir: string): SocketAddress {
  return { socketFolder: clusterFolder(dataDir), user: EMBEDDED_ADMIN, database: "postgres" };
}

/** Another database on the same server. */
export function onDatabase(address: Address, database: string): Address {
  if (!("url" in address)) return { ...address, database };
  const url = new URL(address.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { url: url.href };
}

/** The address as other programs take it. */
export function addressUrl(address: Address): string {
  if ("url" in address) return address.url;
  const { socketFolder, user, database } = address;
  return `postgresql://${user}@/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/** What the driver needs to reach this address from this process. */
export function clientConfig(address: Address): pg.ClientConfig {
  if ("url" in address) return { connectionString: address.url };
  const { socketFolder, user, database } = address;
  return { host: reachable(socketFolder), port: 5432, user, database, ssl: false };
}

/** A socket's path may have 107 bytes at most. A longer one is reached through an open folder, which is short. */
function reachable(folder: string): string {
  if (Buffer.byteLength(join(folder, ".s.PGSQL.5432")) <= 103) return folder;
  const known = openFolders.get(folder);
  if (known !== undefined) return `/proc/self/fd/${known}`;
  const opened = openSync(folder, "r");
  openFolders.set(folder, opened);
  return `/proc/self/fd/${opened}`;
}

const openFolders = new Map<string, number>();
