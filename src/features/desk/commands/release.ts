import { sql } from "kysely";
import type { Work } from "#platform/work/work.ts";

/** By the clock: questions of people who have left, or belong to the team no more, are anybody's again. Safe to repeat. */
export async function releaseAbandoned({ db }: Work): Promise<void> {
  const gone = sql`select id from member where left_at is not null or role not in ('staff', 'moderator', 'administrator')`;
  await sql`update question set owner_id = null where owner_id is not null and owner_id in (${gone})`.execute(db);
  await sql`update question set second_id = null where second_id is not null and second_id in (${gone})`.execute(db);
}
