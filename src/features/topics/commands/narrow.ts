import { type Audience, Rank } from "#core/audience.ts";
import { must, refuse } from "#core/decision.ts";
import { tallyChange } from "#features/forums/index.ts";
import type { Work } from "#platform/work/work.ts";
import { canNarrow } from "../policy.ts";
import { words } from "../words.ts";
import { type LockedTopic, lockTopic } from "./lock.ts";
import { logAct } from "./log-act.ts";

/**
 * Lets fewer people read a topic: its title and posts are out of sight for all others with their next request, and its
 * address no longer says what it is about.
 *
 * @throws NotFound, Forbidden, also for an audience that is not narrower
 */
export async function narrowTopic(work: Work, topicId: number, audience: Audience): Promise<LockedTopic> {
  const topic = await lockTopic(work, topicId);
  must(canNarrow(work.viewer, topic));
  const wanted = Rank[audience];
  if (wanted === topic.audience) return topic;
  if (wanted < topic.audience) must(refuse(words.rules.onlyFewer));
  await work.db.updateTable("topic").set({ audience: wanted }).where("id", "=", topicId).execute();
  if (topic.state === "shown") {
    const { forumId, postCount: posts } = topic;
    await tallyChange({ forumId, audience: topic.audience, topics: -1, posts: -posts }).execute(work.db);
    await tallyChange({ forumId, audience: wanted, topics: 1, posts }).execute(work.db);
  }
  await logAct(work, { act: "narrow", topicId });
  work.changed(`topic:${topicId}`, "lists");
  return { ...topic, audience: wanted };
}
