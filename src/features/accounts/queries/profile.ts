import { monthAndYear } from "#core/dates.ts";
import { NotFound } from "#core/errors.ts";
import type { Role, Viewer } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { canBlock, canOpenProfiles, isStaffRole, roleOf, titleNow } from "../policy.ts";
import { areApart, hasBlocked } from "./blocks.ts";

export interface ProfileView {
  readonly name: string;
  readonly line: string | null;
  /** A former patient who helps, and says so. */
  readonly helps: boolean;
  /** Null for everybody who does not speak for the practice. */
  readonly staffTitle: string | null;
  /** With the badge: what members can look up, and since when the practice vouches for it. */
  readonly check: { readonly registration: string | null; readonly since: string | null } | null;
  /** "June 2021": until then they spoke for the practice. */
  readonly staffUntil: string | null;
  /** "June 2021": the day is nobody's business. */
  readonly joined: string;
  /** The viewer's own. */
  readonly own: boolean;
  readonly id: number;
  readonly slug: string;
  /** Their last posts are shown to this viewer: they chose so, and these two do not avoid each other. */
  readonly showsPosts: boolean;
  readonly mayBlock: boolean;
  /** The viewer blocked them; nobody else ever learns of it. */
  readonly blocked: boolean;
}

/** Where somebody's profile stands whose old address this was; null for guests, and where it was nobody's. */
export async function findMovedProfile(
  { db, tools }: { readonly db: Db; readonly tools: { readonly sealer: Sealer } },
  viewer: Viewer,
  oldSlug: string,
): Promise<string | null> {
  if (!canOpenProfiles(viewer)) return null;
  const found = await db
    .selectFrom("imported_person")
    .innerJoin("member", "member.id", "imported_person.member_id")
    .select("member.slug")
    .where("profile_lookup", "=", oldProfileLookup(tools.sealer, oldSlug))
    .where("member.left_at", "is", null)
    .orderBy("member.id")
    .executeTakeFirst();
  return found?.slug ?? null;
}

/** Under which an old profile's address is kept: readable it would often be somebody's log-in. */
export function oldProfileLookup(sealer: Sealer, slug: string): Buffer {
  return sealer.lookup("old profile", slug.toLowerCase());
}

/** @throws NotFound for guests, and where there is nobody of that name */
export async function findProfile(db: Db, viewer: Viewer, slug: string, now: Date): Promise<ProfileView> {
  if (!canOpenProfiles(viewer)) throw new NotFound();
  const row = await db
    .selectFrom("member")
    .leftJoin("preference", "preference.member_id", "member.id")
    .select(["id", "name", "slug", "role as standing", "role_line as line", "staff_title as title"])
    .select("helping")
    .select("consent_withdrawn_at as withdrawnAt")
    .select(["created_at as joinedAt", "shows_posts as shows"])
    .select(["registration", "checked_at as checkedAt", "checked_until as checkedUntil", "staff_until as staffUntil"])
    .where("slug", "=", slug)
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow(() => new NotFound());
  const own = viewer.kind === "member" && viewer.id === row.id;
  if (row.withdrawnAt !== null && !own) throw new NotFound();
  const apart = viewer.kind === "member" && (await areApart(db, viewer.id, row.id));
  const staffTitle = isStaffRole(row.standing) ? titleNow({ ...row, staffTitle: row.title }, now) : null;
  const since = row.checkedAt === null ? null : monthAndYear(row.checkedAt);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    line: row.line,
    helps: row.helping === "active",
    staffTitle,
    check: staffTitle === null ? null : { registration: row.registration, since },
    staffUntil: row.staffUntil === null ? null : monthAndYear(row.staffUntil),
    joined: monthAndYear(row.joinedAt),
    own,
    showsPosts: row.shows === true && !apart,
    mayBlock: canBlock(viewer, { id: row.id, role: roleOf(row.standing) }).allowed,
    blocked: apart && (await hasBlocked(db, viewer, row.id)),
  };
}

/** Somebody, for the page that asks whether to block them. @throws NotFound */
export async function findBlockable(
  db: Db,
  viewer: Viewer,
  slug: string,
): Promise<{ readonly id: number; readonly name: string; readonly slug: string; readonly role: Role }> {
  if (!canOpenProfiles(viewer)) throw new NotFound();
  const { standing, ...row } = await db
    .selectFrom("member")
    .select(["id", "name", "slug", "role as standing"])
    .where("slug", "=", slug)
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow(() => new NotFound());
  return { ...row, role: roleOf(standing) };
}

/** Has this person chosen to show what they wrote last? Nobody has, unless they said so. */
export async function showsPosts(db: Db, memberId: number): Promise<boolean> {
  const row = await db
    .selectFrom("preference")
    .select("shows_posts as shows")
    .where("member_id", "=", memberId)
    .executeTakeFirst();
  return row?.shows === true;
}
