import { sql } from "kysely";
import { TooOften } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { words } from "../words.ts";

const hoursBetween = 24;

/** Puts on record that somebody takes a copy of all that is kept of them; once a day, whatever is asked at once. @throws TooOften */
export async function noteCopy(work: Work, me: Member): Promise<void> {
  await mustBeTime(work, me);
  work.audit({ kind: "data-downloaded", subjectId: me.id });
}

/** Two at once take turns at the row, and the second finds that there was one. */
async function mustBeTime({ db, now }: Work, { id }: Member): Promise<void> {
  const before = new Date(now.getTime() - hoursBetween * 3_600_000);
  const noted = await sql<{ member_id: number }>`
    insert into preference (member_id, copied_at) values (${id}, ${now})
    on conflict (member_id) do update set copied_at = ${now}
     where preference.copied_at is null or preference.copied_at <= ${before}
    returning member_id`.execute(db);
  if (noted.rows.length > 0) return;
  const last = await db.selectFrom("preference").select("copied_at").where("member_id", "=", id).executeTakeFirst();
  const nextMs = (last?.copied_at?.getTime() ?? now.getTime()) + hoursBetween * 3_600_000;
  throw new TooOften(words.copy.tooSoon, Math.max(1, Math.ceil((nextMs - now.getTime()) / 1000)));
}
