import { narrowest, Rank } from "#core/audience.ts";
import { must, refuse } from "#core/decision.ts";
import { findForum, tallyChange } from "#features/forums/index.ts";
import type { Work } from "#platform/work/work.ts";
import { canClose, canHidePost, canHideTopic, canManageTopic, canModerateIn, canPinEverywhere } from "../policy.ts";
import { words } from "../words.ts";
import type { ChangedPost } from "./edit.ts";
import { refreshQuotes } from "./forget-quotes.ts";
import { type LockedTopic, lockPost, lockTopic } from "./lock.ts";
import { logAct } from "./log-act.ts";

/** Closes a topic to new replies, or opens it again. @throws NotFound, Forbidden */
export async function closeTopic(work: Work, topicId: number, closed: boolean): Promise<LockedTopic> {
  const topic = await lockTopic(work, topicId);
  must(canClose(work.viewer, topic));
  if (topic.closed === closed) return topic;
  await work.db
    .updateTable("topic")
    .set({ closed_at: closed ? work.now : null })
    .where("id", "=", topicId)
    .execute();
  await logAct(work, { act: closed ? "close" : "reopen", topicId });
  work.changed(`topic:${topicId}`, "lists");
  return topic;
}

/** @param pinned 0 not, 1 at the top of its forum, 2 at the top of every forum @throws NotFound, Forbidden */
export async function pinTopic(work: Work, topicId: number, pinned: 0 | 1 | 2): Promise<LockedTopic> {
  const topic = await lockTopic(work, topicId);
  must(canManageTopic(work.viewer));
  if (pinned === 2 || topic.pinned === 2) must(canPinEverywhere(work.viewer));
  await work.db.updateTable("topic").set({ pinned }).where("id", "=", topicId).execute();
  await logAct(work, { act: pinned === 0 ? "unpin" : "pin", topicId });
  work.changed(`topic:${topicId}`, "lists");
  return topic;
}

/**
 * Moves a topic to another forum. Its address changes its form when the audience does; old addresses lead those who
 * may see it to the new one, and nobody else learns that it exists.
 *
 * @throws NotFound, Forbidden
 */
export async function moveTopic(work: Work, topicId: number, forumId: number): Promise<LockedTopic> {
  const topic = await lockTopic(work, topicId);
  must(canModerateIn(work.viewer, topic));
  const forum = await findForum(work.db, work.viewer, forumId);
  must(canModerateIn(work.viewer, { forumId: forum.id }));
  if (forum.kind === "category") must(refuse(words.rules.moveToCategory));
  if (forum.id === topic.forumId) return topic;
  const audience = topic.audience;
  await work.db
    .updateTable("topic")
    .set({ forum_id: forum.id, pinned: topic.pinned === 1 ? 0 : topic.pinned })
    .where("id", "=", topicId)
    .execute();
  if (topic.state === "shown") {
    await tallyChange({ forumId: topic.forumId, audience, topics: -1, posts: -topic.postCount }).execute(work.db);
    await tallyChange({ forumId: forum.id, audience, topics: 1, posts: topic.postCount }).execute(work.db);
  }
  await logAct(work, { act: "move", topicId });
  work.changed(`topic:${topicId}`, "lists");
  return { ...topic, audience: narrowest([audience, Rank[forum.effectiveAudience]]) };
}

/** Takes a whole topic out of sight, or brings it back. Nothing is lost. @throws NotFound, Forbidden */
export async function hideTopic(
  work: Work,
  topicId: number,
  hidden: { readonly why: string } | null,
): Promise<LockedTopic> {
  const topic = await lockTopic(work, topicId);
  must(canHideTopic(work.viewer, topic));
  const state = hidden ? "hidden" : "shown";
  if (topic.state === state) return topic;
  await work.db
    .updateTable("topic")
    .set({ state, hidden_why: hidden?.why ?? null })
    .where("id", "=", topicId)
    .execute();
  const sign = hidden ? -1 : 1;
  await tallyChange({
    forumId: topic.forumId,
    audience: topic.audience,
    topics: sign,
    posts: sign * topic.postCount,
  }).execute(work.db);
  await logAct(work, { act: hidden ? "hide-topic" : "show-topic", topicId, reason: hidden?.why });
  work.changed(`topic:${topicId}`, "lists");
  return topic;
}

/** Takes a post out of sight and says why; its place and the answers to it stay. @throws NotFound, Forbidden */
export async function hidePost(work: Work, postId: number, why: string): Promise<ChangedPost> {
  return setPostState(work, postId, { state: "hidden", why });
}

/** Brings a hidden post back. @throws NotFound, Forbidden */
export async function showPost(work: Work, postId: number): Promise<ChangedPost> {
  return setPostState(work, postId, { state: "shown", why: null });
}

async function setPostState(
  work: Work,
  postId: number,
  wanted: { readonly state: "hidden" | "shown"; readonly why: string | null },
): Promise<ChangedPost> {
  const post = await lockPost(work, postId);
  must(canHidePost(work.viewer, post.topic, post));
  if (post.state === "withdrawn") must(refuse(words.rules.gone));
  if (post.state !== wanted.state) {
    await work.db
      .updateTable("post")
      .set({ state: wanted.state, state_why: wanted.why })
      .where("id", "=", postId)
      .execute();
    await refreshQuotes(work, post.topic.id, postId);
    await logAct(work, {
      act: wanted.state === "hidden" ? "hide" : "show",
      topicId: post.topic.id,
      postId,
      reason: wanted.why ?? undefined,
    });
    work.changed(`topic:${post.topic.id}`, "lists");
  }
  return { id: post.id, position: post.position, topicId: post.topic.id, address: post.topic.address };
}
