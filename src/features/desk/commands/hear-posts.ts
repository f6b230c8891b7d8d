import { sql } from "kysely";
import { plainText } from "#platform/text/plain.ts";
import type { Work } from "#platform/work/work.ts";
import type { QuestionState, Risk } from "../facts.ts";
import { asks, type HeardPost, hear } from "../rules/next-state.ts";
import { riskOf } from "../rules/risk.ts";
import { dueAt } from "../rules/staffed-hours.ts";
import { noteAsks, settleAsksOf } from "./note-asks.ts";

interface NewPost {
  readonly topicId: number;
  readonly postId: number;
}

interface PostRow {
  readonly id: number;
  readonly topicId: number;
  readonly html: string;
  readonly staffVoice: boolean;
  readonly byTeam: boolean;
  readonly byAsker: boolean;
  /** Null under a one-time name: whose that is, is nobody's business here. */
  readonly authorId: number | null;
  readonly at: Date;
}

/**
 * What new posts say about the questions of their topics. Safe to run twice: a question knows the last post that it has
 * heard of. What the team itself starts asks nothing.
 */
export async function hearPosts(work: Work, posts: readonly NewPost[]): Promise<void> {
  const topicIds = [...new Set(posts.map(({ topicId }) => topicId))].sort((one, other) => one - other);
  const rows = await readPosts(
    work,
    posts.map(({ postId }) => postId),
  );
  for (const topicId of topicIds) {
    for (const post of rows.filter((row) => row.topicId === topicId)) {
      if (post.id === topicId) await open(work, post);
      else await follow(work, post);
      await settleAsksOf(work, post);
      if (asks(plainText(post.html))) await noteAsks(work, post);
    }
  }
}

async function readPosts(work: Work, postIds: readonly number[]): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select post.id, post.topic_id as "topicId", post.body_html as html, post.staff_voice as "staffVoice", post.created_at as at, post.author_id as "authorId",
           coalesce(member.role in ('staff', 'moderator', 'administrator'), false) as "byTeam",
           coalesce(post.author_id = topic.author_id or post.alias_id = topic.alias_id, false) as "byAsker"
      from post join topic on topic.id = post.topic_id left join member on member.id = post.author_id
     where post.id = any(${sql.val(postIds)}::bigint[]) and post.state in ('shown', 'hidden')
     order by post.id`.execute(work.db);
  return rows;
}

async function open(work: Work, post: PostRow): Promise<void> {
  if (post.staffVoice || post.byTeam) return;
  await work.db
    .insertInto("question")
    .values({
      topic_id: post.topicId,
      risk: riskOf(plainText(post.html)),
      asked_at: post.at,
      first_asked_at: post.at,
      due_at: dueFrom(work, post.at),
      last_post_id: post.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function follow(work: Work, post: PostRow): Promise<void> {
  const { rows } = await sql<{ state: QuestionState; risk: Risk; answered: boolean }>`
    select state, risk, first_answered_at is not null as answered
      from question where topic_id = ${post.topicId} and last_post_id < ${post.id} for update`.execute(work.db);
  const [before] = rows;
  if (!before) return;
  const heard = hear(before, heardPost(post));
  await work.db
    .updateTable("question")
    .set({
      state: heard.state,
      risk: heard.risk,
      last_post_id: post.id,
      ...(heard.state === "closed" ? {} : { outcome: null }),
      ...(heard.asksAnew ? { asked_at: post.at, due_at: dueFrom(work, post.at), brought: false } : {}),
      ...(heard.answers ? { second_id: null } : {}),
      ...(heard.answers && !before.answered ? { first_answered_at: post.at } : {}),
    })
    .where("topic_id", "=", post.topicId)
    .execute();
}

function heardPost({ html, staffVoice, byTeam, byAsker }: PostRow): HeardPost {
  return { by: byAsker ? "asker" : byTeam ? "team" : "peer", staffVoice, text: plainText(html) };
}

/** Null while the practice has not said when it answers. */
export function dueFrom(work: Work, asked: Date): Date | null {
  const { answering, timeZone } = work.tools.settings();
  return answering === null ? null : dueAt(asked, answering, timeZone);
}
