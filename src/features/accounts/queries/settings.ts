import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { type Helping, helpingOf } from "../rules/helping.ts";

export interface OwnSettings {
  readonly line: string | null;
  readonly suspendedWhy: string | null;
  readonly email: "none" | "waiting" | "set";
  readonly helping: string | null;
}

/** What only the person themselves sees beside what came with their session. */
export async function findOwnSettings(db: Db, viewer: Member, now: Date): Promise<OwnSettings> {
  return await db
    .selectFrom("member")
    .select(["role_line as line", "suspended_why as suspendedWhy", "helping"])
    .select(
      sql<OwnSettings["email"]>`
        case when email_confirmed_at is not null then 'set'
             when exists (select from address_claim
                           where member_id = member.id and expires_at > ${now}) then 'waiting'
             else 'none' end`.as("email"),
    )
    .where("id", "=", viewer.id)
    .executeTakeFirstOrThrow(() => new NotFound());
}

/** @throws NotFound */
export async function findOwnHelping(db: Db, viewer: Member): Promise<Helping> {
  const row = await db
    .selectFrom("member")
    .select("helping")
    .where("id", "=", viewer.id)
    .executeTakeFirstOrThrow(() => new NotFound());
  return helpingOf(row.helping);
}

export interface OwnSession {
  readonly id: number;
  readonly hash: Buffer;
  readonly sharedDevice: boolean;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** Where somebody is logged in, last used first; at most ten, and some may have rested for too long. */
export async function listOwnSessions(db: Db, viewer: Member): Promise<readonly OwnSession[]> {
  return await db
    .selectFrom("session")
    .select([
      "id",
      "token_hash as hash",
      "shared_device as sharedDevice",
      "created_at as createdAt",
      "seen_at as seenAt",
      "expires_at as expiresAt",
    ])
    .where("member_id", "=", viewer.id)
    .orderBy("seen_at", "desc")
    .limit(10)
    .execute();
}
