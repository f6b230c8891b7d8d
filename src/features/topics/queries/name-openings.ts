import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { oneTimeNameIn, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { canOpenNames } from "../policy.ts";

/** How long two administrators see what they agreed about. */
export const openingHours = 24;

/** Is it agreed, and not over? */
export function isOpen(
  opening: { readonly agreed: boolean | null; readonly answeredAt: Date | null },
  now: Date,
): boolean {
  const { agreed, answeredAt } = opening;
  return agreed === true && answeredAt !== null && now.getTime() < answeredAt.getTime() + openingHours * 3_600_000;
}

/** Somebody's question who is behind a name. */
export interface NameOpening {
  readonly id: number;
  readonly aliasId: string;
  readonly name: string;
  readonly topicId: number;
  readonly reasonSealed: Buffer;
  readonly askedBy: number | null;
  readonly asker: string | null;
  readonly askedAt: Date;
  readonly answeredBy: number | null;
  readonly answerer: string | null;
  readonly answeredAt: Date | null;
  readonly agreed: boolean | null;
}

/** The last questions, those that wait first. @throws NotFound for everybody but administrators */
export async function listOpenings(db: Db, viewer: Viewer): Promise<readonly NameOpening[]> {
  if (!canOpenNames(viewer).allowed) throw new NotFound();
  const found = await sql<NameOpening>`
    select o.id, o.alias_id as "aliasId", n.name, n.topic_id as "topicId", o.reason_sealed as "reasonSealed",
           o.asked_by as "askedBy", asker.name as asker, o.asked_at as "askedAt", o.answered_by as "answeredBy",
           answerer.name as answerer, o.answered_at as "answeredAt", o.agreed
      from name_opening o join one_time_name n on n.id = o.alias_id
      left join member asker on asker.id = o.asked_by left join member answerer on answerer.id = o.answered_by
     order by o.answered_at is not null, o.id desc limit 50`.execute(db);
  return found.rows;
}

/** How many questions of other administrators wait for this one. */
export async function countOpeningsAsked(db: Db, viewer: Viewer): Promise<number> {
  if (!canOpenNames(viewer).allowed || viewer.kind !== "member") return 0;
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from name_opening
     where answered_at is null and asked_by is distinct from ${viewer.id}`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** When it was last opened whose name this is, for whoever it is (T-07). Asks nothing for everybody else. */
export async function whenOpened(db: Db, viewer: Viewer, topicId: number): Promise<Date | null> {
  const own = oneTimeNameIn(viewer, topicId);
  if (own === null) return null;
  const found = await sql<{ at: Date | null }>`
    select max(answered_at) as at from name_opening where alias_id = ${own.id} and agreed`.execute(db);
  return found.rows[0]?.at ?? null;
}
