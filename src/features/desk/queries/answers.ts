import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { listPostsById, type PostView, readablePost, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canWorkAtDesk } from "../policy.ts";

/** One thing that somebody of the team did with an answer. */
export interface AnswerAct {
  readonly act: "reviewed" | "rechecked" | "replaced" | "stands" | "asked";
  /** Null: a former colleague. */
  readonly by: string | null;
  readonly note: string | null;
  readonly at: Date;
}

export interface AnswerView {
  readonly post: PostView;
  readonly topicTitle: string;
  /** Newest first. */
  readonly history: readonly AnswerAct[];
}

/** An answer by the practice with what was done with it. @throws NotFound when it is none, or not for this viewer */
export async function findAnswer(db: Db, viewer: Viewer, postId: number): Promise<AnswerView> {
  if (!canWorkAtDesk(viewer).allowed) throw new NotFound();
  const found = await sql<{ title: string }>`
    select topic.title from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     where post.id = ${postId} and post.staff_voice and ${visibleTopic(viewer)} and ${readablePost(viewer)}`.execute(
    db,
  );
  const [post] = found.rows.length > 0 ? await listPostsById(db, viewer, [postId]) : [];
  const [topic] = found.rows;
  if (!post || !topic) throw new NotFound();
  const history = await sql<AnswerAct>`
    select act, member.name as by, note, answer_act.created_at as at
      from answer_act left join member on member.id = actor_id and member.left_at is null
     where post_id = ${postId} order by answer_act.id desc limit 50`.execute(db);
  return { post, topicTitle: topic.title, history: history.rows };
}

/** An answer in one of the lists of reviews. */
export interface ListedAnswer {
  readonly postId: number;
  readonly topicTitle: string;
  readonly author: string;
  readonly writtenAt: Date;
  /** A day; null: nobody has reviewed it. */
  readonly reviewBy: string | null;
  readonly state: "current" | "rechecking" | "replaced";
  readonly overdue: boolean;
}

const most = 50;
const soonDays = 30;

/** What is re-checked, and what is due for a review within 30 days, the most pressing first; at most 50. */
export async function listDueReviews(db: Db, viewer: Viewer, now: Date): Promise<readonly ListedAnswer[]> {
  if (!canWorkAtDesk(viewer).allowed) throw new NotFound();
  const { rows } = await sql<ListedAnswer>`
    select ${listed}, standing.review_by::text as "reviewBy", standing.state, standing.overdue
      from answer_standing standing join post on post.id = standing.post_id ${around}
     where (standing.state = 'rechecking'
            or (standing.state = 'current' and standing.review_by <= (${now}::timestamptz + make_interval(days => ${soonDays}))::date))
       and ${visibleTopic(viewer)} and ${readablePost(viewer)}
     order by (standing.state = 'rechecking') desc, standing.review_by, post.id limit ${most}`.execute(db);
  return rows;
}

/** What nobody but its author has looked at, newest first; at most 50. */
export async function listUnreviewed(db: Db, viewer: Viewer): Promise<readonly ListedAnswer[]> {
  if (!canWorkAtDesk(viewer).allowed) throw new NotFound();
  const { rows } = await sql<ListedAnswer>`
    select ${listed}, null as "reviewBy", coalesce(standing.state, 'current') as state, false as overdue
      from post ${around} left join answer_standing standing on standing.post_id = post.id
     where post.staff_voice and post.state = 'shown' and standing.reviewed_at is null and standing.state is distinct from 'replaced'
       and ${visibleTopic(viewer)}
     order by post.id desc limit ${most}`.execute(db);
  return rows;
}

const listed = sql`
  post.id as "postId", topic.title as "topicTitle", post.created_at as "writtenAt", coalesce(author.name, '') as author`;
const around = sql`
  join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
  left join member author on author.id = post.author_id and author.left_at is null`;
