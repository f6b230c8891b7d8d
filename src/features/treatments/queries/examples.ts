import type { Db } from "#platform/database/database.ts";
import { seeds } from "../seeds/index.ts";

/** Have all of our drafts been brought in? */
export async function hasExamples(db: Db): Promise<boolean> {
  const keys = seeds.map(({ key }) => key);
  const found = await db.selectFrom("treatment").select("seed").where("seed", "in", keys).execute();
  return found.length === keys.length;
}
