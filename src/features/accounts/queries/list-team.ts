import { NotFound } from "#core/errors.ts";
import { isStaff, type Viewer } from "#core/viewer.ts";
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

/** Somebody whom a colleague may give a question to. */
export interface Colleague extends TeamPerson {
  readonly id: number;
}

/** The same people with their numbers, for each other, by name. @throws NotFound for everybody but the team */
export async function listColleagues(db: Db, viewer: Viewer, now: Date): Promise<readonly Colleague[]> {
  return colleagues(db, viewer, now).orderBy("name").limit(200).execute();
}

/** One of them; null when it is nobody whom they could ask. @throws NotFound for everybody but the team */
export async function findColleague(
  db: Db,
  viewer: Viewer,
  { id, now }: { readonly id: number; readonly now: Date },
): Promise<Colleague | null> {
  return (await colleagues(db, viewer, now).where("id", "=", id).executeTakeFirst()) ?? null;
}

function colleagues(db: Db, viewer: Viewer, now: Date) {
  if (!isStaff(viewer)) throw new NotFound();
  return db
    .selectFrom("member")
    .select((eb) => ["id", "name", eb.fn.coalesce("staff_title", eb.val("")).as("title")])
    .where("role", "in", ["staff", "moderator", "administrator"])
    .where("staff_title", "is not", null)
    .where((eb) => eb.or([eb("checked_until", "is", null), eb("checked_until", ">", now)]))
    .where("left_at", "is", null);
}
