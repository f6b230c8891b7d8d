import { sql } from "kysely";
import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import type { ReactionKind } from "../facts.ts";
import { canReact } from "../policy.ts";
import type { ChangedPost } from "./edit.ts";
import { lockPost } from "./lock.ts";

/**
 * Gives a reaction in words; the same one again takes it back, another one replaces it. One a person and post, and
 * nobody is told whose.
 *
 * @throws NotFound, Forbidden
 */
export async function react(work: Work, postId: number, kind: ReactionKind): Promise<ChangedPost> {
  const post = await lockPost(work, postId);
  must(canReact(work.viewer, post, work.now));
  const memberId = work.viewer.kind === "member" ? work.viewer.id : 0;

  const before = await work.db
    .deleteFrom("reaction")
    .where("post_id", "=", postId)
    .where("member_id", "=", memberId)
    .returning("kind")
    .executeTakeFirst();
  if (before?.kind !== kind) {
    await work.db
      .insertInto("reaction")
      .values({ post_id: postId, member_id: memberId, kind, created_at: work.now })
      .execute();
  }
  await sql`
    update post set reactions = coalesce((select jsonb_object_agg(kind, n) from
      (select kind, count(*)::int as n from reaction where post_id = ${postId} group by kind) counted), '{}')
     where id = ${postId}`.execute(work.db);
  work.changed(`topic:${post.topic.id}`);
  return { id: post.id, position: post.position, topicId: post.topic.id, address: post.topic.address };
}
