import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { topicSeenByMember } from "../visibility.ts";

/**
 * Notes how far somebody has read. Only ever forwards, and only when there is something to note, so that reading a
 * page again writes nothing. May be lost in a crash: then a few posts are marked new once more.
 */
export async function noteRead(db: Db, reader: Member, topicId: number, position: number): Promise<void> {
  await sql`
    insert into topic_member as place (topic_id, member_id, read_position) values (${topicId}, ${reader.id}, ${position})
    on conflict (topic_id, member_id) do update
       set read_position = greatest(place.read_position, ${position}),
           news = place.news and greatest(place.read_position, ${position}) < (select post_count from topic where id = ${topicId})
     where place.read_position < ${position} or place.news`.execute(db);
}

/**
 * Marks "somebody answered" for everybody who takes part in a topic, may still see it and has not read this post: a
 * topic that went to the team must not keep counting for those who are no longer in it. Safe to run twice.
 */
export async function tellParticipants(work: Work, topicId: number, postId: number): Promise<void> {
  await sql`
    update topic_member place set news = true
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id, member
     where member.id = place.member_id and ${topicSeenByMember} and post.id = ${postId} and post.topic_id = ${topicId} and post.state = 'shown' and post.position > 1
       and place.topic_id = ${topicId} and place.mine and not place.news
       and place.member_id is distinct from post.author_id and place.read_position < post.position`.execute(work.db);
}

/** Takes back "somebody answered" in topics that were hidden, moved or closed to these people since. */
export async function forgetNewsOutOfSight(work: Work): Promise<void> {
  await sql`
    update topic_member place set news = false
      from topic join forum on forum.id = topic.forum_id, member
     where place.news and topic.id = place.topic_id and member.id = place.member_id and not ${topicSeenByMember}`.execute(
    work.db,
  );
}
