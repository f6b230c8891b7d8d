import { sql } from "kysely";
import { type Audience, audienceOf } from "#core/audience.ts";
import { audienceRank, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { addressOf } from "../facts.ts";
import { listedTopic } from "../visibility.ts";

/** A line in a list of topics. */
export interface TopicRow {
  readonly id: number;
  readonly title: string;
  readonly address: string;
  /** The effective one. */
  readonly audience: Audience;
  readonly forumTitle: string;
  readonly forumPath: string;
  /** Empty where nobody is to be named: they left, or took the opening post back. */
  readonly startedBy: string;
  readonly startedByStaff: boolean;
  /** It was started under a one-time name: when exactly somebody wrote in it is not shown. */
  readonly underOneTimeName: boolean;
  readonly postCount: number;
  readonly staffCount: number;
  readonly closed: boolean;
  readonly pinned: 0 | 1 | 2;
  readonly lastPostAt: Date;
  readonly lastPostId: number | null;
  readonly lastPostBy: string | null;
  /** By one of the practice's people: their times need no blurring. */
  readonly lastPostByStaff: boolean;
  /** Posts since this viewer last looked; 0 when they never opened it, or are a guest. */
  readonly newPosts: number;
  readonly neverOpened: boolean;
}

interface Row {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  readonly token: string;
  readonly effective: number;
  readonly forum_title: string;
  readonly forum_path: string;
  readonly started_by: string | null;
  readonly started_by_staff: boolean;
  readonly under_one_time_name: boolean;
  readonly post_count: number;
  readonly staff_count: number;
  readonly closed: boolean;
  readonly pinned: 0 | 1 | 2;
  readonly last_post_at: Date;
  readonly last_post_id: number | null;
  readonly last_post_by: string | null;
  readonly last_post_by_staff: boolean;
  readonly read_position: number | null;
}

/** One page of a forum's topics, latest activity first. Pinned ones are listed apart unless asked for. */
export async function listForumTopics(
  db: Db,
  viewer: Viewer,
  forumId: number,
  slice: { readonly offset: number; readonly limit: number; readonly total: number; readonly withPinned?: boolean },
): Promise<TopicRow[]> {
  // The second half is read from the other end, so that the last page costs what the first does.
  const fromEnd = slice.offset > slice.total / 2;
  const limit = Math.min(slice.limit, Math.max(0, slice.total - slice.offset));
  if (limit === 0) return [];
  const offset = fromEnd ? slice.total - slice.offset - limit : slice.offset;
  const order = fromEnd ? sql`topic.last_post_at, topic.id` : sql`topic.last_post_at desc, topic.id desc`;
  const which = slice.withPinned === true ? sql`` : sql`and topic.pinned = 0`;
  return selectRows(
    db,
    viewer,
    sql`(select topic.id from topic where topic.forum_id = ${forumId} and ${listedTopic(viewer)} ${which}
          order by ${order} limit ${limit} offset ${offset})`,
  );
}

/** Topics pinned everywhere, and those pinned in this forum. */
export async function listPinnedTopics(db: Db, viewer: Viewer, forumId: number | null): Promise<TopicRow[]> {
  const rows = await selectRows(
    db,
    viewer,
    sql`(select topic.id from topic join forum on forum.id = topic.forum_id
          where (topic.pinned = 2 or (topic.pinned = 1 and topic.forum_id = ${forumId}))
            and ${listedTopic(viewer)} and forum.effective_audience <= ${audienceRank(viewer)}
          order by topic.pinned desc, topic.last_post_at desc limit 20)`,
  );
  return rows.sort((a, b) => b.pinned - a.pinned);
}

export type Ordering = "recent" | "unanswered" | "popular" | "answered";

/**
 * Topics across the forums given, at most `limit`. Reads a few rows of each forum, whatever its size.
 *
 * @param forumIds forums that the viewer may see
 */
export async function listTopicsAcross(
  db: Db,
  viewer: Viewer,
  forumIds: readonly number[],
  wanted: { readonly ordering: Ordering; readonly limit: number },
): Promise<TopicRow[]> {
  const { where, order } = orderings[wanted.ordering];
  const ids = sql`(select found.id from unnest(${sql.val(forumIds)}::bigint[]) as one(forum_id)
     cross join lateral (select topic.id, topic.last_post_at, topic.post_count from topic
        where topic.forum_id = one.forum_id and ${listedTopic(viewer)} ${where} order by ${order} limit ${wanted.limit}) found
     order by ${wanted.ordering === "popular" ? sql`found.post_count desc, found.id desc` : sql`found.last_post_at desc, found.id desc`}
     limit ${wanted.limit})`;
  const rows = await selectRows(db, viewer, ids);
  return wanted.ordering === "popular" ? rows.sort((a, b) => b.postCount - a.postCount) : rows;
}

const orderings = {
  recent: { where: sql``, order: sql`topic.last_post_at desc, topic.id desc` },
  answered: { where: sql`and topic.staff_count > 0`, order: sql`topic.last_post_at desc, topic.id desc` },
  unanswered: { where: sql`and topic.post_count = 1 and topic.closed_at is null`, order: sql`topic.id desc` },
  popular: { where: sql``, order: sql`topic.post_count desc, topic.id desc` },
} as const;

/** Topics with this tag, latest activity first. */
export async function listTagTopics(
  db: Db,
  viewer: Viewer,
  tagId: number,
  slice: { readonly offset: number; readonly limit: number },
): Promise<TopicRow[]> {
  return selectRows(
    db,
    viewer,
    sql`(select topic.id from topic_tag join topic on topic.id = topic_tag.topic_id join forum on forum.id = topic.forum_id
          where topic_tag.tag_id = ${tagId} and ${listedTopic(viewer)} and forum.effective_audience <= ${audienceRank(viewer)}
          order by topic.last_post_at desc, topic.id desc limit ${slice.limit} offset ${slice.offset})`,
  );
}

/** Rows for topics chosen by a subquery of ids, latest activity first. The effective audience is checked once more. */
export async function selectRows(db: Db, viewer: Viewer, ids: ReturnType<typeof sql>): Promise<TopicRow[]> {
  const memberId = viewer.kind === "member" ? viewer.id : null;
  const found = await sql<Row>`
    select topic.id, topic.title, topic.slug, topic.token, greatest(topic.audience, forum.effective_audience)::int as effective,
           forum.title as forum_title, forum.path as forum_path,
           case when starter.left_at is null and not topic.starter_withdrawn then coalesce(topic.guest_name, starter.name) end as started_by,
           starter.staff_title is not null as started_by_staff, topic.alias_id is not null as under_one_time_name,
           topic.post_count, topic.staff_count, topic.closed_at is not null as closed, topic.pinned,
           topic.last_post_at, topic.last_post_id, last_author.name as last_post_by,
           last_author.staff_title is not null as last_post_by_staff, mine.read_position
      from topic join forum on forum.id = topic.forum_id
      left join member starter on starter.id = topic.author_id
      left join member last_author on last_author.id = topic.last_post_author_id and last_author.left_at is null
      left join topic_member mine on mine.topic_id = topic.id and mine.member_id = ${memberId}
     where topic.id = any(array${ids}) and forum.effective_audience <= ${audienceRank(viewer)}
     order by topic.last_post_at desc, topic.id desc`.execute(db);
  return found.rows.map(toRow);
}

function toRow(row: Row): TopicRow {
  const audience = audienceOf(row.effective);
  return {
    id: row.id,
    title: row.title,
    address: addressOf({ slug: row.slug, token: row.token, audience }),
    audience,
    forumTitle: row.forum_title,
    forumPath: row.forum_path,
    startedBy: row.started_by ?? "",
    startedByStaff: row.started_by_staff,
    underOneTimeName: row.under_one_time_name,
    postCount: row.post_count,
    staffCount: row.staff_count,
    closed: row.closed,
    pinned: row.pinned,
    lastPostAt: row.last_post_at,
    lastPostId: row.last_post_id,
    lastPostBy: row.last_post_by,
    lastPostByStaff: row.last_post_by_staff,
    newPosts:
      row.read_position === null || row.read_position === 0 ? 0 : Math.max(0, row.post_count - row.read_position),
    neverOpened: row.read_position === null || row.read_position === 0,
  };
}

/** How many of a forum's own topics are pinned, and so not among its ordinary ones. */
export async function countPinnedIn(db: Db, viewer: Viewer, forumId: number): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from topic where topic.forum_id = ${forumId} and topic.pinned > 0 and ${listedTopic(viewer)}`.execute(
    db,
  );
  return found.rows[0]?.n ?? 0;
}
