import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Viewer } from "#core/viewer.ts";
import { moderatedPost, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canModerate } from "../policy.ts";

/** Reports of one post that were decided together. */
export interface DecidedCase {
  readonly postId: number;
  readonly topicTitle: string;
  readonly outcome: "kept" | "hidden";
  /** Null: somebody who has left. */
  readonly by: string | null;
  readonly at: Date;
  readonly reports: number;
}

const perPage = 30;

/** Newest first. @throws NotFound for everybody but moderators */
export async function listDecided(
  db: Db,
  viewer: Viewer,
  page: number,
): Promise<{ readonly cases: readonly DecidedCase[]; readonly paging: PageOf }> {
  if (!canModerate(viewer).allowed) throw new NotFound();
  const found = await sql<DecidedCase & { readonly total: number }>`
    with decided as (
      select post_id, handled_at, handled_by, outcome, count(*)::integer as reports
        from report where handled_at is not null group by post_id, handled_at, handled_by, outcome)
    select decided.post_id as "postId", topic.title as "topicTitle", decided.outcome, member.name as by,
           decided.handled_at as at, decided.reports, count(*) over ()::integer as total
      from decided join post on post.id = decided.post_id join topic on topic.id = post.topic_id
      join forum on forum.id = topic.forum_id left join member on member.id = decided.handled_by
     where ${visibleTopic(viewer)} and ${moderatedPost(viewer)}
     order by decided.handled_at desc, decided.post_id
     limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  const cases = found.rows.map(({ total: _total, ...row }) => row);
  return { cases, paging: pageOf(page, perPage, found.rows[0]?.total ?? 0) };
}
