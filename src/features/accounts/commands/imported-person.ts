import { sql } from "kysely";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Work } from "#platform/work/work.ts";
import { isBroughtHash } from "../passwords/brought.ts";
import { untilLifted } from "../policy.ts";
import { oldProfileLookup } from "../queries/profile.ts";
import { words } from "../words.ts";
import { sealPasswordHash } from "./password-hash.ts";

/** What the database of another community tells about somebody's account there. */
export interface BroughtAccount {
  /** Who they are here. */
  readonly memberId: number;
  readonly login: string;
  readonly email: string;
  readonly registeredAt: Date | null;
  /** As the other software made it; of a kind that we cannot verify it is left out. */
  readonly passwordHash: string;
  /** Last part of the old profile address; "" where it would tell more than the name here does. */
  readonly profileSlug: string;
  /** Read only, or nothing at all: taken over as it was. */
  readonly standing: "blocked" | "participant" | "spectator";
  /** A hint for whoever confirms roles. */
  readonly was: "administrator" | "moderator" | null;
}

/**
 * Lets people who came with an import in as before: with their old name, address or log-in, and their old password.
 * Happens once for each; whatever they or an administrator chose here meanwhile stays, and nobody of the team gets an
 * old password (T-19).
 *
 * @returns the ids of those for whom it had not happened before
 */
export async function bringAccounts(work: Work, accounts: readonly BroughtAccount[]): Promise<number[]> {
  if (accounts.length === 0) return [];
  const { sealer } = work.tools;
  const column = <Value>(value: (account: BroughtAccount) => Value) => sql.val(accounts.map(value));
  const made = await sql<{ member_id: number }>`
    insert into imported_person (member_id, login_lookup, email_lookup, profile_lookup, was)
    select brought.*
      from unnest(${column(({ memberId }) => memberId)}::bigint[], ${column(({ login }) => lookupOf(sealer, login))}::bytea[],
                  ${column(({ email }) => (email === "" ? null : lookupOf(sealer, email)))}::bytea[],
                  ${column(({ profileSlug: slug }) => (slug === "" ? null : oldProfileLookup(sealer, slug)))}::bytea[],
                  ${column(({ was }) => was)}::text[]) as brought (member_id)
      join member on member.id = brought.member_id and member.imported and member.left_at is null
    on conflict do nothing returning member_id`.execute(work.db);
  const ids = new Set(made.rows.map((row) => row.member_id));
  await takeOver(
    work,
    accounts.filter(({ memberId }) => ids.has(memberId)),
  );
  return [...ids];
}

async function takeOver({ db, tools }: Work, accounts: readonly BroughtAccount[]): Promise<void> {
  if (accounts.length === 0) return;
  const column = <Value>(value: (account: BroughtAccount) => Value) => sql.val(accounts.map(value));
  const seal = ({ memberId, passwordHash: hash }: BroughtAccount) =>
    isBroughtHash(hash) ? sealPasswordHash(tools.sealer, memberId, hash) : null;
  await sql`
    update member
       set created_at = least(created_at, registered_at),
           password_hash = case when role = 'participant' then coalesce(password_hash, sealed) else password_hash end,
           suspended_until = case when role = 'participant' and standing = 'blocked'
                                  then coalesce(suspended_until, ${untilLifted}) else suspended_until end,
           suspended_why = case when role = 'participant' and standing = 'blocked'
                                then coalesce(suspended_why, ${words.people.imported.wasBlocked}) else suspended_why end,
           role = case when role = 'participant' and standing = 'spectator' then 'spectator' else role end
      from unnest(${column(({ memberId }) => memberId)}::bigint[], ${column(({ registeredAt }) => registeredAt)}::timestamptz[],
                  ${column(seal)}::text[], ${column(({ standing }) => standing)}::text[])
               as brought (id, registered_at, sealed, standing)
     where member.id = brought.id`.execute(db);
}

/** Whoever came with an import and logged in under this name or address before; nobody where it is not one person. */
export async function findByOldLogIn(db: Db, sealer: Sealer, typed: string) {
  const lookup = lookupOf(sealer, typed);
  const found = await db
    .selectFrom("imported_person")
    .innerJoin("member", "member.id", "imported_person.member_id")
    .select(["member.id", "member.password_hash as stored", "login_lookup as login"])
    .where((eb) =>
      eb.or([eb("imported_person.login_lookup", "=", lookup), eb("imported_person.email_lookup", "=", lookup)]),
    )
    .where("member.left_at", "is", null)
    .limit(3)
    .execute();
  const byLogin = found.filter(({ login }) => login.equals(lookup));
  const likely = byLogin.length > 0 ? byLogin : found;
  return likely.length === 1 ? likely[0] : undefined;
}

/** Capitals never mattered there. */
function lookupOf(sealer: Sealer, typed: string): Buffer {
  return sealer.lookup("old log-in", typed.trim().normalize("NFC").toLowerCase());
}
