import pg from "pg";
import { type Address, clientConfig, onDatabase } from "#platform/database/address.ts";
import type { TestServer } from "./server.ts";
import { asOwner } from "./template.ts";

export interface Clone {
  readonly address: Address;
  drop(): Promise<void>;
}

let made = 0;

/** A migrated, empty database of its own. Close everything that uses it before `drop`. */
export async function cloneTemplate({ admin, owner, template }: TestServer): Promise<Clone> {
  const name = `threadwell_test_${process.pid}_${++made}`;
  await asAdmin(admin, `create database ${name} template ${template}${owner ? ` owner ${owner}` : ""}`);
  return {
    address: owner ? asOwner(admin, name) : onDatabase(admin, name),
    drop: () => asAdmin(admin, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(admin: Address, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig(admin));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
