import { tidyCharacters } from "#platform/text/characters.ts";
import { folded } from "./fold.ts";

/** What somebody looks for, as it is compared. */
export interface Wanted {
  /** Every word, those of the phrases included, each once. */
  readonly words: readonly string[];
  /** What stood in quotes: these words, in this order. */
  readonly phrases: readonly string[];
}

/** More than people type; what is pasted beyond it is left out rather than refused. */
const longest = 400;
const mostWords = 12;
const longestWord = 60;

/** What was typed, as the form shows it again. */
export function typed(text: string): string {
  const line = tidyCharacters(text.replaceAll("\0", " ").toWellFormed()).replace(/\s+/g, " ").trim();
  return [...line].slice(0, longest).join("").trim();
}

/** Takes whatever was typed: signs mean nothing, but quotes that close. Never fails. */
export function wantedIn(text: string): Wanted {
  const parts = typed(text)
    .replace(/[“”„«»]/g, '"')
    .split('"');
  // A quote that nobody closed is none.
  const isPhrase = (at: number) => at % 2 === 1 && at < parts.length - 1;
  const words = new Set(parts.flatMap(wordsOf));
  const phrases = parts.filter((_, at) => isPhrase(at)).map((part) => wordsOf(part).join(" "));
  return {
    words: [...words].slice(0, mostWords),
    phrases: phrases.filter((phrase) => phrase.includes(" ")).slice(0, mostWords),
  };
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(" ")
    .filter((word) => word !== "" && word.length <= longestWord)
    .slice(0, mostWords);
}
