import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { audienceRank, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { listedTopic } from "../visibility.ts";

/** A tag that stands on at least one topic that the viewer may see. @throws NotFound: a tag must not tell of hidden topics */
export async function findTag(
  db: Db,
  viewer: Viewer,
  slug: string,
): Promise<{ readonly id: number; readonly name: string; readonly topics: number }> {
  const found = await sql<{ id: number; name: string; topics: number }>`
    select tag.id, tag.name, count(*)::int as topics
      from tag join topic_tag on topic_tag.tag_id = tag.id join topic on topic.id = topic_tag.topic_id
      join forum on forum.id = topic.forum_id
     where tag.slug = ${slug} and ${listedTopic(viewer)} and forum.effective_audience <= ${audienceRank(viewer)}
     group by tag.id, tag.name`.execute(db);
  const tag = found.rows[0];
  if (!tag) throw new NotFound();
  return tag;
}
