import { must } from "#core/decision.ts";
import { Conflict, Forbidden, FormProblems } from "#core/errors.ts";
import { isOwn } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { canEdit, canRetitle, canWriteUnderName } from "../policy.ts";
import { words } from "../words.ts";
import { refreshQuotes } from "./forget-quotes.ts";
import { type LockedPost, lockPost } from "./lock.ts";
import { forgetPictures } from "./pictures.ts";
import { giveTitle } from "./rename.ts";
import { writeBody } from "./write-body.ts";

export interface PostEdit {
  readonly body: string;
  /** Of the topic, where its opening post is edited. */
  readonly title?: string | undefined;
  readonly reason?: string | undefined;
  /** Number of edits that the editor saw: somebody else's edit meanwhile is never overwritten in silence (P-12). */
  readonly version: number;
}

/** Where a changed post stands. */
export interface ChangedPost {
  readonly id: number;
  readonly position: number;
  readonly topicId: number;
  readonly address: string;
}

/**
 * Changes a post's words and keeps the old ones for its author and moderators. A few minutes after posting no reason
 * is asked and no mark is left; afterwards readers see that, when and why.
 *
 * @throws NotFound, Forbidden; Conflict when it was changed meanwhile; FormProblems when a reason is missing
 */
export async function editPost(work: Work, postId: number, edit: PostEdit): Promise<ChangedPost> {
  const post = await lockPost(work, postId);
  must(canEdit(work.viewer, post, work.now));
  must(canWriteUnderName(work.viewer, post.topic));
  const address = await retitled(work, post, edit.title);
  const place = { id: post.id, position: post.position, topicId: post.topic.id, address };
  if (edit.body === post.bodySource) return place;
  if (edit.version !== post.editCount) throw new Conflict(words.forms.changedMeanwhile);

  const quietMs = work.tools.settings().quietEditMinutes * 60_000;
  const quiet = work.now.getTime() - post.createdAt.getTime() <= quietMs;
  if (!quiet && edit.reason === undefined) throw new FormProblems({ reason: words.forms.reasonForEdit });

  const body = await writeBody(work.db, work.tools, post.topic.id, edit.body);
  await keepOldWords(work, { post, version: post.editCount, source: post.bodySource, reason: edit.reason ?? null });
  await work.db
    .updateTable("post")
    .set({
      body_source: edit.body,
      body_format: "markdown",
      body_html: body.html,
      renderer: body.renderer,
      edit_count: post.editCount + 1,
    })
    .$if(!quiet, (update) =>
      update.set({ edited_at: work.now, edited_by_author: true, edit_reason: edit.reason ?? null }),
    )
    .where("id", "=", postId)
    .execute();
  // A picture that its author took out of the text is not to be found by its address either.
  if (/<img|\/pictures\//.test(post.bodySource)) await forgetPictures(work, postId, String(body.html));
  await refreshQuotes(work, post.topic.id, postId);
  work.changed(`topic:${post.topic.id}`);
  return place;
}

/** @returns where the topic stands from now on */
async function retitled(work: Work, post: LockedPost, title: string | undefined): Promise<string> {
  const { topic } = post;
  if (title === undefined || title === topic.title) return topic.address;
  must(canRetitle(work.viewer, topic, post, work.now));
  return await giveTitle(work, topic, title);
}

/** Forgets what a post said before, for good. Its author's right and nobody else's. @throws NotFound, Forbidden */
export async function eraseHistory(work: Work, postId: number): Promise<void> {
  const post = await lockPost(work, postId);
  if (!isOwn(work.viewer, post)) throw new Forbidden(words.rules.notYours);
  await work.db.updateTable("post_revision").set({ body_source: null }).where("post_id", "=", postId).execute();
}

async function keepOldWords(
  work: Work,
  old: { readonly post: LockedPost; readonly version: number; readonly source: string; readonly reason: string | null },
): Promise<void> {
  await work.db
    .insertInto("post_revision")
    .values({
      post_id: old.post.id,
      version: old.version,
      body_source: old.source,
      // Nothing but the sealed mapping says who writes under a one-time name.
      editor_id: work.viewer.kind === "member" && old.post.aliasId === null ? work.viewer.id : null,
      reason: old.reason,
      written_at: work.now,
    })
    .execute();
}
