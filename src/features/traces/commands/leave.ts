import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { NotFound } from "#core/errors.ts";
import { isAdministrator } from "#core/viewer.ts";
import { reserveName } from "#features/accounts/index.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import { newOpaqueName } from "#platform/crypto/tokens.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { stillLeaving } from "../events.ts";
import { canLeave } from "../policy.ts";
import { words } from "../words.ts";

/** Names an account in the log of those who left: number and beginning, for a restored database gives numbers anew. */
export function whoIs(sealer: Sealer, member: { readonly id: number; readonly createdAt: Date }): string {
  return sealer.lookup("erasure", `${member.id} ${member.createdAt.toISOString()}`).toString("base64url");
}

/** What the name that is to be forgotten is sealed for. */
export const aboutName = (memberId: number) => `departure|name|${memberId}`;

/**
 * Somebody leaves: account, name, every log-in and all that only they could see is gone with this piece of work. Their
 * posts follow in pieces (`carryOnLeaving`); until then they stand there without a name.
 *
 * @returns how the log of those who left calls them
 * @throws NotFound; Forbidden for the last administrator
 */
export async function leaveForGood(work: Work, memberId: number, withPosts: boolean): Promise<string> {
  await mustNotBeLast(work);
  const { db } = work;
  const { sealer } = work.tools;
  const member = await db
    .selectFrom("member")
    .select(["id", "name", "created_at as createdAt"])
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound());
  await reserveName(work, member.name);
  await forgetOwnRows(db, memberId);
  await db
    .insertInto("departure")
    .values({
      member_id: memberId,
      with_posts: withPosts,
      name_sealed: sealer.seal(member.name, aboutName(memberId)),
      asked_at: work.now,
    })
    .execute();
  await blankMember(work, memberId);
  work.record(stillLeaving, { memberId });
  work.audit({ kind: "member-left", subjectId: memberId, detail: withPosts ? "erased" : "kept" });
  work.changed("site", "lists");
  return whoIs(sealer, member);
}

/** Administrators who leave at once take turns, and the last one finds out. */
async function mustNotBeLast({ db, viewer }: Work): Promise<void> {
  if (viewer.kind !== "member" || !isAdministrator(viewer)) return;
  const administrators = await db
    .selectFrom("member")
    .select("id")
    .where("role", "=", "administrator")
    .where("left_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  must(canLeave(viewer, administrators.filter(({ id }) => id !== viewer.id).length));
}

/** What is done piece by piece, because it may be much and others look at it. */
const later: readonly string[] = ["departure", "topic_member", "reaction"];

/**
 * Everything that belongs to a member alone, in whichever table a feature keeps it: what would go with the account's row
 * goes at once. Asked of the database itself, so that a table that comes later is not forgotten.
 */
async function forgetOwnRows(db: Db, memberId: number): Promise<void> {
  const { rows } = await sql<{ name: string; owner: string }>`
    select relname as name, attname as owner
      from pg_constraint
      join pg_class on pg_class.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'member'::regclass and confdeltype = 'c'
       and has_table_privilege(conrelid, 'delete') order by relname, attname`.execute(db);
  for (const { name, owner } of rows) {
    if (later.includes(name)) continue;
    await sql`delete from ${sql.id(name)} where ${sql.id(owner)} = ${memberId}`.execute(db);
  }
}

/** Leaves of the account's row what the posts still hang on (one-time names sealed as they were, until each is parted with), and nothing that says whose it was. */
async function blankMember({ db, now }: Work, memberId: number): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
     where attrelid = 'member'::regclass and attnum > 0 and not attisdropped and not attnotnull
       and attname not in ('left_at', 'own_names_sealed') order by attnum`.execute(db);
  const blank = rows.map(({ name }) => sql`${sql.id(name)} = null`);
  const nobody = newOpaqueName();
  await sql`
    update member
       set ${sql.join(blank)}, name = ${words.leaving.former}, name_key = ${`left ${nobody}`}, slug = ${`left-${nobody}`},
           role = 'participant', imported = false, password_short = false, left_at = ${now}
     where id = ${memberId}`.execute(db);
}
