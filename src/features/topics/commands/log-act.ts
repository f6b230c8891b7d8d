import type { AuditKind } from "#core/audit.ts";
import { oneTimeNameIn } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";

/** Names of acts in the moderators' log, and in the audit log. */
const kinds = {
  close: "topic-closed",
  reopen: "topic-reopened",
  pin: "topic-pinned",
  unpin: "topic-unpinned",
  move: "topic-moved",
  narrow: "topic-narrowed",
  rename: "topic-renamed",
  retag: "topic-retagged",
  "pause-name": "name-paused",
  "resume-name": "name-resumed",
  "hide-topic": "topic-hidden",
  "show-topic": "topic-shown",
  hide: "post-hidden",
  show: "post-shown",
  approve: "post-approved",
  "approve-topic": "topic-approved",
  bin: "post-binned",
  "bin-topic": "topic-binned",
  "bring-back": "post-brought-back",
  "bring-back-topic": "topic-brought-back",
} as const satisfies Readonly<Record<string, AuditKind>>;

/** What whoever started a topic may do with it: under a one-time name, no log says who that is. */
const startersActs: ReadonlySet<TopicAct> = new Set(["close", "reopen", "narrow"]);

export type TopicAct = keyof typeof kinds;

/** One line in the moderation log: who did what to which thing, and why. Never what it said. */
export async function logAct(
  work: Work,
  act: {
    readonly act: TopicAct;
    readonly topicId?: number;
    readonly postId?: number;
    readonly reason?: string | undefined;
  },
): Promise<void> {
  const asStarter =
    act.topicId !== undefined && startersActs.has(act.act) && oneTimeNameIn(work.viewer, act.topicId) !== null;
  await work.db
    .insertInto("moderation_act")
    .values({
      actor_id: work.viewer.kind === "member" && !asStarter ? work.viewer.id : null,
      act: act.act,
      topic_id: act.topicId ?? null,
      post_id: act.postId ?? null,
      reason: act.reason ?? null,
      created_at: work.now,
    })
    .execute();
  const { act: name, postId, topicId } = act;
  if (asStarter) return;
  const object = postId === undefined ? topicId && (`topic:${topicId}` as const) : (`post:${postId}` as const);
  work.audit({ kind: kinds[name], object: object || undefined });
}
