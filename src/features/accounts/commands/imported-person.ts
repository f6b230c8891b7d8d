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
 * Lets somebody who came with an import in as before: with their old name, address or log-in, and their old password.
 * Happens once; whatever they or an administrator chose here meanwhile stays, and nobody of the team gets an old
 * password (T-19).
 *
 * @returns false when it had happened before
 */
export async function bringAccount(work: Work, memberId: number, account: BroughtAccount): Promise<boolean> {
  const { sealer } = work.tools;
  const made = await work.db
    .insertInto("imported_person")
    .columns(["member_id", "login_lookup", "email_lookup", "profile_lookup", "was"])
    .expression((eb) =>
      eb
        .selectFrom("member")
        .select((row) => [
          "id",
          row.val(lookupOf(sealer, account.login)).as("login_lookup"),
          row.val(account.email === "" ? null : lookupOf(sealer, account.email)).as("email_lookup"),
          row
            .val(account.profileSlug === "" ? null : oldProfileLookup(sealer, account.profileSlug))
            .as("profile_lookup"),
          row.val(account.was).as("was"),
        ])
        .where("id", "=", memberId)
        .where("imported", "=", true)
        .where("left_at", "is", null),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("member_id")
    .executeTakeFirst();
  if (!made) return false;
  await takeOver(work, memberId, account);
  return true;
}

async function takeOver({ db, tools }: Work, memberId: number, account: BroughtAccount): Promise<void> {
  const hash = isBroughtHash(account.passwordHash) ? account.passwordHash : null;
  const sealed = hash === null ? null : sealPasswordHash(tools.sealer, memberId, hash);
  const blocked = account.standing === "blocked";
  await sql`
    update member
       set created_at = least(created_at, ${account.registeredAt}),
           password_hash = case when role = 'participant' then coalesce(password_hash, ${sealed}) else password_hash end,
           suspended_until = case when role = 'participant' and ${blocked}::boolean
                                  then coalesce(suspended_until, ${untilLifted}) else suspended_until end,
           suspended_why = case when role = 'participant' and ${blocked}::boolean
                                then coalesce(suspended_why, ${words.people.imported.wasBlocked}) else suspended_why end,
           role = case when role = 'participant' and ${account.standing === "spectator"}::boolean then 'spectator' else role end
     where id = ${memberId}`.execute(db);
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
