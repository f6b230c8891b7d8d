import { type ExpressionBuilder, sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Role, Viewer } from "#core/viewer.ts";
import type { Db, Tables } from "#platform/database/database.ts";
import { nameKey } from "#platform/text/names.ts";
import type { PeopleQuery } from "../forms.ts";
import { canManagePeople, canSeePeople, checkWarningDays } from "../policy.ts";

/** A person in the list: never an e-mail address, never when they were last here. */
export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly standing: Role;
  readonly staffTitle: string | null;
  readonly imported: boolean;
  readonly hasPassword: boolean;
  readonly suspendedUntil: Date | null;
  readonly joinedAt: Date;
  readonly registration: string | null;
  readonly checkedUntil: Date | null;
  readonly staffUntil: Date | null;
}

const peoplePerPage = 20;

const columns = [
  "id",
  "name",
  "slug",
  "role as standing",
  "staff_title as staffTitle",
  "imported",
  "suspended_until as suspendedUntil",
  "created_at as joinedAt",
  "registration",
  "checked_until as checkedUntil",
  "staff_until as staffUntil",
] as const;

/** Whoever joined with a passkey needs none. */
const hasPassword =
  sql<boolean>`(password_hash is not null or exists (select from passkey where member_id = member.id))`.as(
    "hasPassword",
  );

/**
 * Twenty people by name, of those whose name has `q` in it.
 *
 * @throws NotFound for whoever is no moderator
 */
export async function listPeople(
  db: Db,
  viewer: Viewer,
  { q, show, page }: PeopleQuery,
  now: Date,
): Promise<{ readonly people: readonly PersonRow[]; readonly paging: PageOf }> {
  if (!canSeePeople(viewer)) throw new NotFound();
  const matching = (eb: ExpressionBuilder<Tables, "member">) =>
    eb.and([
      eb("left_at", "is", null),
      ...(q ? [eb("name_key", "like", `%${likeText(nameKey(q))}%`)] : []),
      ...(show === "staff" ? [eb("role", "in", ["staff", "moderator", "administrator"])] : []),
      ...(show === "imported" ? [eb("imported", "=", true)] : []),
      ...(show === "checks" ? [eb("checked_until", "<=", checksDueBy(now))] : []),
      ...(show === "paused" ? [eb("suspended_until", ">", now)] : []),
    ]);
  const { total } = await db
    .selectFrom("member")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .where(matching)
    .executeTakeFirstOrThrow();
  const people = await db
    .selectFrom("member")
    .select(columns)
    .select(hasPassword)
    .where(matching)
    .orderBy("name_key")
    .offset((page - 1) * peoplePerPage)
    .limit(peoplePerPage)
    .execute();
  return { people, paging: pageOf(page, peoplePerPage, total) };
}

/** A check that ends before this moment is an administrator's to-do. */
function checksDueBy(now: Date): Date {
  return new Date(now.getTime() + checkWarningDays * 86_400_000);
}

/** How many of the practice's people must be checked again soon, or already had to be. @throws NotFound */
export async function countChecksDue(db: Db, viewer: Viewer, now: Date): Promise<number> {
  if (!canManagePeople(viewer).allowed) throw new NotFound();
  const { due } = await db
    .selectFrom("member")
    .select((eb) => eb.fn.countAll<number>().as("due"))
    .where("checked_until", "<=", checksDueBy(now))
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow();
  return due;
}

/** Somebody with all that the page about them says. */
export interface WholePerson extends PersonRow {
  readonly why: string | null;
  readonly checkedAt: Date | null;
  /** Where they stand to helping as a former patient. */
  readonly helping: string | null;
  /** Who has checked title and registration; null: the operator, or somebody who has left. */
  readonly checkedBy: string | null;
}

/** @throws NotFound */
export async function findPerson(db: Db, viewer: Viewer, id: number): Promise<WholePerson> {
  if (!canSeePeople(viewer)) throw new NotFound();
  return await db
    .selectFrom("member")
    .select(columns)
    .select(["suspended_why as why", "checked_at as checkedAt", "helping", hasPassword])
    .select((eb) =>
      eb
        .selectFrom("member as checker")
        .select("checker.name")
        .whereRef("checker.id", "=", "member.checked_by")
        .where("checker.left_at", "is", null)
        .as("checkedBy"),
    )
    .where("member.id", "=", id)
    .where("member.left_at", "is", null)
    .executeTakeFirstOrThrow(() => new NotFound());
}

export interface ActRow {
  readonly act: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date;
}

/** What was done to a person, newest first, at most fifty. */
export async function listPersonActs(db: Db, viewer: Viewer, id: number): Promise<readonly ActRow[]> {
  if (!canSeePeople(viewer)) throw new NotFound();
  return await db
    .selectFrom("moderation_act")
    .leftJoin("member", "member.id", "moderation_act.actor_id")
    .select(["moderation_act.act", "moderation_act.reason", "member.name as by", "moderation_act.created_at as at"])
    .where("moderation_act.member_id", "=", id)
    .orderBy("moderation_act.id", "desc")
    .limit(50)
    .execute();
}

/** Text inside a LIKE pattern that stands for itself. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
