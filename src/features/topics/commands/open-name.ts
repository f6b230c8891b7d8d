import { must } from "#core/decision.ts";
import { Conflict, Forbidden, NotFound } from "#core/errors.ts";
import type { Work } from "#platform/work/work.ts";
import { canAnswerOpening, canOpenNames } from "../policy.ts";
import { isOpen, openingHours } from "../queries/name-openings.ts";
import { words } from "../words.ts";
import { lockTopic } from "./lock.ts";
import { ownersIn } from "./one-time-name.ts";

/** What a reason is sealed for. */
export const aboutReason = (aliasId: string) => `name_opening|reason|${aliasId}`;

/**
 * Asks who is behind the one-time name of a topic. Nothing is shown by that.
 *
 * @throws NotFound where there is no such name; Forbidden; Conflict when that waits for an answer already
 */
export async function askToOpen(work: Work, topicId: number, reason: string): Promise<void> {
  must(canOpenNames(work.viewer));
  const topic = await lockTopic(work, topicId);
  if (topic.aliasId === null || work.viewer.kind !== "member") throw new NotFound();
  const asked = await work.db
    .insertInto("name_opening")
    .values({
      alias_id: topic.aliasId,
      asked_by: work.viewer.id,
      reason_sealed: work.tools.sealer.seal(reason, aboutReason(topic.aliasId)),
      asked_at: work.now,
    })
    .onConflict((conflict) => conflict.column("alias_id").where("answered_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!asked) throw new Conflict(words.names.already);
  work.audit({ kind: "name-asked", object: `topic:${topicId}` });
}

/** Another administrator agrees or refuses. @throws NotFound, Forbidden; Conflict when somebody else was quicker */
export async function answerOpening(work: Work, openingId: number, agreed: boolean): Promise<void> {
  must(canOpenNames(work.viewer));
  const opening = await lockOpening(work, openingId);
  must(canAnswerOpening(work.viewer, opening));
  if (opening.answeredAt !== null) throw new Conflict(words.names.answered);
  if (work.viewer.kind !== "member") throw new Forbidden(words.rules.administratorsOnly);
  await work.db
    .updateTable("name_opening")
    .set({ answered_by: work.viewer.id, answered_at: work.now, agreed })
    .where("id", "=", openingId)
    .execute();
  work.audit({ kind: agreed ? "name-agreed" : "name-refused", object: `topic:${opening.topicId}` });
}

export interface OpenedName {
  readonly name: string;
  /** Null: they have left meanwhile. */
  readonly owner: { readonly id: number; readonly name: string } | null;
  readonly until: Date;
}

/**
 * Who is behind a name, for the two who asked and agreed, for a day. Each look is on record; the record does not say who
 * it is, because others read that.
 *
 * @throws NotFound for everybody else, and afterwards
 */
export async function openName(work: Work, openingId: number): Promise<OpenedName> {
  if (!canOpenNames(work.viewer).allowed || work.viewer.kind !== "member") throw new NotFound();
  const opening = await lockOpening(work, openingId);
  const both = [opening.askedBy, opening.answeredBy];
  if (!isOpen(opening, work.now) || !both.includes(work.viewer.id)) throw new NotFound();
  const owners = await ownersIn(work.db, work.tools.sealer, [opening.topicId]);
  const memberId = owners.find(({ aliasId }) => aliasId === opening.aliasId)?.memberId ?? 0;
  const owner = await work.db
    .selectFrom("member")
    .select(["id", "name"])
    .where("id", "=", memberId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  work.audit({ kind: "name-opened", object: `topic:${opening.topicId}` });
  const until = new Date((opening.answeredAt ?? work.now).getTime() + openingHours * 3_600_000);
  return { name: opening.name, owner: owner ?? null, until };
}

async function lockOpening(work: Work, id: number) {
  return await work.db
    .selectFrom("name_opening")
    .innerJoin("one_time_name", "one_time_name.id", "name_opening.alias_id")
    .select(["alias_id as aliasId", "asked_by as askedBy", "answered_by as answeredBy", "answered_at as answeredAt"])
    .select(["agreed", "topic_id as topicId", "name"])
    .where("name_opening.id", "=", id)
    .forUpdate("name_opening")
    .executeTakeFirstOrThrow(() => new NotFound());
}
