import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { readablePost, visibleTopic } from "#features/topics/index.ts";
import type { Db } from "#platform/database/database.ts";

/** A post as the person sees it who reports it. */
export interface ReportablePost {
  readonly id: number;
  readonly html: string;
  /** Null: somebody who has left. */
  readonly author: string | null;
}

/** @throws NotFound when there is no such post, or none whose words this viewer may read */
export async function findReportable(db: Db, viewer: Viewer, postId: number): Promise<ReportablePost> {
  const found = await sql<ReportablePost>`
    select post.id, post.body_html as html, coalesce(post.guest_name, member.name) as author
      from post join topic on topic.id = post.topic_id join forum on forum.id = topic.forum_id
      left join member on member.id = post.author_id and member.left_at is null
     where post.id = ${postId} and post.position is not null
       and ${visibleTopic(viewer)} and ${readablePost(viewer)}`.execute(db);
  const post = found.rows[0];
  if (!post) throw new NotFound();
  return post;
}
