import { sql } from "kysely";
import type { AudienceRank } from "#core/audience.ts";
import type { Db } from "#platform/database/database.ts";

export interface WxrForum {
  readonly id: number;
  readonly parentId: number | null;
  readonly kind: "category" | "forum";
  readonly title: string;
  readonly slug: string;
  readonly path: string;
  readonly description: string;
  readonly place: number;
  readonly closed: boolean;
  readonly audience: AudienceRank;
  readonly effectiveAudience: AudienceRank;
  readonly createdAt: Date;
  readonly pinned: readonly number[];
  readonly moderators: readonly number[];
}

/** The whole tree, parents first. */
export async function listWxrForums(db: Db): Promise<readonly WxrForum[]> {
  const { rows } = await sql<WxrForum>`
    select id, parent_id as "parentId", kind, title, slug, path, description, place, closed, audience,
           effective_audience as "effectiveAudience", created_at as "createdAt",
           coalesce((select array_agg(topic.id order by topic.id) from topic where forum_id = forum.id and pinned > 0), '{}') as pinned,
           coalesce((select array_agg(member_id order by member_id) from forum_moderator where forum_id = forum.id), '{}') as moderators
      from forum order by cardinality(ancestor_ids), place, id`.execute(db);
  return rows;
}

/** Every topic tag. */
export async function listWxrTags(db: Db): Promise<readonly { id: number; slug: string; name: string }[]> {
  return db.selectFrom("tag").select(["id", "slug", "name"]).orderBy("id").execute();
}
