import { sql } from "kysely";
import { guest } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { visibleTopic } from "../visibility.ts";
import { listPostsById, type PostView } from "./list-posts.ts";

/** A post, and the topic it stands in. */
export interface NewestPost {
  readonly post: PostView;
  readonly topic: { readonly id: number; readonly title: string; readonly slug: string };
}

/**
 * The newest posts in these forums that everybody may read, latest first. They stand in as many topics at most, which are those
 * with the latest activity: a few rows of each forum are read, whatever its size.
 */
export async function listNewestPosts(
  db: Db,
  forumIds: readonly number[],
  limit: number,
): Promise<readonly NewestPost[]> {
  const { rows } = await sql<{ post_id: number; id: number; title: string; slug: string }>`
    with active as (
      select found.* from unnest(${sql.val(forumIds)}::bigint[]) as one (forum_id)
        cross join lateral (
          select topic.id, topic.title, topic.slug, topic.last_post_at from topic join forum on forum.id = topic.forum_id
           where topic.forum_id = one.forum_id and topic.state = 'shown' and ${visibleTopic(guest)}
           order by topic.last_post_at desc, topic.id desc limit ${limit}) found
       order by found.last_post_at desc limit ${limit})
    select latest.id as post_id, active.id, active.title, active.slug from active
      cross join lateral (
        select post.id from post where post.topic_id = active.id and post.position is not null and post.state = 'shown'
         order by post.position desc limit ${limit}) latest
     order by latest.id desc limit ${limit}`.execute(db);
  const posts = await listPostsById(
    db,
    guest,
    rows.map(({ post_id }) => post_id),
  );
  return rows.flatMap(({ post_id, ...topic }) => {
    const post = posts.find((one) => one.id === post_id);
    return post ? [{ post, topic }] : [];
  });
}
