import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Viewer } from "#core/viewer.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canReadLog } from "../policy.ts";

/** One line of the log. */
export interface LoggedAct {
  readonly id: number;
  readonly act: string;
  readonly actorId: number | null;
  readonly actor: string | null;
  readonly postId: number | null;
  readonly topicTitle: string | null;
  readonly memberId: number | null;
  readonly member: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

const perPage = 50;

/** What moderators and administrators did, newest first. @throws NotFound for everybody but moderators */
export async function listActs(
  db: Db,
  viewer: Viewer,
  page: number,
): Promise<{ readonly acts: readonly LoggedAct[]; readonly paging: PageOf }> {
  if (!canReadLog(viewer)) throw new NotFound();
  const { total } = await db
    .selectFrom("moderation_act")
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await sql<LoggedAct>`
    select act.id, act.act, act.actor_id as "actorId", actor.name as actor, act.post_id as "postId",
           (select topic.title from topic join forum on forum.id = topic.forum_id
             where topic.id = act.topic_id and ${visibleTopic(viewer)}) as "topicTitle",
           act.member_id as "memberId", person.name as member, act.reason, act.created_at as at
      from moderation_act act
      left join member actor on actor.id = act.actor_id
      left join member person on person.id = act.member_id
     order by act.id desc
     limit ${perPage} offset ${(page - 1) * perPage}`.execute(db);
  return { acts: found.rows, paging: pageOf(page, perPage, total) };
}
