import { sql } from "kysely";
import type { AuditNote } from "#core/audit.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";

/**
 * Adds to the audit log, in this order. Nobody else adds to it until the transaction ends, so this comes last in it.
 * The database gives each entry its number and its hash.
 */
export async function addAuditEntries(
  { db, viewer, now }: { readonly db: Db; readonly viewer: Viewer; readonly now: Date },
  notes: readonly AuditNote[],
): Promise<void> {
  const rows = notes.map((note) => ({
    kind: note.kind,
    actor: note.actorId ?? memberId(viewer),
    subject: note.subjectId ?? null,
    object: note.object === undefined ? null : plainCode(note.object),
    detail: note.detail === undefined || note.detail === "" ? null : plainCode(note.detail),
  }));
  await insertEntries(db, now, rows);
}

async function insertEntries(db: Db, now: Date, rows: readonly object[]): Promise<void> {
  await sql`
    insert into audit_entry (at, kind, actor_id, subject_id, object, detail)
    select ${now}, note ->> 'kind', (note ->> 'actor')::bigint, (note ->> 'subject')::bigint, note ->> 'object',
           note ->> 'detail'
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as one (note, place)
     order by place`.execute(db);
}

const longest = 200;

/** Printable and on one line, whatever came in: a log that can be forged by a line break is none. */
export function plainCode(text: string): string {
  return text.replace(/[^ -{}~]|\\/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ""}}`).slice(0, longest);
}

function memberId(viewer: Viewer): number | null {
  return viewer.kind === "member" ? viewer.id : null;
}
