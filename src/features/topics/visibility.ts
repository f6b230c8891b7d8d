import { type RawBuilder, sql } from "kysely";
import { Rank } from "#core/audience.ts";
import { audienceRank, forumsOf, isModerator, type Member, oneTimeNamesOf, type Viewer } from "#core/viewer.ts";

/**
 * Which topics this viewer may see, as a condition on `topic` joined with its `forum`.
 *
 * A topic is as closed as its forum or its own audience, whichever is narrower. A topic for staff is also its author's.
 * Topics that are hidden or wait for approval are seen by moderators and their author only.
 */
export function visibleTopic(viewer: Viewer): RawBuilder<boolean> {
  const rank = audienceRank(viewer);
  if (viewer.kind !== "member") {
    return sql<boolean>`(forum.effective_audience <= ${rank} and topic.audience <= ${rank} and topic.state = 'shown')`;
  }
  return sql<boolean>`(${withinReach(viewer)}
    and (topic.state = 'shown' or (topic.state in ('hidden', 'pending') and (${isModerator(viewer)} or ${ownedBy(viewer, "topic")}))))`;
}

/** For whom a topic is meant, whatever its state, as a condition on `topic` joined with its `forum`. */
export function withinReach(viewer: Viewer): RawBuilder<boolean> {
  if (viewer.kind !== "member") return sql<boolean>`false`;
  const rank = audienceRank(viewer);
  return sql<boolean>`(forum.effective_audience <= ${rank} and (topic.audience <= ${rank} or ${ownedBy(viewer, "topic")}))`;
}

/** Did this member write the `topic` or the `post`, under whichever name? */
export function ownedBy(member: Member, written: "topic" | "post"): RawBuilder<boolean> {
  const table = sql.table(written);
  const names = oneTimeNamesOf(member).map(({ id }) => id);
  if (names.length === 0) return sql<boolean>`${table}.author_id = ${member.id}`;
  return sql<boolean>`(${table}.author_id = ${member.id} or ${table}.alias_id = any(${sql.val(names)}::uuid[]))`;
}

/** The same rule for whoever the query calls `member`: for work that concerns many people at once. */
export const topicSeenByMember = sql<boolean>`(
  greatest(forum.effective_audience, case when topic.author_id = member.id then 0 else topic.audience end)
    <= case when member.role in ('staff', 'moderator', 'administrator') then ${Rank.staff}::int else ${Rank.members}::int end
  and (topic.state = 'shown' or (topic.state in ('hidden', 'pending')
    and (topic.author_id = member.id or member.role in ('moderator', 'administrator')))))`;

/** Neither of the two, the query's `member` and the author, chose not to meet the other. */
export function notApart(author: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`not exists (
  select 1 from block where (block.blocker_id = member.id and block.blocked_id = ${author})
                         or (block.blocker_id = ${author} and block.blocked_id = member.id))`;
}

/** Which topics stand in this viewer's lists: counts and pages agree on it. */
export function listedTopic(viewer: Viewer): RawBuilder<boolean> {
  const rank = audienceRank(viewer);
  return sql<boolean>`(topic.state = 'shown' and topic.audience <= ${rank})`;
}

/** Whether the text of a post reaches this viewer; what is hidden or withdrawn leaves only its place. */
export function readablePost(viewer: Viewer): RawBuilder<boolean> {
  if (viewer.kind !== "member") return sql<boolean>`(post.state = 'shown')`;
  const moderated = isModerator(viewer) ? sql<boolean>`true` : inForumsOf(viewer);
  return sql<boolean>`(post.state = 'shown' or (post.state = 'hidden' and (${moderated} or ${ownedBy(viewer, "post")})))`;
}

/** Which posts a volunteer looks after: those in their forums. Nothing for everybody else. */
function inForumsOf(viewer: Viewer): RawBuilder<boolean> {
  const forums = forumsOf(viewer);
  if (forums.length === 0) return sql<boolean>`false`;
  return sql<boolean>`exists (select 1 from topic looked_after where looked_after.id = post.topic_id
    and looked_after.forum_id = any(${[...forums]}::bigint[]))`;
}

/**
 * What this viewer moderates, as a condition on `post` joined with its `topic`: everything for site moderators; for
 * volunteers what others wrote in their forums, so that nobody reads what was reported about them.
 */
export function moderatedPost(viewer: Viewer): RawBuilder<boolean> {
  if (isModerator(viewer)) return sql<boolean>`true`;
  if (viewer.kind !== "member") return sql<boolean>`false`;
  const others = sql<boolean>`${ownedBy(viewer, "post")} is not true`;
  return sql<boolean>`(topic.forum_id = any(${[...forumsOf(viewer)]}::bigint[]) and ${others})`;
}

/**
 * What this viewer decides about while it is out of sight, as a condition on `post` joined with its `topic` and `forum`, for
 * queries that say which states they mean: whole topics by their opening post, and posts of topics that they may see.
 * Before a topic is decided about, nothing in it is.
 */
export function decidablePost(viewer: Viewer): RawBuilder<boolean> {
  const inSight = sql<boolean>`(topic.state = 'shown' or (topic.state = 'hidden' and ${isModerator(viewer)}))`;
  return sql<boolean>`(case when post.id = topic.id then topic.state = post.state else ${inSight} end
    and ${withinReach(viewer)} and ${moderatedPost(viewer)})`;
}
