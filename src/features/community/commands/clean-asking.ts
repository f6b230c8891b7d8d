import { FormProblems } from "#core/errors.ts";
import type { Settings } from "#core/settings.ts";
import { cleanText } from "#platform/text/clean.ts";
import type { SettingsForm } from "../forms.ts";
import { words } from "../words.ts";

type Asking = Pick<Settings, "askingHours" | "conversationMonths">;
const longest = 300;

/** When the team reads what people ask in private, and how long that is kept. @throws FormProblems */
export function cleanAsking({ askingHours, conversationMonths }: SettingsForm): Partial<Asking> {
  const kept = conversationMonths === undefined ? {} : { conversationMonths };
  if (askingHours === undefined) return kept;
  const cleaned = cleanText(askingHours, { lines: "one", max: longest });
  if (cleaned.ok) return { askingHours: cleaned.text, ...kept };
  const sentence = cleaned.problem === "too-long" ? words.problems.tooLong(longest) : cleaned.sentence;
  throw new FormProblems({ askingHours: sentence });
}
