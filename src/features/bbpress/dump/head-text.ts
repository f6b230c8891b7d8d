import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";

/** The beginning of a statement while it is read: what is done, with which table, and its columns. */
export class HeadText {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;
  #wordStart = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  start(): void {
    this.#length = 0;
    this.#wordStart = 0;
  }

  /** The next byte belongs to another word. */
  startWord(): void {
    this.#wordStart = this.#length;
  }

  /** The word that was read last, in lower case. */
  word(): string {
    return this.#bytes.toString("latin1", this.#wordStart, this.#length).toLowerCase();
  }

  text(): string {
    return this.#bytes.toString("utf8", 0, this.#length);
  }

  /** @param most bytes; few while not even the first word is known */
  add(chunk: Buffer, from: number, to: number, most: number): void {
    const length = this.#length + to - from;
    if (length > most) throw most < 1024 ? notAStatement() : tooLong(most);
    if (length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    if (to - from === 1) this.#bytes[this.#length] = chunk[from] ?? 0;
    else chunk.copy(this.#bytes, this.#length, from, to);
    this.#length = length;
  }
}

export function notAStatement(): ImportProblem {
  return new ImportProblem("not-an-export", words.dumpProblem.notAStatement);
}

function tooLong(most: number): ImportProblem {
  return new ImportProblem("limit", words.dumpProblem.statementTooLong(most));
}
