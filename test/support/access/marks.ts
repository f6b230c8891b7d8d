import { sql } from "kysely";
import type { Database } from "#platform/database/database.ts";

/** A mark of everything that is stored: the same again means that nothing was added, changed or removed. */
export type Marks = () => Promise<string>;

/**
 * Every table's number of rows and which transactions wrote them. A row that is written again with the same words
 * counts as a change; one that is only locked does not.
 *
 * @param owner sees every row, jobs included @param except tables that may change
 */
export async function marksOf(owner: Database, except: readonly string[] = []): Promise<Marks> {
  const found = await sql<{ name: string }>`
    select format('%I.%I', nspname, relname) as name
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind = 'r' and nspname = 'public' and relname != all(${[...except]}::text[])
     order by 1`.execute(owner.db);
  const parts = found.rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as n, coalesce(sum(xmin::text::bigint), 0) as written from ${name}`,
  );
  const statement = `select string_agg(name || ' ' || n || ' ' || written, E'\\n' order by name) as marks from (${parts.join(" union all ")}) one`;
  return async () => {
    const { rows } = await owner.pool.query<{ marks: string }>(statement);
    return rows[0]?.marks ?? "";
  };
}
