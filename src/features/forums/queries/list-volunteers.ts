import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { canManageForums } from "../policy.ts";

/** Somebody who helps to moderate a forum. */
export interface Volunteer {
  readonly id: number;
  readonly name: string;
}

/** Named for this forum itself, by name. Those named for a forum above it help here too. @throws NotFound for everybody but administrators */
export async function listVolunteers(db: Db, viewer: Viewer, forumId: number): Promise<readonly Volunteer[]> {
  if (!canManageForums(viewer).allowed) throw new NotFound();
  return await db
    .selectFrom("forum_moderator")
    .innerJoin("member", "member.id", "forum_moderator.member_id")
    .select(["member.id", "member.name"])
    .where("forum_moderator.forum_id", "=", forumId)
    .where("member.left_at", "is", null)
    .orderBy("member.name_key")
    .limit(100)
    .execute();
}
