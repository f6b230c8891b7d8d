import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { openPasswordHash } from "../commands/password-hash.ts";

/** Does this key open what members' rows were sealed with? Null while nothing is sealed. */
export async function keyFits(db: Db, sealer: Sealer): Promise<boolean | null> {
  const sample = await db
    .selectFrom("member")
    .select(["id", "password_hash"])
    .where("password_hash", "is not", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!sample?.password_hash) return null;
  try {
    openPasswordHash(sealer, sample.id, sample.password_hash);
    return true;
  } catch {
    return false;
  }
}
