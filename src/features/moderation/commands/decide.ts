import { must } from "#core/decision.ts";
import { Conflict, FormProblems, NotFound } from "#core/errors.ts";
import { canModerateIn, findPostPlace, hidePost, type PostPlace, showPost } from "#features/topics/index.ts";
import { cleanText } from "#platform/text/clean.ts";
import type { Work } from "#platform/work/work.ts";
import type { HideForm } from "../forms.ts";
import { canDecide, canModerate } from "../policy.ts";
import { words } from "../words.ts";

/**
 * Answers what is reported about a post: it stays, or comes back if it was hidden.
 *
 * @param seen the newest report that the moderator has read: later ones stay open
 * @throws NotFound, Forbidden; Conflict when somebody else was quicker
 */
export async function keepReported(work: Work, postId: number, seen: number): Promise<void> {
  const post = await findReported(work, postId);
  await closeReports(work, { postId, seen, outcome: "kept" });
  if (post.state === "hidden") await showPost(work, postId);
  await logDecision(work, "report-kept", { postId, topicId: post.topicId });
}

/** Answers what is reported about a post by hiding it, with a reason that its author and readers see. @throws as above, FormProblems */
export async function hideReported(work: Work, postId: number, form: HideForm): Promise<void> {
  const post = await findReported(work, postId);
  const own = cleanText(form.own, { lines: "one", max: 200 });
  if (!own.ok) throw new FormProblems({ own: own.sentence });
  const why = own.text === "" ? form.why : own.text;
  if (why === "" && post.state !== "hidden") throw new FormProblems({ why: words.open.whyMissing });
  await closeReports(work, { postId, seen: form.seen, outcome: "hidden" });
  if (post.state !== "hidden") await hidePost(work, postId, why);
  await logDecision(work, "report-hidden", { postId, topicId: post.topicId });
}

/** What is reported elsewhere than in their forums does not exist for volunteers, and about their own posts others decide. */
async function findReported({ db, viewer }: Work, postId: number): Promise<PostPlace> {
  must(canModerate(viewer));
  const post = await findPostPlace(db, viewer, postId);
  if (!canModerateIn(viewer, post).allowed) throw new NotFound();
  must(canDecide(viewer, post));
  return post;
}

interface Decided {
  readonly postId: number;
  readonly seen: number;
  readonly outcome: "kept" | "hidden";
}

async function closeReports({ db, viewer, now }: Work, { postId, seen, outcome }: Decided): Promise<void> {
  const closed = await db
    .updateTable("report")
    .set({ handled_at: now, handled_by: viewer.kind === "member" ? viewer.id : null, outcome })
    .where("post_id", "=", postId)
    .where("handled_at", "is", null)
    .where("id", "<=", seen)
    .executeTakeFirstOrThrow();
  if (closed.numUpdatedRows === 0n) throw new Conflict(words.open.alreadyDecided);
}

async function logDecision(
  work: Work,
  act: "report-kept" | "report-hidden",
  { postId, topicId }: { readonly postId: number; readonly topicId: number },
): Promise<void> {
  const { db, viewer, now } = work;
  await db
    .insertInto("moderation_act")
    .values({
      act,
      actor_id: viewer.kind === "member" ? viewer.id : null,
      post_id: postId,
      topic_id: topicId,
      created_at: now,
    })
    .execute();
  work.audit({ kind: act, object: `post:${postId}` });
}
