import { type RawBuilder, sql } from "kysely";
import { Rank } from "#core/audience.ts";
import { type Member, oneTimeNameIn } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { notApart, topicSeenByMember } from "../visibility.ts";
import { type NameOwner, ownersIn } from "./one-time-name.ts";

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
  const name = oneTimeNameIn(reader, topicId);
  if (name === null) return;
  await sql`
    update one_time_name set news = false
     where id = ${name.id} and news and ${position} >= (select post_count from topic where id = ${topicId})`.execute(
    db,
  );
}

/**
 * Marks "somebody answered" for everybody who takes part in these posts' topics, may still see them and has not read the
 * post, unless one of the two blocked the other: a topic that went to the team must not keep counting for those who are no longer in it. Safe to run twice.
 * Places are taken in one order, so that two such pieces of work never wait for each other.
 */
export async function tellParticipants(work: Work, posts: readonly NewPost[]): Promise<void> {
  const postIds = posts.map(({ postId }) => postId);
  const owners = await ownersIn(work.db, work.tools.sealer, [...new Set(posts.map(({ topicId }) => topicId))]);
  const author = authorOf(owners);
  if (owners.length > 0) await tellOneTimeNames(work, postIds, owners);
  await sql`
    with told as (
      select place.topic_id, place.member_id
        from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
        join topic_member place on place.topic_id = post.topic_id and place.mine and not place.news
        join member on member.id = place.member_id
       where post.id = any(${sql.val(postIds)}::bigint[]) and post.state = 'shown' and post.position > 1
         and place.member_id is distinct from post.author_id and place.read_position < post.position and ${topicSeenByMember} and ${notApart(author)}
       order by place.topic_id, place.member_id
         for no key update of place)
    update topic_member place set news = true
      from told where place.topic_id = told.topic_id and place.member_id = told.member_id`.execute(work.db);
}

interface NewPost {
  readonly topicId: number;
  readonly postId: number;
}

/** Who wrote a `post`, under whichever name. */
function authorOf(owners: readonly NameOwner[]): RawBuilder<number> {
  return owners.reduce(
    (author, { aliasId, memberId }) =>
      sql<number>`case when post.alias_id = ${aliasId}::uuid then ${memberId}::bigint else ${author} end`,
    sql<number>`post.author_id`,
  );
}

/** Marks "somebody answered" for who writes there under a one-time name, by the same rules. */
async function tellOneTimeNames(work: Work, postIds: readonly number[], owners: readonly NameOwner[]): Promise<void> {
  const ids = owners.map(({ aliasId }) => aliasId);
  const memberIds = owners.map(({ memberId }) => memberId);
  await sql`
    update one_time_name name set news = true
      from unnest(${sql.val(ids)}::uuid[], ${sql.val(memberIds)}::bigint[]) as owner (alias_id, member_id), post, topic, forum, member
     where name.id = owner.alias_id and member.id = owner.member_id and not name.news
       and post.id = any(${sql.val(postIds)}::bigint[]) and post.topic_id = name.topic_id and post.state = 'shown'
       and post.alias_id is distinct from name.id and post.position > 1
       and post.position > coalesce((select read_position from topic_member
                                      where topic_id = name.topic_id and member_id = owner.member_id), 0)
       and topic.id = post.topic_id and forum.id = topic.forum_id
       and (${topicSeenByMember} or (topic.alias_id = name.id and forum.effective_audience <= ${Rank.members}))
       and ${notApart(sql`post.author_id`)}`.execute(work.db);
}

/** Takes back "somebody answered" in topics that were hidden, moved or closed to these people since. */
export async function forgetNewsOutOfSight(work: Work): Promise<void> {
  await sql`
    update topic_member place set news = false
      from topic join forum on forum.id = topic.forum_id, member
     where place.news and topic.id = place.topic_id and member.id = place.member_id and not ${topicSeenByMember}`.execute(
    work.db,
  );
  await sql`
    update one_time_name name set news = false
      from topic join forum on forum.id = topic.forum_id
     where name.news and topic.id = name.topic_id
       and (forum.effective_audience > ${Rank.members} or topic.state not in ('shown', 'hidden', 'pending'))`.execute(
    work.db,
  );
}
