import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { isKept, keptColumns } from "./catalogue/column.ts";
import { tableFiles } from "./catalogue/index.ts";
import { leftTables } from "./catalogue/left-tables.ts";

interface StoredColumn {
  readonly table: string;
  readonly column: string;
  readonly optional: boolean;
  readonly isKey: boolean;
}

describe("what leaves with an export", () => {
  let test: TestHouse;
  let stored: readonly StoredColumn[];

  before(async () => {
    test = await testHouse();
    const found = await sql<StoredColumn>`
      select relname as "table", attname as "column", not attnotnull as "optional",
             coalesce(attnum = any(indkey), false) as "isKey"
        from pg_attribute join pg_class on pg_class.oid = attrelid
        left join pg_index on indrelid = pg_class.oid and indisprimary
       where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
         and relname <> 'schema_migration'`.execute(test.owner.db);
    stored = found.rows;
  });

  it("is decided for every column of every table: it is written, or there is a reason why not", () => {
    const decided = [
      ...tableFiles.flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`)),
      ...stored.filter(({ table }) => table in leftTables).map(({ table, column }) => `${table}.${column}`),
    ];

    const all = stored.map(({ table, column }) => `${table}.${column}`);
    assert.ok(all.length > 200);
    assert.deepEqual(
      all.filter((column) => !decided.includes(column)),
      [],
    );
    assert.equal(new Set(decided).size, all.length);
    for (const reason of [...Object.values(leftTables), ...leftColumns()]) assert.match(reason, /^[A-Z].{20,}\.$/);
  });

  it("says of each field whether it can be empty, and reads each table by its key", () => {
    for (const file of tableFiles) {
      const columns = new Map(stored.filter(({ table }) => table === file.table).map((found) => [found.column, found]));
      for (const { column, optional, kind, as } of keptColumns(file)) {
        const mayBeEmpty = kind !== "member" && file.rows !== "former-roles" ? columns.get(column)?.optional : optional;
        assert.equal(optional, mayBeEmpty, `${file.file}.${as}`);
      }
      const key = [...columns.values()].filter(({ isKey }) => isKey).map(({ column }) => column);
      assert.deepEqual([...file.key].sort(), key.sort(), file.table);
    }
  });

  it("holds no bytes that only this installation could use, and no password, token or secret by name", () => {
    const secret = /hash|token|secret|password|lookup|passkey|code|sealed|key/;
    const suspicious = tableFiles.flatMap((file) =>
      keptColumns(file).flatMap(({ column }) => (secret.test(column) ? [`${file.table}.${column}`] : [])),
    );

    assert.deepEqual(suspicious, [
      "member.email_sealed",
      "picture.token",
      "imported_item.old_key",
      "report.note_sealed",
      "audit_entry.previous_hash",
      "audit_entry.hash",
    ]);
  });
});

function leftColumns(): readonly string[] {
  return tableFiles.flatMap(({ columns }) =>
    Object.values(columns).flatMap((column) => (isKept(column) ? [] : [column.left])),
  );
}
