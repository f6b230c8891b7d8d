import { sql } from "kysely";
import { emptyTreatment, type Study, type Treatment } from "../../src/features/treatments/record.ts";
import type { Person } from "./person.ts";
import type { TestSite } from "./site.ts";
import type { Thing } from "./world/thing.ts";

/** A study that adds up. */
export function madeUpStudy(told: Partial<Study> = {}): Study {
  return {
    citation: "A made-up study",
    year: 2026,
    doiOrPmid: "",
    design: "case-series",
    n: 100,
    comparator: "",
    outcome: "Sleeping well",
    numerator: 60,
    denominator: 90,
    percent: 66.7,
    ci: [56, 76],
    p: "",
    lost: { n: 10, percent: 10 },
    funder: "",
    limits: "It is made up.",
    reading: "whole",
    verifiedBy: 1,
    verifiedOn: "2026-01-02",
    ...told,
  };
}

/** Everything that a page needs to be published. */
export function wholeTreatment(told: Partial<Treatment> = {}): Treatment {
  return {
    ...emptyTreatment,
    name: "Warm tea",
    plainName: "Warm tea",
    kind: "self-guided",
    summary: "You drink warm tea. It is quiet.",
    whatItIs: "Tea that is warm.",
    maySuit: ["like tea"],
    mayNotSuit: ["People who do not like tea."],
    before: ["Put the water on."],
    seriousEffects: [{ plain: "A burnt tongue.", frequency: null, whatToDo: "Cool it." }],
    doesNotTreat: ["Thirst for something cold."],
    unknowns: ["Which tea is best."],
    studies: [madeUpStudy()],
    certainty: "low",
    statement: "Most people in one study slept well.",
    questions: ["Which tea do you take?"],
    ...told,
  };
}

export interface WantedTreatment {
  readonly slug: string;
  readonly content?: Partial<Treatment>;
  /** The two who stand by it. */
  readonly by: readonly [Person, Person];
  readonly reviewBy?: string;
  /** A draft besides, which the first of the two has handed in. */
  readonly withDraft?: boolean;
}

/** An option as everybody reads it. @returns its number */
export async function publishedTreatment(
  { owner, clock }: Pick<TestSite, "owner" | "clock">,
  { slug, content, by: [first, second], reviewBy = "2030-01-01", withDraft = false }: WantedTreatment,
): Promise<number> {
  const now = clock.now();
  const told = JSON.stringify(wholeTreatment(content));
  const made = owner.db.insertInto("treatment").values({ slug, made_at: now }).returning("id");
  const { id } = await made.executeTakeFirstOrThrow();
  await sql`
    insert into treatment_version (treatment_id, number, state, content, written_by, written_at, handed_in_by, handed_in_at,
                                   by_clinician, approved_by, approved_at, review_by)
    select ${id}, number, state, ${told}::jsonb, ${first.id}::bigint, ${now}::timestamptz, ${first.id}::bigint,
           ${now}::timestamptz, true, case when state = 'shown' then ${second.id}::bigint end,
           case when state = 'shown' then ${now}::timestamptz end, case when state = 'shown' then ${reviewBy} end
      from (values (1, 'shown'), (2, 'draft')) as version (number, state)
     where state = 'shown' or ${withDraft}`.execute(owner.db);
  return id;
}

let made = 0;

/** One with a draft besides, for the table of who may do what. */
export async function makeTreatment(site: TestSite, by: readonly [Person, Person]): Promise<Thing> {
  made += 1;
  const slug = `tea-${made}`;
  return { id: await publishedTreatment(site, { slug, by, withDraft: true }), address: slug };
}

/** A form as the page would send it. */
export function fieldsOf(html: string): Record<string, string> {
  const form = html.slice(html.indexOf('name="seen"') - 100);
  const fields: Record<string, string> = {};
  for (const [, name = "", value = ""] of form.matchAll(/<textarea[^>]*name="(\w+)"[^>]*>([^<]*)<\/textarea>/g))
    fields[name] = value;
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="(\w+)"/.exec(tag)?.[1] ?? "";
    if (name !== "" && name !== "_csrf" && !/type="checkbox"/.test(tag))
      fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
  }
  for (const [, name = "", inside = ""] of form.matchAll(/<select[^>]*name="(\w+)"[^>]*>(.*?)<\/select>/gs)) {
    fields[name] = /value="([^"]*)" selected|selected[^>]*value="([^"]*)"/.exec(inside)?.[1] ?? "";
  }
  return fields;
}
