import { sql } from "kysely";
import type { Sealer } from "#platform/crypto/sealer.ts";
import type { Db } from "#platform/database/database.ts";
import { nameKey, nameSkeleton, suggestNames } from "#platform/text/names.ts";
import type { Work } from "#platform/work/work.ts";

/** Does somebody have this name, or one that looks like it, if only in one topic? Or did somebody who has left: nobody is to be taken for them. */
export async function isNameTaken(
  { db, sealer }: { readonly db: Db; readonly sealer: Sealer },
  name: { readonly key: string; readonly skeleton: string },
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select 1 from member where name_key = ${name.key} or name_skeleton = ${name.skeleton})
        or exists (select 1 from one_time_name where name_key = ${name.key} or name_skeleton = ${name.skeleton}) as taken`.execute(
    db,
  );
  if (rows[0]?.taken === true) return true;
  const departed = await db
    .selectFrom("departed_name")
    .select("name_hash")
    .where("name_hash", "in", marksOf(sealer, name))
    .limit(1)
    .executeTakeFirst();
  return departed !== undefined;
}

/** Keeps a scrambled mark of a name whose owner leaves. */
export async function reserveName({ db, tools }: Work, name: string): Promise<void> {
  const marks = marksOf(tools.sealer, { key: nameKey(name), skeleton: nameSkeleton(name) });
  await db
    .insertInto("departed_name")
    .values(marks.map((mark) => ({ name_hash: mark })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function marksOf(sealer: Sealer, { key, skeleton }: { readonly key: string; readonly skeleton: string }): Buffer[] {
  return [sealer.lookup("departed name", key), sealer.lookup("departed look", skeleton)];
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
     where name_key = any(${ideas.map(nameKey)}) or name_skeleton = any(${ideas.map(nameSkeleton)})
     union all select name_key, name_skeleton from one_time_name
     where name_key = any(${ideas.map(nameKey)}) or name_skeleton = any(${ideas.map(nameSkeleton)})`.execute(db);
  const known = new Set(taken.rows.flatMap(({ key, skeleton }) => [key, skeleton ?? key]));
  return ideas.filter((name) => !known.has(nameKey(name)) && !known.has(nameSkeleton(name))).slice(0, count);
}
