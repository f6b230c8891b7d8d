import { NotFound } from "#core/errors.ts";
import { verifyPassword } from "../passwords/hashing.ts";
import { doorRule } from "../rules/tries.ts";
import { words } from "../words.ts";
import type { Door } from "./log-in.ts";
import { openPasswordHash } from "./password-hash.ts";
import { type Counter, forgetTries, takeTries } from "./tries.ts";

/**
 * Is this the password of somebody who is logged in already? Opens no transaction.
 *
 * @throws TooOften after too many tries: a stolen session must not become the account
 */
export async function isOwnPassword(door: Door, memberId: number, typed: string): Promise<boolean> {
  const { db } = door.house.database;
  const key = door.tools.sealer.lookup("tries", `change ${memberId}`);
  const counters: Counter[] = [{ key, rule: doorRule, sentence: words.settings.currentWait }];
  if (door.counts.accounts) await takeTries(db, counters, door.now);
  const row = await db
    .selectFrom("member")
    .select("password_hash as stored")
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow(() => new NotFound());
  const stored = row.stored === null ? null : openPasswordHash(door.tools.sealer, memberId, row.stored);
  const right = await verifyPassword(stored, typed);
  if (right) await forgetTries(db, [key]);
  return right;
}
