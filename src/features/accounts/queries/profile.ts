import { monthAndYear } from "#core/dates.ts";
import { NotFound } from "#core/errors.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { canOpenProfiles, isStaffRole } from "../policy.ts";

export interface ProfileView {
  readonly name: string;
  readonly line: string | null;
  /** Null for everybody who does not speak for the practice. */
  readonly staffTitle: string | null;
  /** "June 2021": the day is nobody's business. */
  readonly joined: string;
  /** The viewer's own. */
  readonly own: boolean;
}

/** @throws NotFound for guests, and where there is nobody of that name */
export async function findProfile(db: Db, viewer: Viewer, slug: string): Promise<ProfileView> {
  if (!canOpenProfiles(viewer)) throw new NotFound();
  const row = await db
    .selectFrom("member")
    .select(["id", "name", "role as standing", "role_line as line", "staff_title as title", "created_at as joinedAt"])
    .where("slug", "=", slug)
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow(() => new NotFound());
  return {
    name: row.name,
    line: row.line,
    staffTitle: isStaffRole(row.standing) ? row.title : null,
    joined: monthAndYear(row.joinedAt),
    own: viewer.kind === "member" && viewer.id === row.id,
  };
}
