import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import { type ReportReason, reasonOf } from "../reasons.ts";

/** What one person said about a post. */
export interface OpenReport {
  readonly id: number;
  readonly postId: number;
  readonly reason: ReportReason;
  readonly noteSealed: Buffer | null;
  readonly createdAt: Date;
}

/** What is reported about these posts and still open, oldest first. The caller has asked who may see the posts. */
export async function listReportsOf(db: Db, postIds: readonly number[]): Promise<OpenReport[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom("report")
    .select(["id", "post_id as postId", "reason", "note_sealed as noteSealed", "created_at as createdAt"])
    .where("handled_at", "is", null)
    .where(sql<boolean>`post_id = any(${[...postIds]}::bigint[])`)
    .orderBy("id")
    .limit(1_000)
    .execute();
  return rows.map((row) => ({ ...row, reason: reasonOf(row.reason) }));
}
