import { type RawBuilder, sql } from "kysely";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { IdTable } from "./id-table.ts";

export type ImportedKind = "member" | "forum" | "topic" | "post";

/** What came from where: the old key, and the row of ours that it became. */
export type LedgerEntry = readonly [oldKey: string | number, newId: number];

/** What of one kind an import already brought from this site, and as which row of ours. */
export interface Ledger {
  idOf(oldKey: string | number): number | undefined;
  /** `insert into imported_item …` for these, to be part of the piece of work that brings them. */
  insert(entries: readonly LedgerEntry[]): RawBuilder<unknown>;
  /** To be called once that is saved. */
  note(entries: readonly LedgerEntry[]): void;
}

export interface Ledgers {
  readonly members: Ledger;
  readonly forums: Ledger;
  readonly topics: Ledger;
  readonly posts: Ledger;
}

const atOnce = 10_000;

export async function openLedgers(db: Db, sealer: Sealer, source: string): Promise<Ledgers> {
  const open = (kind: ImportedKind) => openLedger(db, { sealer, source, kind });
  return {
    members: await open("member"),
    forums: await open("forum"),
    topics: await open("topic"),
    posts: await open("post"),
  };
}

/**
 * Loads one kind's ledger: a few dozen bytes an item. Log-ins are kept as keyed hashes: many are e-mail addresses, and
 * all of them are known elsewhere.
 */
async function openLedger(
  db: Db,
  { sealer, source, kind }: { readonly sealer: Sealer; readonly source: string; readonly kind: ImportedKind },
): Promise<Ledger> {
  const keyOf = (oldKey: string | number) =>
    kind === "member" ? sealer.lookup("imported log-in", `${source}\0${oldKey}`).toString("base64url") : String(oldKey);
  const known = new KnownItems();
  await known.load(db, source, kind);
  return {
    idOf: (oldKey) => (typeof oldKey === "number" ? known.get(oldKey) : known.get(keyOf(oldKey))),
    insert: (entries) => sql`
      insert into imported_item (source, kind, old_key, new_id)
      select ${source}, ${kind}, * from unnest(${sql.val(entries.map(([key]) => keyOf(key)))}::text[],
                                               ${sql.val(entries.map(([, id]) => id))}::bigint[])`,
    note(entries) {
      for (const [key, id] of entries) known.set(typeof key === "number" ? key : keyOf(key), id);
    },
  };
}

/** Row numbers, of which there may be millions, and the few keys that are none. */
class KnownItems {
  readonly #numbers = new IdTable();
  readonly #others = new Map<string, number>();

  get(key: string | number): number | undefined {
    return typeof key === "number" ? this.#numbers.get(key) : this.#others.get(key);
  }

  set(key: string | number, id: number): void {
    if (typeof key === "number") this.#numbers.set(key, id);
    else this.#others.set(key, id);
  }

  async load(db: Db, source: string, kind: ImportedKind): Promise<void> {
    for (let after = "", full = true; full; ) {
      const rows = await db
        .selectFrom("imported_item")
        .select(["old_key", "new_id"])
        .where("source", "=", source)
        .where("kind", "=", kind)
        .where("old_key", ">", after)
        .orderBy("old_key")
        .limit(atOnce)
        .execute();
      for (const { old_key: key, new_id: id } of rows) {
        this.set(kind !== "member" && /^\d{1,10}$/.test(key) ? Number(key) : key, id);
      }
      after = rows.at(-1)?.old_key ?? "";
      full = rows.length === atOnce;
    }
  }
}
