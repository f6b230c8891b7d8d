import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canWithdraw, isOpening } from "../policy.ts";
import { forgetDraft } from "./draft.ts";
import type { ChangedPost } from "./edit.ts";
import { forgetQuotes } from "./forget-quotes.ts";
import { type LockedPost, lockPost } from "./lock.ts";
import { forgetPictures } from "./pictures.ts";
import { takeBackTitle } from "./rename.ts";

/**
 * Takes back one's own post: its words, former and unsent words, what an import kept of it, reactions and what others
 * quoted of it are gone for everybody at once; a neutral line keeps its place, so that answers to it still make sense
 * . Of an opening post nobody is named as its topic's starter any more. Taking back twice is taking back once.
 *
 * @param title also take back the title, where it is the opening post
 * @throws NotFound, Forbidden
 */
export async function withdrawPost(work: Work, postId: number, { title = false } = {}): Promise<ChangedPost> {
  const post = await lockPost(work, postId);
  let { address } = post.topic;
  if (post.state !== "withdrawn") {
    must(canWithdraw(work.viewer, post));
    await work.db.deleteFrom("post_revision").where("post_id", "=", postId).execute();
    await work.db.deleteFrom("reaction").where("post_id", "=", postId).execute();
    await work.db
      .updateTable("post")
      .set({ state: "withdrawn", body_source: "", body_html: "", reactions: "{}", edit_reason: null, state_why: null })
      // What was sent with the form could be guessed from its fingerprint.
      .set({ submission_hash: null })
      .where("id", "=", postId)
      .execute();
    await work.db.deleteFrom("imported_original").where("post_id", "=", postId).execute();
    await forgetPictures(work, postId);
    if (work.viewer.kind === "member") await forgetDraft(work, work.viewer, `post:${postId}`);
    await forgetQuotes(work, post.topic.id, postId);
    await unnameIn(work, post);
    if (title && isOpening(post)) address = await takeBackTitle(work, post.topic);
    work.changed(`topic:${post.topic.id}`, "lists");
  }
  return { id: post.id, position: post.position, topicId: post.topic.id, address };
}

/** Lists name neither who started a topic nor who wrote in it last, where that post was taken back. */
async function unnameIn(work: Work, post: LockedPost): Promise<void> {
  if (isOpening(post)) {
    await work.db.updateTable("topic").set({ starter_withdrawn: true }).where("id", "=", post.topic.id).execute();
  }
  await work.db
    .updateTable("topic")
    .set({ last_post_author_id: null })
    .where("id", "=", post.topic.id)
    .where("last_post_id", "=", post.id)
    .execute();
}
