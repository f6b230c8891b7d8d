import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Conflict, Forbidden } from "#core/errors.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { isStaff, type Member, oneTimeNameIn } from "#core/viewer.ts";
import { tallyChange } from "#features/forums/index.ts";
import { sameBytes } from "#platform/crypto/sealer.ts";
import type { Work } from "#platform/work/work.ts";
import { postCreated } from "../events.ts";
import { canReply } from "../policy.ts";
import { ownedBy } from "../visibility.ts";
import { words } from "../words.ts";
import { type LockedTopic, lockTopic } from "./lock.ts";
import { submissionHash, type WrittenBody, writeBody } from "./write-body.ts";

export interface NewReply {
  readonly body: string;
  readonly submissionId: string;
  /** The post that this one answers, when it answers one in particular. */
  readonly replyToId?: number | undefined;
}

/** A post that was added, and where it stands. */
export interface AddedPost {
  readonly id: number;
  readonly position: number;
  readonly topicId: number;
  readonly address: string;
  /** What this piece of work wrote; null when the same form had been sent before. */
  readonly written: WrittenPost | null;
}

/** A new post as its author's own words and standing made it, so that nobody needs to read it back. */
export interface WrittenPost {
  readonly html: SafeHtml;
  /** Null: not written for the practice. */
  readonly staffTitle: string | null;
  readonly createdAt: Date;
  /** The one-time name that it stands under; null: the author's own. */
  readonly name: string | null;
}

/**
 * Adds a reply. Sending the same form twice adds one reply and gives the same answer.
 *
 * @throws NotFound, Forbidden; Conflict when the same form was sent before with other words
 */
export async function replyToTopic(work: Work, topicId: number, reply: NewReply): Promise<AddedPost> {
  const topic = await lockTopic(work, topicId);
  must(canReply(work.viewer, topic, work.now));
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.logInToReply);

  const hash = submissionHash(String(topicId), reply.body);
  const body = await writeBody(work.db, work.tools, topicId, reply.body);
  const added = await insertReply(work, work.viewer, { topic, reply, body, hash });
  if (!added) return sentBefore(work, work.viewer, { topic, submissionId: reply.submissionId, hash });

  work.record(postCreated, { topicId, postId: added.id });
  work.changed(`topic:${topicId}`, "lists");
  return added;
}

interface Insertion {
  readonly topic: LockedTopic;
  readonly reply: NewReply;
  readonly body: WrittenBody;
  readonly hash: Buffer;
}

/** One statement: the post, its topic's line in the lists, the forum's tally and the author's place in the topic. */
async function insertReply(
  work: Work,
  author: Member,
  { topic, reply, body, hash }: Insertion,
): Promise<AddedPost | null> {
  const position = topic.postCount + 1;
  // Who started a topic under a one-time name never writes there under another.
  const alias = oneTimeNameIn(author, topic.id);
  const authorId = alias === null ? author.id : null;
  const staffTitle = alias === null && isStaff(author) ? author.staffTitle : null;
  const staff = staffTitle !== null;
  const isNew =
    alias === null
      ? sql`before.first_position is null`
      : sql`not exists (select 1 from post where topic_id = ${topic.id} and alias_id = ${alias.id} and position is not null)`;
  const inserted = await sql`
    with added as (
      insert into post (id, topic_id, position, author_id, alias_id, guest_name, staff_voice, staff_title, reply_to_id, body_source, body_html,
                        renderer, submission_id, submission_hash, created_at)
      values (${topic.nextId}, ${topic.id}, ${position}, ${authorId}, ${alias?.id ?? null}, ${alias?.name ?? null}, ${staff}, ${staffTitle},
              (select id from post where id = ${reply.replyToId ?? null}::bigint and topic_id = ${topic.id} and position is not null),
              ${reply.body}, ${body.html}, ${body.renderer}, ${reply.submissionId}, ${hash}, ${work.now})
      on conflict ${alias === null ? sql`(author_id, submission_id)` : sql`(alias_id, submission_id) where alias_id is not null`} do nothing returning id),
    tally as (${tallyChange({ forumId: topic.forumId, audience: topic.audience, topics: 0, posts: 1 }, sql`added`)}),
    touched as (
      update topic set post_count = ${position}, last_post_id = added.id, last_post_author_id = ${authorId}, last_post_at = ${work.now},
             participant_count = participant_count + (case when ${isNew} then 1 else 0 end),
             staff_count = staff_count + (case when ${staff} and not coalesce(before.staff_voice, false) then 1 else 0 end)
        from added left join topic_member before on before.topic_id = ${topic.id} and before.member_id = ${author.id}
       where topic.id = ${topic.id}),
    voice as (
      insert into topic_member as place (topic_id, member_id, post_count, first_position, staff_voice, mine, read_position)
      select ${topic.id}, ${author.id}, 1, ${position}, ${staff}, true, ${position} from added where ${alias === null}
      on conflict (topic_id, member_id) do update
         set post_count = place.post_count + 1, first_position = coalesce(place.first_position, ${position}),
             staff_voice = place.staff_voice or ${staff}, mine = true, read_position = ${position}, news = false)
    select id from added`.execute(work.db);
  if (inserted.rows.length === 0) return null;
  const written = { html: body.html, staffTitle, createdAt: work.now, name: alias?.name ?? null };
  return { id: topic.nextId, position, topicId: topic.id, address: topic.address, written };
}

/** The answer that the first press of the button had. @throws Conflict when it carried other words */
async function sentBefore(
  work: Work,
  author: Member,
  sent: { readonly topic: LockedTopic; readonly submissionId: string; readonly hash: Buffer },
): Promise<AddedPost> {
  const earlier = await work.db
    .selectFrom("post")
    .select(["id", "position", "topic_id", "submission_hash"])
    .where(ownedBy(author, "post"))
    .where("submission_id", "=", sent.submissionId)
    .executeTakeFirstOrThrow();
  if (
    earlier.topic_id !== sent.topic.id ||
    !earlier.submission_hash ||
    !sameBytes(earlier.submission_hash, sent.hash)
  ) {
    throw new Conflict(words.forms.otherWords);
  }
  const { id: topicId, address } = sent.topic;
  return { id: earlier.id, position: earlier.position ?? 1, topicId, address, written: null };
}
