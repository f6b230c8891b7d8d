import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Conflict, NotFound } from "#core/errors.ts";
import { tallyChange } from "#features/forums/index.ts";
import type { Work } from "#platform/work/work.ts";
import { postCreated } from "../events.ts";
import type { OutOfSight, PostState } from "../facts.ts";
import { canBringIntoSight, canHidePost } from "../policy.ts";
import { decidablePost, withinReach } from "../visibility.ts";
import { words } from "../words.ts";
import { refreshQuotes } from "./forget-quotes.ts";
import { type LockedTopic, lockTopic, topicOf } from "./lock.ts";
import { logAct } from "./log-act.ts";
import { makePlace } from "./make-place.ts";
import { recountTopics } from "./recount.ts";
import { withoutBinMark } from "./slug.ts";

/**
 * Shows a post that waited, was spam or in the bin to whoever reads its topic, at the place that its date gives it. The post
 * that opens a topic brings the topic with it, and the replies in it that are shown. Twice does the same as once.
 *
 * @param was the state that the moderator had before them
 * @throws NotFound, Forbidden; Conflict when somebody else decided otherwise meanwhile
 */
export async function bringIntoSight(work: Work, postId: number, was: OutOfSight): Promise<void> {
  const post = await lockDecidable(work, postId);
  must(canBringIntoSight(work.viewer, post.topic, post));
  if (post.state === "shown") return;
  if (post.state !== was) throw new Conflict(words.rules.decidedMeanwhile);
  const { topic } = post;
  await makePlace(work.db, topic, post);
  if (post.opens) await showWholeTopic(work, topic);
  await recountTopics(work.db, topic.id - 1, 1);
  await readByWriters(work, post);
  await tally(work, post);
  await refreshQuotes(work, topic.id, postId);
  const act = was === "pending" ? "approve" : "bring-back";
  await logAct(work, { act: post.opens ? `${act}-topic` : act, topicId: topic.id, postId });
  work.record(postCreated, { topicId: topic.id, postId });
  work.changed(`topic:${topic.id}`, "lists");
}

/**
 * Puts a post that waits into the bin, or with the post that opens it a whole topic. Twice does the same as once.
 *
 * @throws NotFound, Forbidden; Conflict when somebody else decided otherwise meanwhile
 */
export async function putInBin(work: Work, postId: number): Promise<void> {
  const { topic, state, opens, ...post } = await lockDecidable(work, postId);
  must(canHidePost(work.viewer, topic, post));
  if (state === "trash") return;
  if (state !== "pending") throw new Conflict(words.rules.decidedMeanwhile);
  await work.db.updateTable("post").set({ state: "trash" }).where("id", "=", postId).execute();
  if (opens) await work.db.updateTable("topic").set({ state: "trash" }).where("id", "=", topic.id).execute();
  await logAct(work, { act: opens ? "bin-topic" : "bin", topicId: topic.id, postId });
}

interface DecidablePost {
  readonly id: number;
  readonly state: PostState;
  readonly authorId: number | null;
  readonly aliasId: string | null;
  readonly createdAt: Date;
  readonly writerGone: boolean;
  readonly opens: boolean;
  readonly topic: LockedTopic;
}

/** What is out of sight elsewhere than in their forums does not exist for volunteers, nor do their own posts here. */
async function lockDecidable(work: Work, postId: number): Promise<DecidablePost> {
  const topic = await lockTopic(work, await topicOf(work.db, postId), withinReach(work.viewer));
  const found = await sql<Omit<DecidablePost, "topic">>`
    select post.id, post.state, post.author_id as "authorId", post.alias_id as "aliasId", post.created_at as "createdAt",
           post.id = topic.id as opens, post.guest_name is null and member.id is null as "writerGone"
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
      left join member on member.id = post.author_id and member.left_at is null
     where post.id = ${postId} and post.state in ('shown', 'pending', 'spam', 'trash') and ${decidablePost(work.viewer)}
       for update of post`.execute(work.db);
  const post = found.rows[0];
  if (!post) throw new NotFound();
  return { ...post, topic };
}

/** What bbPress put behind the address of what was in its bin goes, unless another topic has that address by now. */
async function showWholeTopic(work: Work, topic: LockedTopic): Promise<void> {
  const slug = await withoutBinMark(work.db, topic);
  if (slug !== topic.slug) {
    await sql`insert into topic_address (slug, topic_id) values (${topic.slug}, ${topic.id}) on conflict do nothing`.execute(
      work.db,
    );
  }
  await work.db
    .updateTable("topic")
    .set({ state: "shown", hidden_why: null, slug })
    .where("id", "=", topic.id)
    .execute();
}

/**
 * As after an import: who wrote in a topic that waited, or wrote this alone in one that did not, wrote it elsewhere and has
 * read what there was.
 */
async function readByWriters({ db }: Work, { topic, opens, authorId }: DecidablePost): Promise<void> {
  const whose = opens ? sql`true` : sql`place.member_id = ${authorId} and place.post_count = 1`;
  await sql`
    update topic_member place set read_position = topic.post_count from topic
     where topic.id = ${topic.id} and place.topic_id = topic.id and place.read_position < topic.post_count and ${whose}`.execute(
    db,
  );
}

async function tally({ db }: Work, { topic, opens }: DecidablePost): Promise<void> {
  const { forumId, audience } = topic;
  if (opens) {
    const whole = sql`(select post_count as posts from topic where id = ${topic.id}) whole`;
    await tallyChange({ forumId, audience, topics: 1, posts: sql.ref("whole.posts") }, whole).execute(db);
  } else if (topic.state === "shown") {
    await tallyChange({ forumId, audience, topics: 0, posts: 1 }).execute(db);
  }
}
