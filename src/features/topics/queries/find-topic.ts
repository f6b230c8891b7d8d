import { sql } from "kysely";
import { type Audience, audienceOf } from "#core/audience.ts";
import { NotFound } from "#core/errors.ts";
import { isModerator, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { addressOf, type TopicFacts, type TopicState } from "../facts.ts";
import { visibleTopic } from "../visibility.ts";
import { aliasHasNews } from "./one-time-names.ts";

/** Somebody who wrote in a topic. */
export interface Voice {
  readonly name: string;
  readonly staffTitle: string | null;
  readonly firstPosition: number;
  readonly firstPostId: number;
}

/** A topic's head: everything of its page but the posts. */
export interface TopicView extends TopicFacts {
  readonly title: string;
  /** Last part of its address: readable while it is public, opaque otherwise. */
  readonly address: string;
  /** The effective one: of the topic and all forums above it. */
  readonly audience: Audience;
  readonly pinned: 0 | 1 | 2;
  readonly postCount: number;
  readonly participantCount: number;
  readonly staffCount: number;
  /** Empty where nobody is to be named: they left, or took the opening post back. */
  readonly startedBy: string;
  readonly createdAt: Date;
  readonly hiddenWhy: string | null;
  readonly forum: {
    readonly id: number;
    readonly title: string;
    readonly path: string;
    readonly closed: boolean;
    readonly crumbs: readonly { readonly title: string; readonly path: string }[];
  };
  readonly tags: readonly { readonly name: string; readonly slug: string }[];
  /** The practice's people first, then in the order in which they joined; at most 12. */
  readonly voices: readonly Voice[];
  /** How far this viewer has read; 0 for guests and newcomers. */
  readonly readPosition: number;
  readonly hasNews: boolean;
  /** They have begun a reply and not sent it. */
  readonly hasDraft: boolean;
}

export interface FoundTopic {
  readonly topic: TopicView;
  /** The address that was asked for is an old one. */
  readonly moved: boolean;
}

interface Row {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  readonly token: string;
  readonly effective: number;
  readonly pinned: 0 | 1 | 2;
  readonly state: TopicState;
  readonly closed: boolean;
  readonly post_count: number;
  readonly participant_count: number;
  readonly staff_count: number;
  readonly author_id: number | null;
  readonly alias_id: string | null;
  readonly name_paused: string | null;
  readonly started_by: string | null;
  readonly created_at: Date;
  readonly hidden_why: string | null;
  readonly forum_id: number;
  readonly forum_title: string;
  readonly forum_path: string;
  readonly forum_closed: boolean;
  readonly crumbs: TopicView["forum"]["crumbs"];
  readonly tags: TopicView["tags"];
  readonly voices: readonly Voice[];
  readonly read_position: number | null;
  readonly news: boolean | null;
  readonly has_draft: boolean;
}

/**
 * A topic by any of its addresses: slug, token or a former slug.
 *
 * @throws NotFound when it does not exist or this viewer may not see it: the same answer
 */
export async function findTopicByAddress(db: Db, viewer: Viewer, address: string): Promise<FoundTopic> {
  const topic = await findOne(
    db,
    viewer,
    sql`(select id from topic where slug = ${address}
         union all select id from topic where token = ${address}
         union all select topic_id from topic_address where slug = ${address} limit 1)`,
  );
  return { topic, moved: topic.address !== address };
}

/** @throws NotFound when it does not exist or this viewer may not see it */
export async function findTopic(db: Db, viewer: Viewer, topicId: number): Promise<TopicView> {
  return findOne(db, viewer, sql`${topicId}`);
}

/** Where a voice is first heard: whoever has no post left in sight is not named beside the place of a hidden one. */
const firstShownPost = sql`
  select id, position from post
   where post.topic_id = v.topic_id and post.author_id = v.member_id and post.state = 'shown' and position >= v.first_position
   order by position limit 1`;

/** Members who wrote in the topic, the practice's people first. */
const memberVoices = sql`
  select m.name, case when v.staff_voice then m.staff_title end as "staffTitle", p.position as "firstPosition",
         p.id as "firstPostId", v.staff_voice as staff
    from topic_member v join member m on m.id = v.member_id and m.left_at is null
    join lateral (${firstShownPost}) p on true
   where v.topic_id = topic.id and v.post_count > 0
   order by v.staff_voice desc, v.first_position limit 12`;

/** Whoever started the topic under a one-time name. */
const aliasVoices = sql`
  select n.name, null, p.position, p.id, false
    from one_time_name n
    join lateral (select id, position from post where topic_id = n.topic_id and alias_id = n.id and state = 'shown'
                   order by position limit 1) p on true
   where n.topic_id = topic.id`;

async function findOne(db: Db, viewer: Viewer, id: ReturnType<typeof sql>): Promise<TopicView> {
  const memberId = viewer.kind === "member" ? viewer.id : null;
  const found = await sql<Row>`
    select topic.id, topic.title, topic.slug, topic.token, topic.pinned, topic.state, topic.closed_at is not null as closed,
           greatest(topic.audience, forum.effective_audience)::int as effective,
           topic.post_count, topic.participant_count, topic.staff_count, topic.author_id, topic.alias_id,
           (select paused_why from one_time_name where id = topic.alias_id) as name_paused, topic.created_at, topic.hidden_why,
           case when author.left_at is null and not topic.starter_withdrawn then coalesce(topic.guest_name, author.name) end as started_by,
           forum.id as forum_id, forum.title as forum_title, forum.path as forum_path, forum.closed as forum_closed,
           case when cardinality(forum.ancestor_ids) = 0 then '[]'::json else
             (select json_agg(json_build_object('title', a.title, 'path', a.path) order by cardinality(a.ancestor_ids))
                from forum a where a.id = any(forum.ancestor_ids)) end as crumbs,
           coalesce((select json_agg(json_build_object('name', tag.name, 'slug', tag.slug) order by tag.name)
              from topic_tag join tag on tag.id = topic_tag.tag_id where topic_tag.topic_id = topic.id), '[]'::json) as tags,
           coalesce((select json_agg(voice) from (
             select name, "staffTitle", "firstPosition", "firstPostId" from (
               (${memberVoices}) union all (${aliasVoices})) heard
              order by staff desc, "firstPosition" limit 12) voice), '[]'::json) as voices,
           mine.read_position, (coalesce(mine.news, false) or ${aliasHasNews(viewer)}) as news,
           exists (select 1 from draft where member_id = ${memberId} and place = 'topic:' || topic.id) as has_draft
      from topic
      join forum on forum.id = topic.forum_id
      left join member author on author.id = topic.author_id
      left join topic_member mine on mine.topic_id = topic.id and mine.member_id = ${memberId}
     where topic.id = ${id} and ${visibleTopic(viewer)}`.execute(db);
  const row = found.rows[0];
  if (!row) throw new NotFound();
  return toView(row, isModerator(viewer));
}

function toView(row: Row, moderator: boolean): TopicView {
  const audience = audienceOf(row.effective);
  return {
    id: row.id,
    forumId: row.forum_id,
    title: row.title,
    address: addressOf({ slug: row.slug, token: row.token, audience }),
    audience,
    pinned: row.pinned,
    state: row.state,
    closed: row.closed,
    forumClosed: row.forum_closed,
    postCount: row.post_count,
    participantCount: row.participant_count,
    staffCount: row.staff_count,
    authorId: row.author_id,
    aliasId: row.alias_id,
    namePaused: row.name_paused,
    startedBy: row.started_by ?? "",
    createdAt: row.created_at,
    hiddenWhy: moderator || row.state === "hidden" ? row.hidden_why : null,
    forum: {
      id: row.forum_id,
      title: row.forum_title,
      path: row.forum_path,
      closed: row.forum_closed,
      crumbs: row.crumbs,
    },
    tags: row.tags,
    voices: row.voices,
    readPosition: row.read_position ?? 0,
    hasNews: row.news ?? false,
    hasDraft: row.has_draft,
  };
}
