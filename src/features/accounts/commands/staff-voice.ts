import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { staffMarksChanged } from "../events.ts";

/** Only for people who came with an import: what others wrote here as participants stays theirs. */
export async function giveStaffVoice(work: Work, memberId: number, title: string): Promise<void> {
  const { db } = work;
  await lockTheirTopics(db, memberId);
  await sql`
    update post set staff_voice = true, staff_title = ${title}
      from member
     where member.id = ${memberId} and member.imported and post.author_id = member.id and not post.staff_voice
  `.execute(db);
  await sql`
    update topic_member set staff_voice = true
      from member
     where member.id = ${memberId} and member.imported and topic_member.member_id = member.id
       and topic_member.post_count > 0 and not topic_member.staff_voice
  `.execute(db);
  await countStaffAnew(db, memberId);
  work.record(staffMarksChanged, { memberId });
}

/** It was a mistake that they spoke for the practice: nothing they wrote says so any more, imported posts included. */
export async function takeStaffVoice(work: Work, memberId: number): Promise<void> {
  const { db } = work;
  await lockTheirTopics(db, memberId);
  await sql`
    update post set staff_voice = false, staff_title = null
     where author_id = ${memberId} and (staff_voice or staff_title is not null)`.execute(db);
  await sql`update topic_member set staff_voice = false where member_id = ${memberId} and staff_voice`.execute(db);
  await countStaffAnew(db, memberId);
  work.record(staffMarksChanged, { memberId });
}

/** In the order of ids, so that two such changes never wait for each other; topics before posts, as everywhere. */
async function lockTheirTopics(db: Db, memberId: number): Promise<void> {
  await sql`
    select id from topic where id in (select topic_id from topic_member where member_id = ${memberId})
     order by id for no key update`.execute(db);
}

/** As `recount` counts: each of the team once, and those who have left together. */
async function countStaffAnew(db: Db, memberId: number): Promise<void> {
  await sql`
    update topic
       set staff_count = (select count(*) from topic_member place
                           where place.topic_id = topic.id and place.staff_voice and place.post_count > 0)
                       + (select count(*) from (select 1 from post where post.topic_id = topic.id and post.staff_voice
                           and post.author_id is null and post.position is not null limit 1) gone)
     where topic.id in (select topic_id from topic_member where member_id = ${memberId})
  `.execute(db);
}
