import { must } from "#core/decision.ts";
import { Conflict, FormProblems } from "#core/errors.ts";
import { type PracticeText, type TextName, textNames } from "#core/settings.ts";
import { lockSettings, saveText } from "#platform/settings/store.ts";
import { cleanText, isBlank } from "#platform/text/clean.ts";
import type { Work } from "#platform/work/work.ts";
import { defaultTexts } from "../defaults/index.ts";
import type { TextForm } from "../forms.ts";
import { canEditTexts, isAgreedTo } from "../policy.ts";
import { markdownOf, ourMarkdown } from "../shown.ts";
import { words } from "../words.ts";

/**
 * Keeps a text of the practice, and whether somebody stands by it. Other words make a new version and need to be
 * confirmed anew.
 *
 * @throws Forbidden, FormProblems; Conflict when somebody else saved it meanwhile
 */
export async function savePracticeText(work: Work, name: TextName, form: TextForm): Promise<void> {
  must(canEditTexts(work.viewer));
  const settings = await lockSettings(work);
  const before = settings.texts[name];
  if (form.version !== before.version) throw new Conflict(words.edit.changedMeanwhile);
  const markdown = form.do === "ours" ? cleanMarkdown(ourMarkdown(settings, name)) : cleanMarkdown(form.markdown);
  const changed = markdown !== cleanMarkdown(markdownOf(settings, name));
  const asking = form.do === "save" && isAgreedTo(name) ? askedAnew(form) : null;
  // Also without other words of the practice's: a release may have brought new ones of ours.
  const version = changed || asking !== null ? before.version + 1 : before.version;
  const today = dayIn(settings.timeZone, work.now);
  const text: PracticeText = {
    markdown: markdown === cleanMarkdown(ourMarkdown(settings, name)) ? null : markdown,
    version,
    reviewed: form.reviewed && form.do === "save" ? { by: nameOf(work), day: today } : null,
    asks: asking === null ? before.asks : { since: version, day: today, what: asking },
  };
  await saveText(work, name, text);
  await keepWords(work, { name, version: before.version, markdown: cleanMarkdown(markdownOf(settings, name)) });
  await keepWords(work, { name, version, markdown });
  if (asking !== null) work.audit({ kind: "consent-asked", object: `text:${name}` });
  if (changed) await logText(work, "changed", name, text.version);
  if (text.reviewed) await logText(work, "confirmed", name, text.version);
}

/** What changed, in the practice's words; null where nobody is asked to agree anew. @throws FormProblems when only half is said */
function askedAnew(form: TextForm): string | null {
  const what = cleanText(form.what, { lines: "one", max: 300 });
  if (!what.ok) throw new FormProblems({ what: what.sentence });
  if (form.ask === isBlank(what.text)) {
    throw new FormProblems(form.ask ? { what: words.edit.whatMissing } : { ask: words.edit.askMissing });
  }
  return form.ask ? what.text : null;
}

/** By the clock: texts that nobody ever changed are kept too, before a release changes them. Safe to repeat. */
export async function keepWordsInForce(work: Work): Promise<void> {
  const settings = work.tools.settings();
  for (const name of textNames.filter(isAgreedTo)) {
    const markdown = cleanMarkdown(markdownOf(settings, name));
    await keepWords(work, { name, version: settings.texts[name].version, markdown });
  }
}

/** Word for word, so that it can be shown what somebody agreed to: the first words of a version stay. */
async function keepWords(work: Work, text: { name: TextName; version: number; markdown: string }): Promise<void> {
  await work.db
    .insertInto("text_version")
    .values({ ...text, kept_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @throws FormProblems */
export function cleanMarkdown(typed: string): string {
  const cleaned = cleanText(typed, { lines: "many", max: 20_000 });
  if (!cleaned.ok) throw new FormProblems({ markdown: cleaned.sentence });
  if (isBlank(cleaned.text)) throw new FormProblems({ markdown: words.edit.missing });
  return cleaned.text;
}

function nameOf({ viewer }: Work): string {
  return viewer.kind === "member" ? viewer.name : "";
}

/** The calendar day where the practice is. */
function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(instant);
}

async function logText(work: Work, act: keyof typeof words.acts, name: TextName, version: number): Promise<void> {
  await work.db
    .insertInto("moderation_act")
    .values({
      act: words.acts[act],
      actor_id: work.viewer.kind === "member" ? work.viewer.id : null,
      reason: words.log(defaultTexts[name].title, version),
      created_at: work.now,
    })
    .execute();
  work.audit({ kind: act === "changed" ? "text-changed" : "text-confirmed", object: `text:${name}` });
}
