import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import { nameKey, nameSkeleton, suggestNames } from "#platform/text/names.ts";

/** Does somebody have this name, or one that looks like it? */
export async function isNameTaken(db: Db, name: { readonly key: string; readonly skeleton: string }): Promise<boolean> {
  const found = await db
    .selectFrom("member")
    .select("id")
    .where((where) => where.or([where("name_key", "=", name.key), where("name_skeleton", "=", name.skeleton)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** What the practice's people are called. */
export async function listStaffNames(db: Db): Promise<readonly string[]> {
  const found = await db
    .selectFrom("member")
    .select("name")
    .where("role", "in", ["staff", "moderator", "administrator"])
    .where("left_at", "is", null)
    .orderBy("id")
    .limit(200)
    .execute();
  return found.map(({ name }) => name);
}

/** Neutral names that nobody has at this moment. */
export async function listFreeNames(db: Db, count: number): Promise<readonly string[]> {
  const ideas = suggestNames(Math.random, count * 3);
  const taken = await sql<{ key: string; skeleton: string | null }>`
    select name_key as key, name_skeleton as skeleton from member
     where name_key = any(${ideas.map(nameKey)}) or name_skeleton = any(${ideas.map(nameSkeleton)})`.execute(db);
  const known = new Set(taken.rows.flatMap(({ key, skeleton }) => [key, skeleton ?? key]));
  return ideas.filter((name) => !known.has(nameKey(name)) && !known.has(nameSkeleton(name))).slice(0, count);
}
