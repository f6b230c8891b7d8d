import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";

/** The newest entry: kept elsewhere, it proves later that nothing up to it was changed. */
export interface ChainHead {
  readonly id: number;
  /** 64 characters, lower case. */
  readonly hash: string;
}

/** What looking through the whole chain found. */
export type ChainFinding =
  | { readonly kind: "whole"; readonly entries: number }
  /** The first entry that is not what it was, or that is not there. */
  | { readonly kind: "broken"; readonly at: number };

/** Null while there is no entry. */
export async function findChainHead(db: Db): Promise<ChainHead | null> {
  const row = await db
    .selectFrom("audit_entry")
    .select(["id", "hash"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, hash: row.hash.toString("hex") } : null;
}

interface EntryRow {
  readonly id: number;
  readonly micros: string;
  readonly kind: string;
  readonly actor: number | null;
  readonly subject: number | null;
  readonly object: string | null;
  readonly detail: string | null;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

const atOnce = 5_000;
const beginning: Buffer = Buffer.alloc(32);

/**
 * Works every hash out anew, oldest first, here rather than in the database: whoever could change entries there could
 * change its own function too.
 *
 * @param kept a head that was written down before: it must still stand where it stood
 */
export async function checkChain(db: Db, kept: ChainHead | null = null): Promise<ChainFinding> {
  let last = { id: 0, hash: beginning };
  for (;;) {
    const rows = await readEntries(db, last.id);
    for (const row of rows) {
      const inPlace = row.id === last.id + 1 && row.previous.equals(last.hash) && row.hash.equals(hashOf(row));
      const asKept = kept === null || kept.id !== row.id || kept.hash === row.hash.toString("hex");
      if (!inPlace || !asKept) return { kind: "broken", at: last.id + 1 };
      last = { id: row.id, hash: row.hash };
    }
    if (rows.length < atOnce) break;
  }
  if (kept !== null && kept.id > last.id) return { kind: "broken", at: last.id + 1 };
  return { kind: "whole", entries: last.id };
}

async function readEntries(db: Db, after: number): Promise<readonly EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select id, ((extract(epoch from at) * 1000000)::bigint)::text as micros, kind, actor_id as actor, subject_id as subject,
           object, detail, previous_hash as previous, hash
      from audit_entry where id > ${after} order by id limit ${atOnce}`.execute(db);
  return rows;
}

/** As `chain_audit_entry()` makes it (0013_audit.sql). */
function hashOf({ id, micros, kind, actor, subject, object, detail, previous }: EntryRow): Buffer {
  const content = [id, micros, kind, actor ?? "", subject ?? "", object ?? "", detail ?? ""].join("|");
  return createHash("sha256").update(previous).update(content).digest();
}
