import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";

const nobody: ReadonlySet<number> = new Set();

/** The roles that can be blocked: somebody who joined the practice's team since is met again. */
const blockable = ["participant", "spectator"] as const;

/** Whose posts this viewer chose not to see. One look-up by index; none for guests. */
export async function blockedAuthors(db: Db, viewer: Viewer): Promise<ReadonlySet<number>> {
  if (viewer.kind !== "member") return nobody;
  const rows = await db
    .selectFrom("block")
    .innerJoin("member", "member.id", "block.blocked_id")
    .select("block.blocked_id as id")
    .where("block.blocker_id", "=", viewer.id)
    .where("member.role", "in", blockable)
    .execute();
  return rows.length === 0 ? nobody : new Set(rows.map(({ id }) => id));
}

/** Do these two not want to meet, whichever of them said so? */
export async function areApart(db: Db, one: number, other: number): Promise<boolean> {
  const row = await db
    .selectFrom("block")
    .select("blocker_id")
    .where((where) =>
      where.or([where.and({ blocker_id: one, blocked_id: other }), where.and({ blocker_id: other, blocked_id: one })]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Somebody on one's own list. */
export interface BlockedPerson {
  readonly name: string;
  readonly slug: string;
}

/** Whom this viewer blocked, latest first. */
export async function listBlocked(db: Db, viewer: Viewer): Promise<readonly BlockedPerson[]> {
  if (viewer.kind !== "member") return [];
  return await db
    .selectFrom("block")
    .innerJoin("member", "member.id", "block.blocked_id")
    .select(["member.name", "member.slug"])
    .where("block.blocker_id", "=", viewer.id)
    .where("member.left_at", "is", null)
    .where("member.role", "in", blockable)
    .orderBy("block.created_at", "desc")
    .execute();
}

/** Is this person on the viewer's own list? */
export async function hasBlocked(db: Db, viewer: Viewer, memberId: number): Promise<boolean> {
  return (await blockedAuthors(db, viewer)).has(memberId);
}
