import { type RawBuilder, sql } from "kysely";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";

const nobody: ReadonlySet<number> = new Set();

/** The roles that can be blocked: somebody who joined the practice's team since is met again. */
const blockable = ["participant", "spectator"] as const;

/** Whose posts this member chose not to see, as part of a statement: an array of ids. */
export function blockedIds(memberId: number): RawBuilder<number[]> {
  return sql<number[]>`(
    select coalesce(array_agg(block.blocked_id), '{}') from block join member on member.id = block.blocked_id
     where block.blocker_id = ${memberId} and member.role in ${sql`(${sql.join(blockable)})`})`;
}

/** Whose posts this viewer chose not to see. One look-up by index; none for guests. */
export async function blockedAuthors(db: Db, viewer: Viewer): Promise<ReadonlySet<number>> {
  if (viewer.kind !== "member") return nobody;
  const { rows } = await sql<{ ids: number[] }>`select ${blockedIds(viewer.id)} as ids`.execute(db);
  return new Set(rows[0]?.ids);
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
