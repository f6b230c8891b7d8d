import { FormProblems } from "#core/errors.ts";
import { defaultSettings, type Settings } from "#core/settings.ts";
import { cleanText, isBlank } from "#platform/text/clean.ts";
import type { SettingsForm } from "../forms.ts";
import { words } from "../words.ts";

type MailWords = Pick<Settings, "mailSender" | "mailSubject">;
const longest = 60;

/** Sender and subject of all mail, each a line; ours where the practice has none. @throws FormProblems naming each field */
export function cleanMailWords(form: Pick<SettingsForm, keyof MailWords>): MailWords {
  const problems = new Map<string, string>();
  const wordsFrom = (field: keyof MailWords) => {
    const cleaned = cleanText(form[field], { lines: "one", max: longest });
    if (!cleaned.ok)
      problems.set(field, cleaned.problem === "too-long" ? words.problems.tooLong(longest) : cleaned.sentence);
    return cleaned.ok && !isBlank(cleaned.text) ? cleaned.text : defaultSettings[field];
  };
  const clean = { mailSender: wordsFrom("mailSender"), mailSubject: wordsFrom("mailSubject") };
  if (problems.size > 0) throw new FormProblems(problems);
  return clean;
}
