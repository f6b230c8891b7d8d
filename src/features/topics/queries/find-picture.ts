import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { PicturePlace } from "#platform/text/pictures.ts";
import { decidablePost, readablePost, visibleTopic } from "../visibility.ts";

/**
 * A picture of a post, as WebP; of one that waits for whoever decides about it.
 *
 * @throws NotFound when there is none of that size, or this viewer may not read its post: the same answer
 */
export async function findPicture(db: Db, viewer: Viewer, { token, width, height }: PicturePlace): Promise<Buffer> {
  const { rows } = await sql<{ webp: Buffer }>`
    select picture.webp
      from picture
      join post on post.id = picture.post_id
      join topic on topic.id = post.topic_id
      join forum on forum.id = topic.forum_id
     where picture.token = ${token} and picture.width = ${width} and picture.height = ${height}
       and ((${visibleTopic(viewer)} and ${readablePost(viewer)}) or (post.state = 'pending' and ${decidablePost(viewer)}))`.execute(
    db,
  );
  const found = rows[0];
  if (!found) throw new NotFound();
  return found.webp;
}
