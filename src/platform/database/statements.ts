import { createHash } from "node:crypto";

const MOST_NAMES = 400;
const MOST_REMEMBERED = 4_000;
/** What would change a pooled session for whoever comes next. Inside a transaction `set local` does the same and ends with it. */
const LEAVES_TRACES = /^\s*(?:set\s+(?!local\b|transaction\b|constraints\b)|reset\b|discard\b|listen\b|prepare\b)/i;

/**
 * Gives each statement text a name, so that a connection parses and plans it once. Only texts that come back get one, and
 * only so many: lists of differing length would otherwise fill the server's memory.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();

  /** @throws Error for a statement that would change the session for others */
  nameFor(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!this.#seen.has(text)) {
      if (LEAVES_TRACES.test(text)) throw new Error("A pooled session may only be changed by `set local`.");
      if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    if (this.#names.size >= MOST_NAMES) return undefined;
    const name = `t${createHash("sha256").update(text).digest("hex").slice(0, 30)}`;
    this.#names.set(text, name);
    this.#seen.delete(text);
    return name;
  }
}
