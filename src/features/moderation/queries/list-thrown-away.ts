import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { decidablePost } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";
import { canModerate } from "../policy.ts";
import type { UnseenPost } from "./unseen-post.ts";

const perPage = 20;

/**
 * What is spam or in the bin, newest first.
 *
 * @param before only what has a lower id than this one; undefined for the beginning
 * @returns also where the next page begins; null on the last one
 * @throws NotFound for everybody but moderators
 */
export async function listThrownAway(
  db: Db,
  viewer: Viewer,
  before?: number,
): Promise<{ readonly posts: readonly UnseenPost[]; readonly next: number | null }> {
  if (!canModerate(viewer).allowed) throw new NotFound();
  const below = before === undefined ? sql`true` : sql`post.id < ${before}`;
  const found = await sql<UnseenPost>`
    select post.id as "postId", topic.id as "topicId", topic.title as "topicTitle", post.state, post.body_html as html,
           member.id as "authorId", coalesce(post.guest_name, member.name) as author, post.created_at as "writtenAt",
           post.id = topic.id as "opensTopic",
           jsonb_build_object('id', forum.id, 'title', forum.title, 'path', forum.path) as forum
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
      left join member on member.id = post.author_id and member.left_at is null
     where post.state in ('spam', 'trash') and ${below} and ${decidablePost(viewer)}
     order by post.id desc limit ${perPage + 1}`.execute(db);
  const posts = found.rows.slice(0, perPage);
  return { posts, next: found.rows.length > perPage ? (posts.at(-1)?.postId ?? null) : null };
}
