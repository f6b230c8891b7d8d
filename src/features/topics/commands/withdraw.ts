import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canWithdraw } from "../policy.ts";
import type { ChangedPost } from "./edit.ts";
import { forgetQuotes } from "./forget-quotes.ts";
import { lockPost } from "./lock.ts";

/**
 * Takes back one's own post: its words, former and unsent words, what an import kept of it, reactions and what others
 * quoted of it are gone for everybody at once; a neutral line keeps its place, so that answers to it still make sense. Taking back twice is taking back once.
 *
 * @throws NotFound, Forbidden
 */
export async function withdrawPost(work: Work, postId: number): Promise<ChangedPost> {
  const post = await lockPost(work, postId);
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
    await work.db
      .deleteFrom("draft")
      .where("member_id", "=", post.authorId)
      .where("place", "=", `post:${postId}`)
      .execute();
    await forgetQuotes(work, post.topic.id, postId);
    work.changed(`topic:${post.topic.id}`, "lists");
  }
  return { id: post.id, position: post.position, topicId: post.topic.id, address: post.topic.address };
}
