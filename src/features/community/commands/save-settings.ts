import { createHash } from "node:crypto";
import { must } from "#core/decision.ts";
import { Conflict, FormProblems } from "#core/errors.ts";
import type { Settings } from "#core/settings.ts";
import { lockSettings, saveSettings } from "#platform/settings/store.ts";
import { cleanText } from "#platform/text/clean.ts";
import type { Work } from "#platform/work/work.ts";
import type { SettingsForm } from "../forms.ts";
import { canRunCommunity } from "../policy.ts";
import { words } from "../words.ts";
import { cleanAsking } from "./clean-asking.ts";
import { cleanMailWords } from "./clean-mail-words.ts";
import { cleanPlace } from "./clean-place.ts";

/** Keeps what an administrator decided. @throws Forbidden, FormProblems; Conflict when another was quicker */
export async function changeSettings(work: Work, form: SettingsForm): Promise<void> {
  must(canRunCommunity(work.viewer));
  const { newAudience, searchEngines, postsPerPage, topicsPerPage, quietEditMinutes } = form;
  const pages = { newAudience, searchEngines, postsPerPage, topicsPerPage, quietEditMinutes };
  const { prescriptionSafe, noTestimonials } = form;
  const law = { country: cleanCountry(form), prescriptionSafe, noTestimonials };
  const wanted = { ...cleanPlace(form, work.tools), ...cleanMailWords(form), ...cleanAsking(form), ...pages, ...law };
  const settings = await lockSettings(work);
  if (form.seen !== markOf(settings)) throw new Conflict(words.problems.changedMeanwhile);
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => Reflect.get(settings, name) !== value),
  );
  if (Object.keys(changed).length === 0) return;
  await saveSettings(work, changed);
  await work.db
    .insertInto("moderation_act")
    .values({
      act: words.acts.settings,
      actor_id: work.viewer.kind === "member" ? work.viewer.id : null,
      reason: Object.keys(changed).join(", "),
      created_at: work.now,
    })
    .execute();
  for (const name of Object.keys(changed)) work.audit({ kind: "setting-changed", object: `setting:${name}` });
}

/** @throws FormProblems */
function cleanCountry(form: Pick<SettingsForm, "country">): string {
  const cleaned = cleanText(form.country, { lines: "one", max: 60 });
  if (cleaned.ok) return cleaned.text;
  throw new FormProblems({ country: cleaned.problem === "too-long" ? words.problems.tooLong(60) : cleaned.sentence });
}

/** Tells two states of the settings apart, so that nobody undoes another's change without seeing it. */
export function markOf({ texts: _texts, answering: _hours, answerTimes: _times, ...settings }: Settings): string {
  return createHash("sha256").update(JSON.stringify(settings)).digest("base64url").slice(0, 22);
}
