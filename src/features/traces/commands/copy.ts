import { sql } from "kysely";
import { TooOften } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import {
  type CopyRow,
  findOwnAccount,
  findOwnPreference,
  listDoneAboutMe,
  listOwnKeys,
  listOwnMail,
} from "../queries/own-account.ts";
import { listOwnDrafts, listOwnMarks, listOwnPosts, listOwnReports, type OwnPost } from "../queries/own-words.ts";
import { words } from "../words.ts";

/** All that is kept of one person, ready to be written down. */
export interface OwnCopy {
  readonly madeAt: Date;
  readonly account: CopyRow;
  readonly preference: CopyRow | null;
  readonly posts: readonly OwnPost[];
  readonly drafts: readonly CopyRow[];
  readonly reports: readonly CopyRow[];
  /** Everything else, by what it is. */
  readonly lists: Readonly<Record<string, readonly CopyRow[]>>;
}

const hoursBetween = 24;

/** Takes a copy of everything that is kept of this person; once a day, whatever is asked at once. @throws TooOften */
export async function copyOwnData(work: Work, me: Member): Promise<OwnCopy> {
  await mustBeTime(work, me);
  const { db } = work;
  const { sealer } = work.tools;
  const copy: OwnCopy = {
    madeAt: work.now,
    account: await findOwnAccount(db, sealer, me),
    preference: await findOwnPreference(db, me),
    posts: await listOwnPosts(db, me),
    drafts: await listOwnDrafts(db, sealer, me),
    reports: await listOwnReports(db, sealer, me),
    lists: {
      ...(await listOwnMarks(db, me)),
      ...(await listOwnKeys(db, me)),
      ...(await listOwnMail(db, sealer, me)),
      ...(await listDoneAboutMe(db, me)),
    },
  };
  work.audit({ kind: "data-downloaded", subjectId: me.id });
  return copy;
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
