import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { canChooseClinicians } from "../policy.ts";
import { clinicianNow } from "../visibility.ts";
import type { Clinician } from "./find-conversation.ts";

/** One of the team whose title holds today, and whether they answer in private. */
export interface Candidate extends Clinician {
  readonly clinical: boolean;
}

/** Everybody who could be chosen, in the order in which they came. @throws NotFound for whoever does not choose */
export async function listCandidates(db: Db, viewer: Viewer, now: Date): Promise<readonly Candidate[]> {
  if (!canChooseClinicians(viewer).allowed) throw new NotFound();
  const { rows } = await sql<Candidate>`
    select member.id, member.name, member.staff_title as title, ${clinicianNow(now)} as clinical from member
     where member.role in ('staff', 'moderator', 'administrator') and member.staff_title is not null
       and (member.checked_until is null or member.checked_until > ${now}) and member.left_at is null
     order by member.id limit 200`.execute(db);
  return rows;
}
