import { sql } from "kysely";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { canReadAudit } from "../policy.ts";

/**
 * How many others of the team have a new way to prove who they are, from the last seven days: a stolen account is made to
 * last with one (T-06). Nobody for whoever may not read the log.
 */
export async function countNewProofs(db: Db, viewer: Viewer, now: Date): Promise<number> {
  if (viewer.kind !== "member" || !canReadAudit(viewer)) return 0;
  const { rows } = await sql<{ people: number }>`
    select count(distinct entry.subject_id)::integer as people
      from audit_entry entry join member on member.id = entry.subject_id
     where entry.kind = 'factor-added' and entry.at > ${now}::timestamptz - interval '7 days'
       and member.role in ('staff', 'moderator', 'administrator') and member.left_at is null
       and member.id <> ${viewer.id}`.execute(db);
  return rows[0]?.people ?? 0;
}
