import { type RawBuilder, sql } from "kysely";
import { type Member, oneTimeNamesOf } from "#core/viewer.ts";
import { isClinician } from "./policy.ts";

/** Is the `conversation` this member's, under whichever name? */
export function ownConversation(member: Member): RawBuilder<boolean> {
  const names = oneTimeNamesOf(member).map(({ id }) => id);
  if (names.length === 0) return sql<boolean>`coalesce(conversation.owner_id = ${member.id}, false)`;
  return sql<boolean>`(coalesce(conversation.owner_id = ${member.id}, false)
    or coalesce(conversation.alias_id = any(${sql.val(names)}::uuid[]), false))`;
}

/**
 * Which conversations this member may know of, as a condition on `conversation`: their own; clinicians also that the
 * others are there, as long as nobody wants them gone. Who reads one of them is for `mayRead` to say.
 */
export function knownConversation(member: Member): RawBuilder<boolean> {
  if (!isClinician(member)) return ownConversation(member);
  return sql<boolean>`(conversation.delete_at is null or ${ownConversation(member)})`;
}

/** The query's `member` is of the practice, with a title that holds today: the same rule as `isClinician`. */
export function clinicianNow(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(member.role in ('staff', 'moderator', 'administrator') and member.staff_title is not null
    and coalesce(member.clinical, member.role = 'staff')
    and (member.checked_until is null or member.checked_until > ${now}) and member.left_at is null)`;
}

/** Somebody who can answer today has the `conversation`. */
export function isTaken(now: Date): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from conversation_team team join member on member.id = team.member_id
    where team.conversation_id = conversation.id and ${clinicianNow(now)})`;
}

/** This member has the `conversation`. */
export function hasIt({ id }: Pick<Member, "id">): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from conversation_team team
    where team.conversation_id = conversation.id and team.member_id = ${id})`;
}
