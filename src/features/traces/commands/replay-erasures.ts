import { system } from "#core/viewer.ts";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import type { Erasure } from "#platform/erasures/erasure-log.ts";
import { type House, inWork } from "#platform/work/work.ts";
import { leaveForGood, whoIs } from "./leave.ts";

/**
 * Carries out again what a restored backup has undone (T-40): whoever left, and is there again, leaves again. Run at
 * every start; where nothing was restored it finds nobody.
 *
 * @returns how many there were
 */
export async function replayErasures(house: House): Promise<number> {
  const { sealer, erasures } = house.tools;
  const undone = await listUndone(house.database.db, sealer, erasures.read());
  for (const { id, withPosts } of undone) await inWork(house, system, (work) => leaveForGood(work, id, withPosts));
  return undone.length;
}

/** Members of this database who have left already, as far as the log of those who left knows. */
export async function listUndone(
  db: Db,
  sealer: Sealer,
  log: readonly Erasure[],
): Promise<readonly { readonly id: number; readonly withPosts: boolean }[]> {
  const choices = new Map(log.map(({ who, withPosts }) => [who, withPosts]));
  if (choices.size === 0) return [];
  const undone: { id: number; withPosts: boolean }[] = [];
  for (let after = 0; ; ) {
    const members = await db
      .selectFrom("member")
      .select(["id", "created_at as createdAt"])
      .where("id", ">", after)
      .where("left_at", "is", null)
      .orderBy("id")
      .limit(5_000)
      .execute();
    for (const member of members) {
      const withPosts = choices.get(whoIs(sealer, member));
      if (withPosts !== undefined) undone.push({ id: member.id, withPosts });
    }
    const last = members.at(-1);
    if (!last) return undone;
    after = last.id;
  }
}
