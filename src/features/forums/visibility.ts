import { type RawBuilder, sql } from "kysely";
import { audienceRank, type Viewer } from "#core/viewer.ts";

/**
 * Only forums that this viewer may read: the narrowest audience over a forum and all its ancestors decides.
 * The worker belongs to no audience and sees none.
 *
 * @param alias what the query calls the table `forum`
 */
export function visibleForum(viewer: Viewer, alias = "forum"): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${alias}.effective_audience`)} <= ${audienceRank(viewer)}`;
}
