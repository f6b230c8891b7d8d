import { must } from "#core/decision.ts";
import { NotFound } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { canModerateIn } from "../policy.ts";
import { lockTopic } from "./lock.ts";
import { logAct } from "./log-act.ts";

/**
 * Lets the one-time name of a topic write no more in it, or again. Nobody learns who is behind it by that: the account stays
 * as it is.
 *
 * @throws NotFound, also for a topic without such a name; Forbidden
 */
export async function pauseName(work: Work, topicId: number, why: string | null): Promise<void> {
  const topic = await lockTopic(work, topicId);
  if (topic.aliasId === null) throw new NotFound();
  must(canModerateIn(work.viewer, topic));
  if ((topic.namePaused === null) === (why === null)) return;
  await work.db.updateTable("one_time_name").set({ paused_why: why }).where("id", "=", topic.aliasId).execute();
  await logAct(work, { act: why === null ? "resume-name" : "pause-name", topicId, reason: why ?? undefined });
  work.changed(`topic:${topicId}`);
}
