import { sql } from "kysely";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import type { Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { canManagePeople } from "../policy.ts";

/** Somebody who came with an import and whom nobody has sorted yet. */
export interface ImportedPerson {
  readonly id: number;
  readonly name: string;
  readonly posts: number;
  /** What they were in their old community. */
  readonly was: "administrator" | "moderator" | null;
}

const perPage = 20;

/** Those come first who were of the team there, then those who wrote most: the practice's people are among them. @throws NotFound */
export async function listImported(
  db: Db,
  viewer: Viewer,
  page: number,
): Promise<{ readonly people: readonly ImportedPerson[]; readonly paging: PageOf }> {
  if (!canManagePeople(viewer).allowed) throw new NotFound();
  const { total } = await db
    .selectFrom("member")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .where("imported", "=", true)
    .where("role", "=", "participant")
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow();
  const people = await db
    .selectFrom("member")
    .leftJoin("imported_person", "imported_person.member_id", "member.id")
    .leftJoin("topic_member", "topic_member.member_id", "member.id")
    .select((eb) => [
      "member.id",
      "member.name",
      sql<ImportedPerson["was"]>`imported_person.was`.as("was"),
      eb.fn.coalesce(eb.fn.sum<number>("topic_member.post_count"), eb.val(0)).as("posts"),
    ])
    .where("member.imported", "=", true)
    .where("member.role", "=", "participant")
    .where("member.left_at", "is", null)
    .groupBy(["member.id", "member.name", "imported_person.was"])
    .orderBy(sql`imported_person.was is null`)
    .orderBy("posts", "desc")
    .orderBy("member.id")
    .offset((page - 1) * perPage)
    .limit(perPage)
    .execute();
  return { people, paging: pageOf(page, perPage, total) };
}
