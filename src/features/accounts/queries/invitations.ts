import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import { canManagePeople } from "../policy.ts";

/**
 * The invitation that this link opens; null when it was used, withdrawn, is too old or was never made. It is worth as much
 * as whoever made it: with their role, or their membership, it ends too.
 */
export async function findInvitation(db: Db, token: string, now: Date) {
  const found = await db
    .selectFrom("invitation")
    .innerJoin("member", "member.id", "invitation.made_by")
    .select(["invitation.id", "invitation.name", "invitation.role", "invitation.title", "invitation.registration"])
    .select(["invitation.checked_until as checkedUntil", "invitation.made_by as madeBy"])
    .select("invitation.created_at as createdAt")
    .where("invitation.token_hash", "=", hashToken(token))
    .where("invitation.expires_at", ">", now)
    .where("member.role", "=", "administrator")
    .where("member.left_at", "is", null)
    .executeTakeFirst();
  return found ?? null;
}

/** One that nobody has used yet. */
export interface OpenInvitation {
  readonly id: number;
  readonly name: string;
  readonly role: "staff" | "moderator" | "administrator";
  readonly until: Date;
}

/** Newest first, at most fifty. @throws NotFound for everybody but administrators */
export async function listInvitations(db: Db, viewer: Viewer, now: Date): Promise<readonly OpenInvitation[]> {
  if (!canManagePeople(viewer).allowed) throw new NotFound();
  return await db
    .selectFrom("invitation")
    .select(["id", "name", "role", "expires_at as until"])
    .where("expires_at", ">", now)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}
