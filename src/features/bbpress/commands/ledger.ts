import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";

export type ImportedKind = "member" | "forum" | "topic" | "post";

/** What of one kind an import already brought from this site, and as which row of ours. */
export interface Ledger {
  idOf(oldKey: string | number): number | undefined;
  /** Remembered until `keep` writes it. */
  note(oldKey: string | number, newId: number): void;
  keep(): Promise<void>;
}

/**
 * Loads one kind's ledger: a few dozen bytes an item. Log-ins are kept as keyed hashes: many are e-mail addresses, and
 * all of them are known elsewhere.
 */
export async function openLedger({ db, tools }: Work, source: string, kind: ImportedKind): Promise<Ledger> {
  const keyOf = (oldKey: string | number) =>
    kind === "member"
      ? tools.sealer.lookup("imported log-in", `${source}\0${oldKey}`).toString("base64url")
      : String(oldKey);
  const known = new Map<string, number>();
  let fresh: [string, number][] = [];
  const rows = await db
    .selectFrom("imported_item")
    .select(["old_key", "new_id"])
    .where("source", "=", source)
    .where("kind", "=", kind)
    .execute();
  for (const row of rows) known.set(row.old_key, row.new_id);
  return {
    idOf: (oldKey) => known.get(keyOf(oldKey)),
    note(oldKey, newId) {
      const key = keyOf(oldKey);
      known.set(key, newId);
      fresh.push([key, newId]);
    },
    async keep() {
      const written = fresh;
      fresh = [];
      if (written.length === 0) return;
      await sql`
        insert into imported_item (source, kind, old_key, new_id)
        select ${source}, ${kind}, * from unnest(${sql.val(written.map(([key]) => key))}::text[],
                                               ${sql.val(written.map(([, id]) => id))}::bigint[])`.execute(db);
    },
  };
}
