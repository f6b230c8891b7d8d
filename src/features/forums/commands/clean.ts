import { FormProblems } from "#core/errors.ts";
import { cleanText, isBlank } from "#platform/text/clean.ts";
import { words } from "../words.ts";

/** Title and description as they may be stored. @throws FormProblems naming each field */
export function cleanForumTexts(form: { readonly title: string; readonly description: string }) {
  const title = cleanText(form.title, { lines: "one", max: 120 });
  const description = cleanText(form.description, { lines: "many", max: 1_000 });
  const problems = new Map<string, string>();
  if (!title.ok) problems.set("title", title.sentence);
  else if (isBlank(title.text)) problems.set("title", words.forms.titleMissing);
  if (!description.ok) problems.set("description", description.sentence);
  if (!title.ok || !description.ok || problems.size > 0) throw new FormProblems(problems);
  return { title: title.text, description: description.text };
}
