import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import type { LockedTopic } from "./lock.ts";

/** Places are unique at any moment, so those that move up go far out first. */
const farOut = 100_000_000;

/**
 * Shows a post that had no place, at the one that its date gives it: the post that opens a topic at the first, a reply before
 * the first that is younger. What follows moves up by one, and so does how far people have read. The caller holds both,
 * and counts the topic anew afterwards.
 */
export async function makePlace(
  db: Db,
  topic: LockedTopic,
  post: { readonly id: number; readonly opens: boolean; readonly createdAt: Date },
): Promise<void> {
  const place = post.opens ? 1 : await placeOf(db, topic, post);
  const moved = sql`topic_id = ${topic.id} and position >= ${place}`;
  await sql`update post set position = position + ${farOut} where ${moved}`.execute(db);
  await sql`update post set position = position - ${farOut - 1} where topic_id = ${topic.id} and position > ${farOut}`.execute(
    db,
  );
  await sql`update topic_member set read_position = read_position + 1 where topic_id = ${topic.id} and read_position >= ${place}`.execute(
    db,
  );
  await db
    .updateTable("post")
    .set({ state: "shown", state_why: null, position: place })
    .where("id", "=", post.id)
    .execute();
}

async function placeOf(
  db: Db,
  topic: LockedTopic,
  { id, createdAt }: { readonly id: number; readonly createdAt: Date },
): Promise<number> {
  const found = await sql<{ place: number | null }>`
    select min(position)::integer as place from post
     where topic_id = ${topic.id} and id <> topic_id and position is not null
       and (created_at, id) > (${createdAt}, ${id})`.execute(db);
  return found.rows[0]?.place ?? topic.postCount + 1;
}
