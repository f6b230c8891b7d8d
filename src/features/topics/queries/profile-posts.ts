import { sql } from "kysely";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { visibleTopic } from "../visibility.ts";

/** A post in its author's profile. */
export interface ProfilePost {
  readonly id: number;
  readonly position: number;
  readonly title: string;
  readonly at: Date;
}

/** As many as a profile shows; there is no second page, so that nobody is read through (T-25). */
export const mostInProfile = 20;

/**
 * The last posts of somebody who chose to show them, latest first, at most twenty: only what this viewer may read
 * where it stands. The caller has asked whether they are shown at all.
 */
export async function listPostsBy(db: Db, viewer: Viewer, memberId: number): Promise<readonly ProfilePost[]> {
  const found = await sql<ProfilePost>`
    select post.id, post.position, topic.title, post.created_at as at
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
     where post.author_id = ${memberId} and post.state = 'shown' and topic.state = 'shown' and ${visibleTopic(viewer)}
     order by post.id desc limit ${mostInProfile}`.execute(db);
  return found.rows;
}
