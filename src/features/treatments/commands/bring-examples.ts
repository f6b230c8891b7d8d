import { must } from "#core/decision.ts";
import type { Work } from "#platform/work/work.ts";
import { canWrite } from "../policy/who.ts";
import { seeds } from "../seeds/index.ts";
import { lockTreatments, makeTreatment } from "./make.ts";

/** Our drafts, for the practice to review. Those that are there already stay as they are. @returns how many came */
export async function bringExamples(work: Work): Promise<number> {
  must(canWrite(work.viewer));
  await lockTreatments(work);
  const there = await work.db.selectFrom("treatment").select("seed").where("seed", "is not", null).execute();
  const known = new Set(there.map(({ seed }) => seed));
  const wanted = seeds.filter(({ key }) => !known.has(key));
  for (const { key, slug, content } of wanted) await makeTreatment(work, { content, slug, seed: key });
  return wanted.length;
}
