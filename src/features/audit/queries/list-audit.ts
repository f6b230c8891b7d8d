import { type RawBuilder, sql } from "kysely";
import { type AuditGroup, type AuditKind, auditKinds } from "#core/audit.ts";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { nameKey } from "#platform/text/names.ts";
import type { AuditQuery } from "../forms.ts";
import { canReadAudit } from "../policy.ts";

/** One line of the audit log, with the names that people have today. */
export interface AuditRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly actorId: number | null;
  /** Null: nobody who was logged in, or somebody who has left. */
  readonly actor: string | null;
  readonly subjectId: number | null;
  readonly subject: string | null;
  readonly object: string | null;
  readonly detail: string | null;
}

const perPage = 50;

/** Newest first. @throws NotFound for everybody but administrators */
export async function listAudit(
  db: Db,
  viewer: Viewer,
  query: AuditQuery,
): Promise<{ readonly entries: readonly AuditRow[]; readonly paging: PageOf; readonly person: string | null }> {
  if (!canReadAudit(viewer)) throw new NotFound();
  const wanted = conditionOf(query);
  const { rows: counts } = await sql<{ total: number; person: string | null }>`
    select count(*)::integer as total, (select name from member where id = ${query.person ?? 0} and left_at is null) as person
      from audit_entry entry where ${wanted}`.execute(db);
  const { rows } = await sql<AuditRow>`
    select entry.id, entry.at, entry.kind, entry.actor_id as "actorId", actor.name as actor,
           entry.subject_id as "subjectId", subject.name as subject, entry.object, entry.detail
      from audit_entry entry
      left join member actor on actor.id = entry.actor_id and actor.left_at is null
      left join member subject on subject.id = entry.subject_id and subject.left_at is null
     where ${wanted}
     order by entry.id desc
     limit ${perPage} offset ${(query.page - 1) * perPage}`.execute(db);
  const [first] = counts;
  return { entries: rows, paging: pageOf(query.page, perPage, first?.total ?? 0), person: first?.person ?? null };
}

function conditionOf({ about, person, q }: AuditQuery): RawBuilder<boolean> {
  const named = q?.trim() ? `%${nameKey(q.trim()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
  const people = sql`array(select id from member where name_key like ${named} and left_at is null limit 100)`;
  const parts: RawBuilder<boolean>[] = [
    ...(about === "all" ? [] : [sql<boolean>`entry.kind = any(${kindsOf(about)}::text[])`]),
    ...(person === undefined ? [] : [sql<boolean>`(entry.actor_id = ${person} or entry.subject_id = ${person})`]),
    ...(named === null ? [] : [sql<boolean>`(entry.actor_id = any(${people}) or entry.subject_id = any(${people}))`]),
  ];
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function kindsOf(group: AuditGroup): string[] {
  return Object.entries(auditKinds)
    .filter(([, own]) => own === group)
    .map(([kind]) => kind);
}

/** Null for what another version of the program has written. */
export function kindOf(stored: string): AuditKind | null {
  return isKind(stored) ? stored : null;
}

function isKind(stored: string): stored is AuditKind {
  return Object.hasOwn(auditKinds, stored);
}
