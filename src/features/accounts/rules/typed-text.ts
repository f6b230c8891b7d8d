import { type CleanedText, cleanText, isBlank } from "#platform/text/clean.ts";

/** What somebody typed into a field, as it may be kept; nothing but invisible characters counts as nothing. */
export function typedText(typed: string, max: number, lines: "one" | "many" = "one"): CleanedText {
  const cleaned = cleanText(typed, { lines, max });
  return cleaned.ok && isBlank(cleaned.text) ? { ok: true, text: "" } : cleaned;
}
