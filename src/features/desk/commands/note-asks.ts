import { sql } from "kysely";
import { notApart } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import { namedIn } from "../rules/asked-of.ts";

interface AskingPost {
  readonly id: number;
  readonly topicId: number;
  readonly html: string;
  readonly authorId: number | null;
  readonly at: Date;
}

/**
 * Puts a question on the list of whoever it is for: the author of the post that it answers, and those whom it names.
 * Nobody is asked by somebody they blocked, or who blocked them. Safe to run twice.
 */
export async function noteAsks({ db }: Work, post: AskingPost): Promise<void> {
  const author = sql`${post.authorId}::bigint`;
  await sql`
    insert into ask (post_id, asked_id, topic_id, asked_at)
    select ${post.id}, member.id, ${post.topicId}, ${post.at}
      from member
     where member.left_at is null and member.id is distinct from ${author}
       and (member.id = (select target.author_id from post asking join post target on target.id = asking.reply_to_id
                          where asking.id = ${post.id} and target.topic_id = asking.topic_id and target.state = 'shown')
            or (member.name_key = any(${sql.val([...namedIn(post.html)])}::text[])
                and exists (select 1 from topic_member place where place.topic_id = ${post.topicId} and place.member_id = member.id and place.post_count > 0)))
       and ${notApart(author)}
    on conflict do nothing`.execute(db);
}

/** What somebody writes in a topic answers what they were asked there before. */
export async function settleAsksOf({ db, now }: Work, post: AskingPost): Promise<void> {
  if (post.authorId === null) return;
  await sql`
    update ask set state = 'answered', settled_at = ${now}
     where topic_id = ${post.topicId} and asked_id = ${post.authorId} and state = 'open' and post_id < ${post.id}`.execute(
    db,
  );
}
