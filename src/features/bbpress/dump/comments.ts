import { byte, isSpace } from "./bytes.ts";

/** More of a comment is never looked at. */
const MOST_KEPT_BYTES = 200;

/**
 * The three kinds of comments between statements. Those of MySQL and MariaDB that a server would run (`/*!40101 … `)
 * are comments to us, except that they tell the encoding.
 */
export class Comments {
  isLine = false;
  isClosed = true;
  /** `mysqldump` says at the top who wrote the file, and at the end that it is whole. */
  #hasHeader = false;
  #hasEnd = false;
  readonly #kept = Buffer.alloc(MOST_KEPT_BYTES);
  #keptLength = 0;

  get isCutOff(): boolean {
    return this.#hasHeader && !this.#hasEnd;
  }

  /** @returns the place after the comment's opening; `at` where none opens; its complement where more bytes must tell */
  open(chunk: Buffer, at: number): number {
    const length = opening(chunk, at);
    if (length < 0) return ~at;
    if (length === 0) return at;
    this.isLine = chunk[at] !== byte.slash;
    this.isClosed = false;
    this.#keptLength = 0;
    return at + length;
  }

  read(chunk: Buffer, at: number): number {
    const close = this.isLine ? chunk.indexOf(byte.newline, at) : chunk.indexOf("*/", at, "latin1");
    const couldSplit = close < 0 && !this.isLine && chunk[chunk.length - 1] === byte.star;
    const end = close < 0 ? chunk.length - (couldSplit ? 1 : 0) : close;
    const kept = Math.min(end - at, MOST_KEPT_BYTES - this.#keptLength);
    chunk.copy(this.#kept, this.#keptLength, at, at + kept);
    this.#keptLength += kept;
    if (close < 0) return couldSplit ? ~end : end;
    this.isClosed = true;
    this.#note();
    return close + (this.isLine ? 1 : 2);
  }

  /** The encoding, where the comment that was read last says one. */
  charset(): string | null {
    const text = this.#text();
    return this.isLine ? null : (/^M?!\d*\s*SET NAMES '?(\w{1,32})/i.exec(text)?.[1]?.toLowerCase() ?? null);
  }

  #note(): void {
    const text = this.isLine ? this.#text().trim() : "";
    if (/^(?:MySQL|MariaDB) dump /.test(text)) this.#hasHeader = true;
    if (/^Dump completed/.test(text)) this.#hasEnd = true;
  }

  /** A last line without a line end counts too. */
  finish(): void {
    if (this.isLine && !this.isClosed) this.#note();
  }

  #text(): string {
    return this.#kept.toString("latin1", 0, this.#keptLength);
  }
}

/** How long the opening of a comment at this place is; 0 for none, -1 when the bytes do not suffice to tell. */
export function opening(chunk: Buffer, at: number): number {
  const first = chunk[at];
  if (first === byte.hash) return 1;
  if (first !== byte.slash && first !== byte.minus) return 0;
  const second = chunk[at + 1];
  if (second === undefined) return -1;
  if (first === byte.slash) return second === byte.star ? 2 : 0;
  if (second !== byte.minus) return 0;
  const third = chunk[at + 2];
  if (third === undefined) return -1;
  return isSpace(third) ? 2 : 0;
}
