import { sql } from "kysely";
import { audienceOf } from "#core/audience.ts";
import type { Viewer } from "#core/viewer.ts";
import type { ForumNode } from "#features/forums/index.ts";
import type { Db } from "#platform/database/database.ts";
import { addressOf } from "../facts.ts";
import { listedTopic } from "../visibility.ts";

/** The latest activity in a forum, as far as the viewer may see. */
export interface LastPost {
  readonly title: string;
  readonly address: string;
  readonly postId: number | null;
  readonly postCount: number;
  readonly at: Date;
  readonly byStaff: boolean;
  /** In a topic that was started under a one-time name. */
  readonly underOneTimeName: boolean;
}

/** The latest post of each of these forums and everything below them: one index look-up a forum. */
export async function listLastPosts(
  db: Db,
  viewer: Viewer,
  forums: readonly ForumNode[],
): Promise<ReadonlyMap<number, LastPost>> {
  const ids = forums.flatMap(withDescendants).map((forum) => forum.id);
  if (ids.length === 0) return new Map();
  const found = await sql<{
    forum_id: number;
    title: string;
    slug: string;
    token: string;
    effective: number;
    last_post_id: number | null;
    post_count: number;
    last_post_at: Date;
    by_staff: boolean;
    under_one_time_name: boolean;
  }>`
    select one.forum_id, last.*, coalesce(author.staff_title is not null, false) as by_staff
      from unnest(${sql.val(ids)}::bigint[]) as one(forum_id)
      join forum on forum.id = one.forum_id
      cross join lateral (
        select topic.title, topic.slug, topic.token, greatest(topic.audience, forum.effective_audience)::int as effective,
               topic.last_post_id, topic.post_count, topic.last_post_at, topic.last_post_author_id,
               topic.alias_id is not null as under_one_time_name
          from topic where topic.forum_id = one.forum_id and ${listedTopic(viewer)}
         order by topic.last_post_at desc, topic.id desc limit 1) last
      left join member author on author.id = last.last_post_author_id`.execute(db);
  const own = new Map(
    found.rows.map((row): [number, LastPost] => [
      row.forum_id,
      {
        title: row.title,
        address: addressOf({ slug: row.slug, token: row.token, audience: audienceOf(row.effective) }),
        postId: row.last_post_id,
        postCount: row.post_count,
        at: row.last_post_at,
        byStaff: row.by_staff,
        underOneTimeName: row.under_one_time_name,
      },
    ]),
  );
  return new Map(
    forums.flatMap(withDescendants).flatMap((forum) => {
      const latest = withDescendants(forum)
        .map((below) => own.get(below.id))
        .filter((last) => last !== undefined)
        .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
      return latest ? [[forum.id, latest] as const] : [];
    }),
  );
}

export function withDescendants(forum: ForumNode): readonly ForumNode[] {
  return [forum, ...forum.children.flatMap(withDescendants)];
}
