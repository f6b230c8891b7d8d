import { sql } from "kysely";
import { TooOften } from "#core/errors.ts";
import type { Db } from "#platform/database/database.ts";
import { type TryCount, type TryRule, waitSeconds } from "../rules/tries.ts";

/** One thing that is counted: a keyed hash that says neither name nor address, and the rule for it. */
export interface Counter {
  readonly key: Buffer;
  readonly rule: TryRule;
  /** What somebody reads who has to wait. */
  readonly sentence: string;
}

/**
 * Takes a try of each counter before the password is looked at, so that a hundred guesses at once are no more than five.
 * Counted outside any transaction: a failure keeps its count, and so does a restart.
 *
 * @throws TooOften when one of them has none left; then none is taken
 */
export async function takeTries(db: Db, counters: readonly Counter[], now: Date): Promise<void> {
  const taken: Counter[] = [];
  for (const counter of counters) {
    taken.push(counter);
    const wait = waitSeconds(counter.rule, await takeOne(db, counter, now), now);
    if (wait === 0) continue;
    for (const one of taken) await giveBack(db, one);
    throw new TooOften(counter.sentence, wait);
  }
}

/** The try was none: it succeeded, or nothing was tried. */
export async function giveBack(db: Db, { key }: Counter): Promise<void> {
  await sql`update attempt set count = count - 1 where key = ${key} and count > 0`.execute(db);
}

/** Whoever proves who they are starts afresh. */
export async function forgetTries(db: Db, keys: readonly Buffer[]): Promise<void> {
  if (keys.length > 0) await db.deleteFrom("attempt").where("key", "in", keys).execute();
}

export async function deleteOldTries(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("attempt").where("started_at", "<", before).execute();
}

async function takeOne(db: Db, { key, rule }: Counter, now: Date): Promise<TryCount> {
  const over = new Date(now.getTime() - rule.windowSeconds * 1000);
  const found = await sql<TryCount>`
    insert into attempt as a (key, started_at, count) values (${key}, ${now}, 1)
    on conflict (key) do update
       set count = case when a.started_at <= ${over} then 1 else a.count + 1 end,
           started_at = case when a.started_at <= ${over} then ${now} else a.started_at end
    returning count, started_at as "startedAt"`.execute(db);
  return found.rows[0] ?? { count: 1, startedAt: now };
}
