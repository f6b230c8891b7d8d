import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import { blockedIds } from "#features/accounts/index.ts";
import type { Db } from "#platform/database/database.ts";
import type { OwnPart } from "../shared-page.ts";
import { aliasHasNews } from "./one-time-names.ts";

/** What is this member's own on a page of a topic that they may see. */
export async function findOwnPart(
  db: Db,
  member: Member,
  page: { readonly topicId: number; readonly postIds: readonly number[] },
): Promise<OwnPart> {
  const { rows } = await sql<OwnPart>`
    select coalesce(place.read_position, 0) as "readPosition", (coalesce(place.news, false) or ${aliasHasNews(member)}) as "hasNews",
           exists (select 1 from draft where member_id = ${member.id} and place = 'topic:' || ${page.topicId}::bigint) as "hasDraft",
           coalesce((select json_object_agg(post_id, kind) from reaction
                      where member_id = ${member.id} and post_id = any(${sql.val(page.postIds)}::bigint[])), '{}') as reactions,
           ${blockedIds(member.id)} as blocked
      from (values (${page.topicId}::bigint)) topic (id)
      left join topic_member place on place.topic_id = ${page.topicId} and place.member_id = ${member.id}`.execute(db);
  return rows[0] ?? { readPosition: 0, hasNews: false, hasDraft: false, reactions: {}, blocked: [] };
}
