import { FormProblems } from "#core/errors.ts";
import { cleanText } from "#platform/text/clean.ts";
import { editorWords } from "../words/editor.ts";

const { problems: say } = editorWords;

/** Cleans what was typed, and gathers everything that needs a change before it says so. */
export class Cleaner {
  readonly problems = new Map<string, string>();

  line(field: string, typed: string, max: number): string {
    return this.#text(field, typed, { lines: "one", max });
  }

  text(field: string, typed: string, max: number): string {
    return this.#text(field, typed, { lines: "many", max });
  }

  /** One on each line; blank lines and marks of a list are left out. */
  list(field: string, typed: string, { each = 400, most = 30 } = {}): string[] {
    const whole = this.#text(field, typed, { lines: "many", max: (each + 1) * most });
    const lines = whole
      .split("\n")
      .map((line) => line.replace(/^\s*(?:[-*•]\s+)?/, "").trim())
      .filter((line) => line !== "");
    if (lines.length > most) this.note(field, say.tooManyLines(most));
    if (lines.some((line) => [...line].length > each)) this.note(field, say.lineTooLong(each));
    return lines;
  }

  note(field: string, sentence: string | null): void {
    if (sentence !== null && !this.problems.has(field)) this.problems.set(field, sentence);
  }

  /** @throws FormProblems */
  done(): void {
    if (this.problems.size > 0) throw new FormProblems(this.problems);
  }

  #text(field: string, typed: string, options: { readonly lines: "one" | "many"; readonly max: number }): string {
    const cleaned = cleanText(typed, options);
    if (cleaned.ok) return cleaned.text.trim();
    this.note(field, cleaned.problem === "too-long" ? say.tooLongBy(options.max) : cleaned.sentence);
    return "";
  }
}
