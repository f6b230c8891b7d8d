import { type RawBuilder, sql } from "kysely";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { type AnyTableFile, type Kept, keptColumns, type Rows } from "../catalogue/column.ts";
import { keptSettings } from "./kept-settings.ts";
import { writtenValue } from "./written-value.ts";

/** How many rows are asked for, and held, at a time. */
export const rowsAtOnce = 100;

export type WrittenRow = Readonly<Record<string, unknown>>;

/** All rows of a table that are written, in the order of its key, a batch at a time. */
export async function* readTable(db: Db, sealer: Sealer, file: AnyTableFile): AsyncGenerator<readonly WrittenRow[]> {
  const columns = keptColumns(file);
  const fields = sql.join([
    ...columns.map((column) => sql`${selected(file, column)} as ${sql.ref(column.as)}`),
    ...file.key.map((name, n) => sql`${columnOf(file, name)} as ${sql.ref(keyField(n))}`),
  ]);
  const key = sql.join(file.key.map((name) => columnOf(file, name)));
  const written = rowWriter(file, sealer);
  for (let after: readonly unknown[] | null = null; ; ) {
    const further: RawBuilder<unknown> = after === null ? sql`true` : sql`(${key}) > (${sql.join(after)})`;
    const { rows } = await sql<WrittenRow>`
      select ${fields} from ${sql.table(file.table)}
       where ${further} and ${rowsOf(file.rows)} order by ${key} limit ${rowsAtOnce}`.execute(db);
    if (rows.length > 0) yield rows.map(written);
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) return;
    after = file.key.map((_, n) => last[keyField(n)]);
  }
}

const keyField = (n: number) => `key ${n}`;
const columnOf = (file: AnyTableFile, name: string) => sql.ref(`${file.table}.${name}`);

function rowWriter(file: AnyTableFile, sealer: Sealer): (row: WrittenRow) => WrittenRow {
  const columns = keptColumns(file);
  return (row) => {
    const written: Record<string, unknown> = {};
    for (const { as, kind, column } of columns) {
      const open = (sealed: Buffer) =>
        sealer.open(sealed, `${file.table}|${sealedNames[column] ?? column}|${row[keyField(0)]}`);
      written[as] = writtenValue(kind, row[as], open);
    }
    return written;
  };
}

/** As the value was sealed (`about`); the column is called otherwise. */
const sealedNames: Readonly<Record<string, string>> = { email_sealed: "email" };

function selected(file: AnyTableFile, { column, kind }: Kept & { readonly column: string }): RawBuilder<unknown> {
  const stored = columnOf(file, column);
  if (kind === "member") return present(stored);
  if (kind === "byline") return sql`case when ${takenBack(file)} then null else ${stored} end`;
  if (kind === "author") return sql`case when ${takenBack(file)} then null else ${present(stored)} end`;
  if (kind === "hour")
    return sql`case when ${underOneTimeName(file)} then date_trunc('hour', ${stored}) else ${stored} end`;
  return stored;
}

/** Nobody who has left is named, not even while their traces are still being erased. */
function present(member: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select here.id from member here where here.id = ${member} and here.left_at is null)`;
}

function takenBack({ table }: AnyTableFile): RawBuilder<unknown> {
  return table === "topic" ? sql`topic.starter_withdrawn` : sql`post.state = 'withdrawn'`;
}

/** Times to the minute could tell whose name it is, from what else somebody did then (T-03). */
function underOneTimeName({ table }: AnyTableFile): RawBuilder<unknown> {
  if (table === "one_time_name") return sql`true`;
  if (table !== "post_revision" && table !== "picture") return sql`${sql.ref(`${table}.alias_id`)} is not null`;
  return sql`exists (select 1 from post where post.id = ${sql.ref(`${table}.post_id`)} and post.alias_id is not null)`;
}

function rowsOf(rows: Rows | undefined): RawBuilder<unknown> {
  if (rows === "present") return sql`member.left_at is null`;
  if (rows === "former-roles") return sql`imported_person.was is not null`;
  if (rows === "settings") return sql`setting.name = any(${sql.val(keptSettings)}::text[])`;
  if (rows === "ordinary-topics")
    return sql`exists (select 1 from topic where topic.id = topic_member.topic_id and topic.alias_id is null)`;
  if (rows === "moved")
    return sql`imported_item.kind <> 'member' and imported_item.old_key ~ '^[0-9]+$' and imported_item.old_key <> imported_item.new_id::text`;
  return sql`true`;
}
