import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import { nameKey } from "#platform/text/names.ts";
import type { Work } from "#platform/work/work.ts";
import { canManageForums } from "../policy.ts";
import { findForum } from "../queries/find-forum.ts";
import { words } from "../words.ts";

/**
 * Lets a participant moderate a forum and everything below it. They see what is reported there and nothing more of people
 * than before. Naming somebody twice is naming them once.
 *
 * @throws Forbidden, NotFound, FormProblems
 */
export async function nameVolunteer(work: Work, forumId: number, typed: string): Promise<void> {
  must(canManageForums(work.viewer));
  const forum = await findForum(work.db, work.viewer, forumId);
  const person = await work.db
    .selectFrom("member")
    .select(["id", "role as standing"])
    .where("name_key", "=", nameKey(typed.trim()))
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (!person) throw new FormProblems({ volunteer: words.volunteers.nobody });
  if (person.standing !== "participant") throw new FormProblems({ volunteer: words.volunteers.participantsOnly });
  const named = await work.db
    .insertInto("forum_moderator")
    .values({ forum_id: forum.id, member_id: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (named.numInsertedOrUpdatedRows === 0n) return;
  work.audit({ kind: "forum-given", subjectId: person.id, object: `forum:${forum.id}` });
}

/** Ends it, with the next thing they ask for. @throws Forbidden, NotFound */
export async function endVolunteer(work: Work, forumId: number, memberId: number): Promise<void> {
  must(canManageForums(work.viewer));
  const ended = await work.db
    .deleteFrom("forum_moderator")
    .where("forum_id", "=", forumId)
    .where("member_id", "=", memberId)
    .executeTakeFirstOrThrow();
  if (ended.numDeletedRows === 0n) throw new NotFound();
  work.audit({ kind: "forum-taken", subjectId: memberId, object: `forum:${forumId}` });
}
