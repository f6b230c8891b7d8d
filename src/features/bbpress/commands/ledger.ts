import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";
import { IdTable } from "./id-table.ts";

export type ImportedKind = "member" | "forum" | "topic" | "post";

/** What of one kind an import already brought from this site, and as which row of ours. */
export interface Ledger {
  idOf(oldKey: string | number): number | undefined;
  /** Remembered until `keep` writes it. */
  note(oldKey: string | number, newId: number): void;
  keep(): Promise<void>;
}

const atOnce = 10_000;

/**
 * Loads one kind's ledger: a few dozen bytes an item. Log-ins are kept as keyed hashes: many are e-mail addresses, and
 * all of them are known elsewhere.
 */
export async function openLedger(work: Work, source: string, kind: ImportedKind): Promise<Ledger> {
  const keyOf = (oldKey: string | number) =>
    kind === "member"
      ? work.tools.sealer.lookup("imported log-in", `${source}\0${oldKey}`).toString("base64url")
      : String(oldKey);
  const known = new KnownItems();
  let fresh: [string, number][] = [];
  await known.load(work, source, kind);
  return {
    idOf: (oldKey) => (typeof oldKey === "number" ? known.get(oldKey) : known.get(keyOf(oldKey))),
    note(oldKey, newId) {
      const key = keyOf(oldKey);
      known.set(typeof oldKey === "number" ? oldKey : key, newId);
      fresh.push([key, newId]);
    },
    async keep() {
      const written = fresh;
      fresh = [];
      if (written.length === 0) return;
      await sql`
        insert into imported_item (source, kind, old_key, new_id)
        select ${source}, ${kind}, * from unnest(${sql.val(written.map(([key]) => key))}::text[],
                                               ${sql.val(written.map(([, id]) => id))}::bigint[])`.execute(work.db);
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

  async load({ db }: Work, source: string, kind: ImportedKind): Promise<void> {
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
