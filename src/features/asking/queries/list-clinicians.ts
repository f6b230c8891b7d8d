import type { Db } from "#platform/database/database.ts";
import { clinicianNow } from "../visibility.ts";
import type { Clinician } from "./find-conversation.ts";

/** Everybody who can answer today, in the order in which they came. */
export async function listClinicians(db: Db, now: Date): Promise<readonly Clinician[]> {
  const rows = await db
    .selectFrom("member")
    .select(["id", "name", "staff_title as title"])
    .where(clinicianNow(now))
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ title, ...row }) => ({ ...row, title: title ?? "" }));
}
