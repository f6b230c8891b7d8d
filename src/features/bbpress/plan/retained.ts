import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";

/** Forums, people and tags stay in memory for the whole import; this is the most that they may take together. */
const MOST_CHARS = 32 * 1024 ** 2;
/** What an entry costs besides its text, so that a million empty ones count too. */
const ENTRY_CHARS = 32;

/** Keeps texts beyond the row they came from. */
export class Retained {
  #chars = 0;

  /** @throws ImportProblem when everything kept together grows too large */
  keep(text: string): string {
    this.#chars += text.length + ENTRY_CHARS;
    if (this.#chars > MOST_CHARS) throw new ImportProblem("limit", words.problem.tooManyNames);
    return copyOf(text);
  }
}

/** The same text with memory of its own. A slice of the file's text would keep its whole 64 kB piece in memory. */
export function copyOf(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
