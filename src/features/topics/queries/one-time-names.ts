import { type RawBuilder, sql } from "kysely";
import { type OneTimeName, oneTimeNamesOf, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";

/** Did somebody answer in the `topic` since this viewer looked, who writes there under a one-time name? */
export function aliasHasNews(viewer: Viewer): RawBuilder<boolean> {
  const names = oneTimeNamesOf(viewer).map(({ id }) => id);
  if (names.length === 0) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from one_time_name own
    where own.topic_id = topic.id and own.news and own.id = any(${sql.val(names)}::uuid[]))`;
}

/** Forgets "somebody answered" for these names of the viewer's own. */
export async function readAliasNews(db: Db, names: readonly OneTimeName[]): Promise<void> {
  if (names.length === 0) return;
  await sql`
    update one_time_name set news = false
     where news and id = any(${sql.val(names.map(({ id }) => id))}::uuid[])`.execute(db);
}
