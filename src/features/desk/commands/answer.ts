import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Conflict, FormProblems } from "#core/errors.ts";
import { type AddedPost, replyToTopic } from "#features/topics/index.ts";
import { plainSource } from "#platform/text/plain.ts";
import type { Work } from "#platform/work/work.ts";
import type { AnswerForm } from "../forms.ts";
import { canAnswer } from "../policy.ts";
import { confirmingWords } from "../rules/confirming.ts";
import { words } from "../words.ts";
import { lockQuestion } from "./lock-question.ts";

/**
 * The practice's answer to a question, or what it asks back. The same form twice answers once.
 *
 * @throws NotFound, Forbidden; Conflict when a colleague has answered since the form was shown; FormProblems for words
 * that would confirm that somebody is a patient, unless a reason is given
 */
export async function answerQuestion(work: Work, topicId: number, form: AnswerForm): Promise<AddedPost> {
  must(canAnswer(work.viewer));
  await lockTopicPosts(work, topicId);
  await lockQuestion(work, topicId);
  if (await hasNewAnswer(work, topicId, form)) throw new Conflict(words.problems.answeredMeanwhile);
  const confirming = confirmingWords(plainSource(form.body));
  if (confirming.length > 0 && form.reason === "")
    throw new FormProblems({ reason: words.problems.confirming(confirming) });
  const post = await replyToTopic(work, topicId, { body: form.body, submissionId: form.submission_id });
  if (confirming.length > 0) await keepReason(work, post, form.reason);
  await work.db
    .updateTable("question")
    .set((eb) => ({
      state: form.do === "ask-back" ? "asked-back" : "answered",
      outcome: null,
      risk: 0,
      last_post_id: eb.fn("greatest", ["last_post_id", eb.val(post.id)]),
      ...(form.do === "ask-back"
        ? {}
        : { second_id: null, first_answered_at: eb.fn.coalesce("first_answered_at", eb.val(work.now)) }),
    }))
    .where("topic_id", "=", topicId)
    .execute();
  return post;
}

/** The words themselves stand with the moderators' log; the audit log holds none. */
async function keepReason(work: Work, post: AddedPost, reason: string): Promise<void> {
  const actor = work.viewer.kind === "member" ? work.viewer.id : null;
  const act = { actor_id: actor, act: "phrase-allowed", topic_id: post.topicId, post_id: post.id, reason };
  await work.db
    .insertInto("moderation_act")
    .values({ ...act, created_at: work.now })
    .execute();
  work.audit({ kind: "phrase-allowed", object: `post:${post.id}` });
}

/** In the order in which replies take them: the topic, then what hangs on it. */
async function lockTopicPosts({ db }: Work, topicId: number): Promise<void> {
  await sql`select 1 from topic where id = ${topicId} for update`.execute(db);
}

/** Did a colleague answer after this form was shown, and was it not this very form? */
async function hasNewAnswer(
  { db, viewer }: Work,
  topicId: number,
  { seen, submission_id }: AnswerForm,
): Promise<boolean> {
  const own = viewer.kind === "member" ? viewer.id : null;
  const { rows } = await sql`
    select 1 from post
     where topic_id = ${topicId} and position > ${seen} and staff_voice and author_id is distinct from ${own}
       and not exists (select 1 from post sent where sent.author_id = ${own} and sent.submission_id = ${submission_id})
     limit 1`.execute(db);
  return rows.length > 0;
}
