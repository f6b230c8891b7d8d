import type { Work } from "#platform/work/work.ts";

/** One line in the moderation log: who did what to which thing, and why. Never what it said. */
export async function logAct(
  work: Work,
  act: {
    readonly act: string;
    readonly topicId?: number;
    readonly postId?: number;
    readonly reason?: string | undefined;
  },
): Promise<void> {
  await work.db
    .insertInto("moderation_act")
    .values({
      actor_id: work.viewer.kind === "member" ? work.viewer.id : null,
      act: act.act,
      topic_id: act.topicId ?? null,
      post_id: act.postId ?? null,
      reason: act.reason ?? null,
      created_at: work.now,
    })
    .execute();
}
