import { sql } from "kysely";
import type { Db } from "#platform/database/database.ts";
import { type Treatment, treatmentContent } from "../record.ts";

/** Somebody of the team as a page names them; null: they have left, or nobody yet. */
export interface Reviewer {
  readonly name: string;
  readonly title: string | null;
}

/** One version of an option. Days as "2026-11-23". */
export interface Version {
  readonly treatmentId: number;
  readonly slug: string;
  readonly number: number;
  readonly state: "draft" | "shown" | "former";
  readonly content: Treatment;
  readonly edits: number;
  readonly changeNote: string;
  readonly readingReason: string;
  readonly writtenBy: Reviewer | null;
  readonly writtenAt: Date;
  readonly handedInById: number | null;
  readonly handedInBy: Reviewer | null;
  readonly handedInAt: Date | null;
  readonly byClinician: boolean;
  readonly approvedBy: Reviewer | null;
  readonly approvedAt: Date | null;
  readonly reviewBy: string | null;
  readonly endedAt: Date | null;
  readonly endedWhy: string | null;
}

interface Row extends Omit<Version, "content" | "writtenBy" | "handedInBy" | "approvedBy"> {
  readonly content: unknown;
  readonly writer: string | null;
  readonly writerTitle: string | null;
  readonly first: string | null;
  readonly firstTitle: string | null;
  readonly second: string | null;
  readonly secondTitle: string | null;
}

type Which = { readonly slug: string } | { readonly state: "shown" | "draft" };

/** Versions with the people who stand by them: all of one option, latest first, or all that are in one state. */
export async function selectVersions(db: Db, which: Which): Promise<Version[]> {
  const where = "slug" in which ? sql`treatment.slug = ${which.slug}` : sql`version.state = ${which.state}`;
  const { rows } = await sql<Row>`
    select treatment.id as "treatmentId", treatment.slug, version.number, version.state, version.content, version.edits,
           version.change_note as "changeNote", version.reading_reason as "readingReason",
           version.written_at as "writtenAt", version.handed_in_at as "handedInAt", version.handed_in_by as "handedInById",
           version.by_clinician as "byClinician", version.approved_at as "approvedAt",
           version.review_by as "reviewBy",
           version.ended_at as "endedAt", version.ended_why as "endedWhy",
           writer.name as writer, writer.staff_title as "writerTitle",
           first.name as first, first.staff_title as "firstTitle",
           second.name as second, second.staff_title as "secondTitle"
      from treatment
      join treatment_version version on version.treatment_id = treatment.id
      left join member writer on writer.id = version.written_by and writer.left_at is null
      left join member first on first.id = version.handed_in_by and first.left_at is null
      left join member second on second.id = version.approved_by and second.left_at is null
     where ${where}
     order by treatment.slug, version.number desc limit 500`.execute(db);
  return rows.map(versionOf);
}

function versionOf({ writer, writerTitle, first, firstTitle, second, secondTitle, ...row }: Row): Version {
  return {
    ...row,
    content: treatmentContent.parse(row.content),
    writtenBy: reviewer(writer, writerTitle),
    handedInBy: reviewer(first, firstTitle),
    approvedBy: reviewer(second, secondTitle),
  };
}

function reviewer(name: string | null, title: string | null): Reviewer | null {
  return name === null ? null : { name, title };
}
