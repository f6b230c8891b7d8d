import { type Insertable, sql } from "kysely";
import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import { readablePost, visibleTopic } from "#features/topics/index.ts";
import type { DB } from "#platform/database/tables.ts";
import { cleanText } from "#platform/text/clean.ts";
import type { Work } from "#platform/work/work.ts";
import type { AnotherAnswer, StandForm } from "../forms.ts";
import { canReview, canSayStanding } from "../policy.ts";
import { reviewBy } from "../rules/review-by.ts";
import { words } from "../words.ts";

interface LockedAnswer {
  readonly id: number;
  readonly topicId: number;
  readonly authorId: number | null;
  readonly state: string | null;
}

/**
 * What the team says of one of its answers: somebody else has reviewed it, it is being re-checked, another one has
 * replaced it, or it stands again. Readers see it at once, also where the answer is quoted. Twice does the same as once.
 *
 * @throws NotFound when it is no answer by the practice, or not for this viewer; Forbidden; FormProblems
 */
export async function sayStanding(work: Work, postId: number, form: StandForm): Promise<void> {
  must(canSayStanding(work.viewer));
  const answer = await lockAnswer(work, postId);
  const row = await standingOf(work, answer, form);
  await work.db
    .insertInto("answer_standing")
    .values({ post_id: postId, ...row })
    .onConflict((conflict) => conflict.column("post_id").doUpdateSet(row))
    .execute();
  const note = form.do === "recheck" ? row.why : form.do === "replace" ? String(row.replaced_by) : null;
  const actor = work.viewer.kind === "member" ? work.viewer.id : null;
  await work.db
    .insertInto("answer_act")
    .values({ post_id: postId, act: acts[form.do], actor_id: actor, note: note ?? null, created_at: work.now })
    .execute();
  // Topics that quote it are known by their words alone, and marks are rare.
  work.changed(form.do === "review" && answer.state !== "rechecking" ? `topic:${answer.topicId}` : "site");
}

const acts = { review: "reviewed", recheck: "rechecked", replace: "replaced", stands: "stands" } as const;

const current = { state: "current", why: null, replaced_by: null } as const;

type Standing = Omit<Insertable<DB["answer_standing"]>, "post_id">;

async function standingOf(work: Work, answer: LockedAnswer, form: StandForm): Promise<Standing> {
  if (form.do === "stands") return current;
  if (form.do === "recheck") return { state: "rechecking", why: whyOf(form.why), replaced_by: null };
  if (form.do === "replace") return { state: "replaced", why: null, replaced_by: await newerOf(work, answer, form.by) };
  must(canReview(work.viewer, answer));
  const reviewer = work.viewer.kind === "member" ? work.viewer.id : null;
  const { timeZone } = work.tools.settings();
  const due = reviewBy(work.now, form.months, timeZone);
  return { ...current, reviewed_by: reviewer, reviewed_at: work.now, review_by: due, overdue: false };
}

function whyOf(typed: string): string | null {
  const clean = cleanText(typed, { lines: "one", max: 300 });
  if (!clean.ok) throw new FormProblems({ why: clean.sentence });
  return clean.text === "" ? null : clean.text;
}

/** Another answer of the practice that the viewer can read, and that was not itself replaced by this one. */
async function newerOf(work: Work, answer: LockedAnswer, by: AnotherAnswer): Promise<number> {
  const postId = "postId" in by ? by.postId : await postAt(work, answer.topicId, by.place);
  if (postId === answer.id) throw new FormProblems({ by: words.problems.itself });
  const newer = await lockAnswer(work, postId).catch(() => null);
  if (newer === null) throw new FormProblems({ by: words.problems.noAnswer });
  if (newer.state === "replaced") throw new FormProblems({ by: words.problems.replacedItself });
  return newer.id;
}

/** @returns 0 when there is none */
async function postAt({ db }: Work, topicId: number, place: number): Promise<number> {
  const post = await db
    .selectFrom("post")
    .select("id")
    .where("topic_id", "=", topicId)
    .where("position", "=", place)
    .executeTakeFirst();
  return post?.id ?? 0;
}

async function lockAnswer({ db, viewer }: Work, postId: number): Promise<LockedAnswer> {
  const { rows } = await sql<LockedAnswer>`
    select post.id, post.topic_id as "topicId", post.author_id as "authorId",
           (select state from answer_standing where post_id = post.id) as state
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     where post.id = ${postId} and post.staff_voice and post.position is not null
       and ${visibleTopic(viewer)} and ${readablePost(viewer)} for update of post`.execute(db);
  const [answer] = rows;
  if (!answer) throw new NotFound();
  return answer;
}

/** By the clock: readers are told when the time for a review has passed. Safe to repeat. */
export async function announceOverdue(work: Work): Promise<void> {
  const { rows } = await sql<{ topicId: number }>`
    update answer_standing standing set overdue = true from post
     where post.id = standing.post_id and not overdue and standing.state <> 'replaced'
       and review_by < (${work.now}::timestamptz at time zone ${work.tools.settings().timeZone})::date
    returning post.topic_id as "topicId"`.execute(work.db);
  work.changed(...new Set(rows.map(({ topicId }) => `topic:${topicId}` as const)));
}
