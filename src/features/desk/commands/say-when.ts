import { must } from "#core/decision.ts";
import { Conflict } from "#core/errors.ts";
import type { Answering } from "#core/settings.ts";
import { lockSettings, saveSettings } from "#platform/settings/store.ts";
import type { Work } from "#platform/work/work.ts";
import { dayFields, type HoursForm } from "../forms.ts";
import { canSayWhenAnswering } from "../policy.ts";
import { dueAt } from "../rules/staffed-hours.ts";
import { words } from "../words.ts";

/**
 * Keeps when the team answers, and gives open questions their new times.
 *
 * @throws Forbidden; Conflict when another administrator was quicker
 */
export async function sayWhenAnswering(work: Work, form: HoursForm): Promise<void> {
  must(canSayWhenAnswering(work.viewer));
  const settings = await lockSettings(work);
  if (form.seen !== markOfHours(settings.answering)) throw new Conflict(words.problems.changedMeanwhile);
  const { from, until, withinHours } = form;
  const days = dayFields.flatMap((name, place) => (form[name] ? [place + 1] : []));
  const answering: Answering = { days, from, until, withinHours };
  if (markOfHours(answering) === markOfHours(settings.answering)) return;
  await saveSettings(work, { answering });
  work.audit({ kind: "setting-changed", object: "setting:answering" });
  await settleTimes(work, answering, settings.timeZone);
}

/** Tells two states of the hours apart. */
export function markOfHours(answering: Answering | null): string {
  return answering === null
    ? ""
    : `${answering.days.join("")} ${answering.from} ${answering.until} ${answering.withinHours}`;
}

/** Few: those that somebody waits for an answer to. */
async function settleTimes({ db }: Work, answering: Answering, timeZone: string): Promise<void> {
  const waiting = await db
    .selectFrom("question")
    .select(["topic_id", "asked_at"])
    .where("state", "in", ["new", "seen", "peers"])
    .where("brought", "=", false)
    .orderBy("topic_id")
    .forUpdate()
    .execute();
  for (const { topic_id: topicId, asked_at: asked } of waiting)
    await db
      .updateTable("question")
      .set({ due_at: dueAt(asked, answering, timeZone) })
      .where("topic_id", "=", topicId)
      .execute();
}
