import { FormProblems } from "#core/errors.ts";
import type { Settings } from "#core/settings.ts";
import { isTimeZone } from "#platform/settings/rows.ts";
import { cleanText, isBlank } from "#platform/text/clean.ts";
import type { Tools } from "#platform/work/tools.ts";
import { isExitAddress } from "../exit-address.ts";
import type { PlaceForm } from "../forms.ts";
import { words } from "../words.ts";

const { problems: say } = words;

/** Names, zone and exit as they may be kept. @throws FormProblems naming each field */
export function cleanPlace(
  form: PlaceForm,
  { siteUrl }: Pick<Tools, "siteUrl">,
): Pick<Settings, "communityName" | "practiceName" | "timeZone" | "exitUrl"> {
  const problems = new Map<string, string>();
  const nameFrom = (field: "communityName" | "practiceName", max: number) => {
    const cleaned = cleanText(form[field], { lines: "one", max });
    if (cleaned.ok && !isBlank(cleaned.text)) return cleaned.text;
    problems.set(field, cleaned.ok ? say[field] : cleaned.problem === "too-long" ? say.tooLong(max) : cleaned.sentence);
    return "";
  };
  const communityName = nameFrom("communityName", 60);
  const practiceName = nameFrom("practiceName", 100);
  if (!isTimeZone(form.timeZone)) problems.set("timeZone", say.timeZone);
  if (form.exitUrl !== "" && !isExitAddress(form.exitUrl, siteUrl)) problems.set("exitUrl", say.exitUrl);
  if (problems.size > 0) throw new FormProblems(problems);
  const exitUrl = form.exitUrl === "" ? "" : new URL(form.exitUrl).href;
  return { communityName, practiceName, timeZone: form.timeZone, exitUrl };
}
