import { must } from "#core/decision.ts";
import { Conflict, FormProblems } from "#core/errors.ts";
import type { PracticeText, TextName } from "#core/settings.ts";
import { lockSettings, saveText } from "#platform/settings/store.ts";
import { cleanText, isBlank } from "#platform/text/clean.ts";
import type { Work } from "#platform/work/work.ts";
import { defaultTexts } from "../defaults/index.ts";
import type { TextForm } from "../forms.ts";
import { canEditTexts } from "../policy.ts";
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
  const text: PracticeText = {
    markdown: markdown === cleanMarkdown(ourMarkdown(settings, name)) ? null : markdown,
    version: changed ? before.version + 1 : before.version,
    reviewed:
      form.reviewed && form.do === "save" ? { by: nameOf(work), day: dayIn(settings.timeZone, work.now) } : null,
  };
  await saveText(work, name, text);
  if (changed) await logText(work, "changed", name, text.version);
  if (text.reviewed) await logText(work, "confirmed", name, text.version);
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
