import type { Db } from "#platform/database/database.ts";

/** One of the practice's people, as everybody may know them. */
export interface TeamMember {
  readonly name: string;
  readonly title: string;
}

/** Who answers here: the practice's people whose title was confirmed, longest here first; at most twelve. */
export async function listTeam(db: Db): Promise<readonly TeamMember[]> {
  const found = await db
    .selectFrom("member")
    .select(["name", "staff_title as title"])
    .where("role", "in", ["staff", "moderator", "administrator"])
    .where("staff_title", "is not", null)
    .where("left_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .limit(12)
    .execute();
  return found.map(({ name, title }) => ({ name, title: title ?? "" }));
}
