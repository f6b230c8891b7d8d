import { byte } from "./bytes.ts";
import { opening } from "./comments.ts";

const USUAL = /^delimiter\s+;\s*$/i;
const MOST_LINE_BYTES = 64;
const LINE_COMMENT = 1;
const BLOCK_COMMENT = 2;

/** Passes over what nobody reads, and knows what is inside quotes and comments. */
export class Skipper {
  /** The quote that is open, or one of the two kinds of comments; 0 for none. */
  #inside = 0;
  readonly #line = Buffer.alloc(MOST_LINE_BYTES);
  #lineLength = 0;
  #isFirstLine = true;
  isUsualAgain = false;

  get isInside(): boolean {
    return this.#inside !== 0;
  }

  start(): void {
    this.#inside = 0;
  }

  /** One byte, or two that belong together. @returns the next place, or the complement of `at` */
  pass(chunk: Buffer, at: number): number {
    const value = chunk[at] ?? 0;
    if (this.#inside === 0) return this.#passOpen(chunk, at, value);
    if (this.#inside === LINE_COMMENT) {
      if (value === byte.newline) this.#inside = 0;
    } else if (this.#inside === BLOCK_COMMENT) {
      if (value !== byte.star) return at + 1;
      if (at + 1 === chunk.length) return ~at;
      if (chunk[at + 1] !== byte.slash) return at + 1;
      this.#inside = 0;
      return at + 2;
    } else if (value === byte.backslash && this.#inside !== byte.backtick) {
      return at + 1 === chunk.length ? ~at : at + 2;
    } else if (value === this.#inside) this.#inside = 0;
    return at + 1;
  }

  #passOpen(chunk: Buffer, at: number, value: number): number {
    if (value === byte.quote || value === byte.doubleQuote || value === byte.backtick) {
      this.#inside = value;
      return at + 1;
    }
    const length = opening(chunk, at);
    if (length < 0) return ~at;
    if (length > 0) this.#inside = value === byte.slash ? BLOCK_COMMENT : LINE_COMMENT;
    return at + Math.max(length, 1);
  }

  /** @returns the place of the semicolon that ends the statement, the chunk's length, or a complement */
  toSemicolon(chunk: Buffer, from: number): number {
    let at = from;
    const end = chunk.length;
    while (at < end) {
      const inside = this.#inside;
      if (inside === 0) {
        while (at < end && !STOPS[chunk[at] ?? 0]) at++;
        if (chunk[at] === byte.semicolon) return at;
      } else if (inside !== LINE_COMMENT && inside !== BLOCK_COMMENT) {
        while (at < end && chunk[at] !== inside && chunk[at] !== byte.backslash) at++;
      }
      if (at >= end) return end;
      const next = this.pass(chunk, at);
      if (next < 0) return next;
      at = next;
    }
    return at;
  }

  startLines(): void {
    this.#lineLength = 0;
    this.#isFirstLine = true;
    this.isUsualAgain = false;
  }

  /** Over whole lines, through the one that says `DELIMITER ;`. The first line is the rest of the one that changed it. */
  toDelimiter(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      const close = chunk.indexOf(byte.newline, at);
      const end = close < 0 ? chunk.length : close;
      const kept = Math.min(end - at, MOST_LINE_BYTES - this.#lineLength);
      chunk.copy(this.#line, this.#lineLength, at, at + kept);
      this.#lineLength += kept;
      if (close < 0) return end;
      at = close + 1;
      const line = this.#line.toString("latin1", 0, this.#lineLength).trim();
      this.#lineLength = 0;
      this.isUsualAgain = USUAL.test(line) || (this.#isFirstLine && line === ";");
      this.#isFirstLine = false;
      if (this.isUsualAgain) return at;
    }
    return at;
  }
}

/** Outside quotes only these matter. */
const STOPS = new Uint8Array(256);
for (const value of [byte.quote, byte.doubleQuote, byte.backtick, byte.semicolon, byte.hash, byte.minus, byte.slash]) {
  STOPS[value] = 1;
}
