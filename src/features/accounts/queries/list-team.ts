import type { Db } from "#platform/database/database.ts";

/** One of the practice's people, as everybody may see them. */
export interface TeamPerson {
  readonly name: string;
  readonly title: string;
}

/** The practice's people whose titles an administrator has confirmed, in the order in which they came; at most 12. */
export async function listTeam(db: Db, now: Date): Promise<readonly TeamPerson[]> {
  const rows = await db
    .selectFrom("member")
    .select(["name", "staff_title"])
    .where("role", "in", ["staff", "moderator", "administrator"])
    .where("staff_title", "is not", null)
    .where((eb) => eb.or([eb("checked_until", "is", null), eb("checked_until", ">", now)]))
    .where("left_at", "is", null)
    .orderBy("id")
    .limit(12)
    .execute();
  return rows.map((row) => ({ name: row.name, title: row.staff_title ?? "" }));
}
