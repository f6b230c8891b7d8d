import { codePoints, isReadable, tidyCharacters } from "./characters.ts";
import { words } from "./words.ts";

export { codePoints, isBlank } from "./characters.ts";

/** `one` for titles, tags and names: line ends become spaces. `many` for whatever has paragraphs. */
export type CleanTextOptions = { readonly lines: "one" | "many"; readonly max: number };

export type CleanedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: "unreadable" | "too-long"; readonly sentence: string };

/**
 * Text as it may be stored: NFC, `\n` line ends, nothing invisible that reorders or hides, trimmed.
 * Refuses what cannot be stored as it was meant. `max` counts code points, after cleaning.
 */
export function cleanText(input: string, { lines, max }: CleanTextOptions): CleanedText {
  if (!isReadable(input)) return { ok: false, problem: "unreadable", sentence: words.textUnreadable };

  const tidy = tidyCharacters(input.normalize("NFC"));
  const text = lines === "one" ? tidy.replace(/\s+/g, " ").trim() : trimLines(tidy);
  const length = codePoints(text);
  if (length > max) return { ok: false, problem: "too-long", sentence: words.textTooLong(length, max) };

  return { ok: true, text };
}

/** Spaces at the ends of lines go, and empty lines around the text; the first line keeps its indentation. */
function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+/, "")
    .trimEnd();
}
