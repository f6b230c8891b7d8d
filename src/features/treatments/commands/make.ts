import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { slugOf } from "#platform/text/slug.ts";
import type { Work } from "#platform/work/work.ts";
import { canWrite } from "../policy/who.ts";
import { emptyTreatment, type Treatment } from "../record.ts";
import { takenSlugs } from "../urls.ts";

export interface NewTreatment {
  readonly content: Treatment;
  /** The address that is wanted; from the name where there is none. */
  readonly slug?: string;
  /** Which of our drafts it comes from. */
  readonly seed?: string;
}

/** A new option with a draft that nobody has handed in yet. @returns its address @throws Forbidden */
export async function makeTreatment(work: Work, { content, slug, seed }: NewTreatment): Promise<string> {
  must(canWrite(work.viewer));
  await lockTreatments(work);
  const made = await work.db
    .insertInto("treatment")
    .values({ slug: await freeSlug(work, slug ?? content.name), seed: seed ?? null, made_at: work.now })
    .returning(["id", "slug"])
    .executeTakeFirstOrThrow();
  await work.db
    .insertInto("treatment_version")
    .values({
      treatment_id: made.id,
      number: 1,
      state: "draft",
      content: JSON.stringify({ ...emptyTreatment, ...content }),
      written_by: work.viewer.kind === "member" ? work.viewer.id : null,
      written_at: work.now,
    })
    .execute();
  return made.slug;
}

/** Addresses, and which of our drafts came in, are decided by one person at a time. */
export async function lockTreatments({ db }: Work): Promise<void> {
  await sql`lock table treatment in share row exclusive mode`.execute(db);
}

async function freeSlug({ db }: Work, wanted: string): Promise<string> {
  const stem = slugOf(wanted, "option")
    .replace(/[^a-z0-9-]+/g, "")
    .replace(/^-+|-+$/g, "");
  const base = stem === "" || takenSlugs.has(stem) ? `${stem || "option"}-1` : stem;
  const found = await db.selectFrom("treatment").select("slug").where("slug", "like", `${base}%`).execute();
  const used = new Set(found.map(({ slug }) => slug));
  for (let number = 2, slug = base; ; slug = `${base}-${number}`, number += 1) if (!used.has(slug)) return slug;
}
