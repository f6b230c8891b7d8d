import { sql } from "kysely";
import { forgetReactionsOf, type PartingAuthor, partWithAuthor, partWithNames } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import { stillLeaving } from "../events.ts";
import { aboutName, whoIs } from "./leave.ts";

/**
 * One more piece of somebody's leaving, and a job for the next one until nothing is left: then their row goes, too. Two
 * at once take turns, and whoever finds nothing to do has done it.
 */
export async function carryOnLeaving(work: Work, memberId: number): Promise<void> {
  const departure = await work.db
    .selectFrom("departure")
    .innerJoin("member", "member.id", "departure.member_id")
    .select([
      "with_posts as withPosts",
      "name_sealed as sealed",
      "asked_at as askedAt",
      "member.created_at as createdAt",
    ])
    .where("departure.member_id", "=", memberId)
    .forUpdate("departure")
    .executeTakeFirst();
  if (!departure) return;
  const { withPosts } = departure;
  const name = work.tools.sealer.open(departure.sealed, aboutName(memberId));
  if (await hasMore(work, { memberId, name, withPosts })) {
    work.record(stillLeaving, { memberId });
    return;
  }
  const who = whoIs(work.tools.sealer, { id: memberId, createdAt: departure.createdAt });
  // A crash may have come between the leaving and its line.
  if (!work.tools.erasures.read().some((one) => one.who === who)) {
    work.tools.erasures.append({ who, withPosts, day: departure.askedAt.toISOString().slice(0, 10) });
  }
  await forgetRow(work, memberId, withPosts);
}

async function hasMore(work: Work, author: PartingAuthor): Promise<boolean> {
  if (await partWithAuthor(work, author)) return true;
  if (await partWithNames(work, author)) return true;
  return await forgetReactionsOf(work, author.memberId);
}

/** The last of it. Reports stay with the moderators, without the one who made them. */
async function forgetRow({ db }: Work, memberId: number, withPosts: boolean): Promise<void> {
  if (withPosts)
    await db.updateTable("report").set({ note_sealed: null }).where("reporter_id", "=", memberId).execute();
  await sql`update topic set last_post_author_id = null where last_post_author_id = ${memberId}`.execute(db);
  await db.deleteFrom("imported_item").where("kind", "=", "member").where("new_id", "=", memberId).execute();
  await db.deleteFrom("member").where("id", "=", memberId).execute();
}

/** For leavings whose jobs were given up: they begin again. */
export async function resumeLeaving(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - 120_000);
  const rows = await work.db
    .selectFrom("departure")
    .select("member_id as memberId")
    .where("asked_at", "<", before)
    .limit(20)
    .execute();
  for (const { memberId } of rows) work.record(stillLeaving, { memberId });
}
