import { sql } from "kysely";
import type { Member } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";

/** A line of a copy: names of things in plain words, values as text, numbers, dates or nothing. */
export type CopyRow = Readonly<Record<string, unknown>>;

/** What is kept of an account itself: not a word of what its owner wrote, no secret and no hash of one. */
export async function findOwnAccount(db: Db, sealer: Sealer, { id }: Member): Promise<CopyRow> {
  const row = await db
    .selectFrom("member")
    .select([
      "name",
      "slug",
      "role as standing",
      "staff_title as title",
      "role_line as line",
      "adult",
      "imported",
      "helping",
      "helping_since as helpingSince",
    ])
    .select(["rules_version as rulesVersion", "privacy_version as privacyVersion"])
    .select("consent_withdrawn_at as consentTakenBackAt")
    .select(["suspended_until as pausedUntil", "suspended_why as pausedWhy"])
    .select([
      "created_at as joinedAt",
      "email_sealed as email",
      "email_confirmed_at as emailConfirmedAt",
      "registration",
      "clinical as answersInPrivate",
      "staff_until as leftTeamAt",
    ])
    .select(["checked_at as titleCheckedAt", "checked_until as titleCheckedUntil"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const { email, ...rest } = row;
  return { ...rest, email: email === null ? null : sealer.open(email, `member|email|${id}`) };
}

export async function findOwnPreference(db: Db, { id }: Member): Promise<CopyRow | null> {
  const row = await db
    .selectFrom("preference")
    .select(["theme", "discreet_word as discreetWord", "leave_signs_out as leaveSignsOut"])
    .select(["shows_posts as showsPosts", "copied_at as lastCopyAt"])
    .where("member_id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Log-ins, second steps and tokens: that there are any and since when, never what opens them. */
export async function listOwnKeys(db: Db, { id }: Member): Promise<Readonly<Record<string, readonly CopyRow[]>>> {
  const found = async (query: ReturnType<typeof sql<CopyRow>>) => (await query.execute(db)).rows;
  return {
    logIns: await found(sql`
      select created_at as "startedAt", seen_at as "lastUsedAt", expires_at as "endsAt", shared_device as "sharedDevice"
        from session where member_id = ${id} order by created_at`),
    oldAccount: await found(sql`
      select was from imported_person where member_id = ${id}`),
    consents: await found(sql`
      select given, rules_version as "rulesVersion", privacy_version as "privacyVersion", at
        from consent where member_id = ${id} order by id`),
    halfLogIns: await found(sql`select expires_at as "endsAt" from half_log_in where member_id = ${id}`),
    authenticatorApps: await found(sql`
      select created_at as "addedAt" from totp where member_id = ${id}`),
    passkeys: await found(sql`
      select label, created_at as "addedAt", used_at as "lastUsedAt" from passkey where member_id = ${id} order by id`),
    recoveryCodes: await found(sql`
      select created_at as "madeAt", used_at as "usedAt" from recovery_code where member_id = ${id} order by created_at`),
    apiTokens: await found(sql`
      select scope, created_at as "madeAt", revoked_at as "endedAt" from api_token where member_id = ${id} order by created_at`),
    links: await found(sql`
      select purpose, created_at as "madeAt", expires_at as "endsAt", used_at as "usedAt" from one_time_link
       where member_id = ${id} order by created_at`),
  };
}

/** Mail to this person, without its words, which are gone once it is sent; and an address that waits to be confirmed. */
export async function listOwnMail(
  db: Db,
  sealer: Sealer,
  { id }: Member,
): Promise<Readonly<Record<string, readonly CopyRow[]>>> {
  const mail = await sql<CopyRow>`
    select kind, made_at as "madeAt", sent_at as "sentAt", given_up_at as "givenUpAt" from outgoing_mail
     where member_id = ${id} order by made_at`.execute(db);
  const claims = await db
    .selectFrom("address_claim")
    .select(["address_sealed as sealed", "created_at as givenAt", "expires_at as endsAt"])
    .where("member_id", "=", id)
    .execute();
  const addressesToConfirm = claims.map(({ sealed, ...rest }) => {
    return { address: sealer.open(sealed, `address_claim|address|${id}`), ...rest };
  });
  return { mail: mail.rows, addressesToConfirm };
}

/** What the practice's people did about this account, without who did it. */
export async function listDoneAboutMe(db: Db, { id }: Member): Promise<Readonly<Record<string, readonly CopyRow[]>>> {
  const found = async (query: ReturnType<typeof sql<CopyRow>>) => (await query.execute(db)).rows;
  return {
    decisions: await found(sql`
      select act, reason, created_at as "at" from moderation_act where member_id = ${id} order by id`),
    record: await found(sql`
      select kind, object, detail, at, actor_id is not distinct from ${id} as "byMyself"
        from audit_entry where subject_id = ${id} or actor_id = ${id} order by id`),
    forumsIModerate: await found(sql`
      select forum.title from forum_moderator join forum on forum.id = forum_moderator.forum_id
       where forum_moderator.member_id = ${id} order by forum.title`),
  };
}
