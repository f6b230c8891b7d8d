import type { Member } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { daysToDecide } from "../rules/consent.ts";

export interface ConsentLine {
  readonly given: boolean;
  readonly rulesVersion: number | null;
  readonly privacyVersion: number | null;
  readonly at: Date;
}

/** What this person agreed to and took back, newest first. */
export async function listOwnConsents(db: Db, viewer: Member): Promise<readonly ConsentLine[]> {
  return await db
    .selectFrom("consent")
    .select(["given", "rules_version as rulesVersion", "privacy_version as privacyVersion", "at"])
    .where("member_id", "=", viewer.id)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}

/** Whoever took their consent back and said nothing since, held until the clock has dealt with them. */
export async function lockLongWithdrawn(db: Db, now: Date): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("member")
    .select("id")
    .where("consent_withdrawn_at", "<=", new Date(now.getTime() - daysToDecide * 86_400_000))
    .where("left_at", "is", null)
    .where("role", "in", ["participant", "spectator"])
    .orderBy("id")
    .limit(20)
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
