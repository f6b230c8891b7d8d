import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import { byte, isSpace, isWordByte, unescaped } from "./bytes.ts";
import type { DumpRow } from "./row.ts";

/** `done`: the statement goes on with something else than rows. */
type Place = "after-row" | "after-value" | "bare" | "before-row" | "before-value" | "done" | "string";

/** Longest thing that stands without quotes and is no hex number. */
const MOST_BARE_BYTES = 128;

/**
 * Reads `(1,'a',NULL),(2,0x62,…)` as it comes, and gives each row once it is whole. Nothing is worked out: whatever is
 * no plain value makes the file unreadable.
 */
export class Values {
  readonly #row: DumpRow;
  readonly #give: () => void;
  #place: Place = "before-row";
  #quote: number = byte.quote;
  /** What stood before a string, such as `_binary`; it says how to read it. */
  #introducer = "";

  constructor(row: DumpRow, give: () => void) {
    this.#row = row;
    this.#give = give;
  }

  get isDone(): boolean {
    return this.#place === "done";
  }

  /** @returns where to go on, or the complement of the place from which more bytes are needed to decide */
  read(chunk: Buffer, at: number): number {
    switch (this.#place) {
      case "string":
        return this.#readString(chunk, at);
      case "bare":
        return this.#readBare(chunk, at);
      default:
        return this.#readBetween(chunk, at);
    }
  }

  #readBetween(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && isSpace(chunk[at] ?? 0)) at++;
    const value = chunk[at];
    if (value === undefined) return at;
    switch (this.#place) {
      case "before-row":
        return this.#openRow(value, at);
      case "before-value":
        return this.#openValue(value, at);
      case "after-value":
        return this.#closeValue(value, at);
      default:
        return this.#closeRow(value, at);
    }
  }

  #openRow(value: number, at: number): number {
    if (value !== byte.open) throw damaged();
    this.#row.start();
    this.#place = "before-value";
    return at + 1;
  }

  #openValue(value: number, at: number): number {
    if (value === byte.quote || value === byte.doubleQuote) {
      this.#quote = value;
      this.#place = "string";
      return at + 1;
    }
    this.#place = "bare";
    return at;
  }

  #closeValue(value: number, at: number): number {
    if (value !== byte.comma && value !== byte.close) throw damaged();
    if (value === byte.close) this.#give();
    this.#place = value === byte.comma ? "before-value" : "after-row";
    return at + 1;
  }

  /** `ON DUPLICATE KEY UPDATE …` may follow: the rows are whole without it. */
  #closeRow(value: number, at: number): number {
    this.#place = value === byte.comma ? "before-row" : "done";
    if (value !== byte.comma && value !== byte.semicolon && !isWordByte(value)) throw damaged();
    return value === byte.comma ? at + 1 : at;
  }

  #readString(chunk: Buffer, from: number): number {
    const row = this.#row;
    const quote = this.#quote;
    const end = chunk.length;
    let start = from;
    let at = from;
    while (at < end) {
      const value = chunk[at];
      if (value !== quote && value !== byte.backslash) {
        at++;
        continue;
      }
      row.append(chunk, start, at);
      if (at + 1 === end) return ~at;
      const next = chunk[at + 1] ?? 0;
      if (value === quote && next !== quote) {
        this.#endString();
        return at + 1;
      }
      const meant = value === quote ? quote : unescaped(next);
      if (meant < 0) row.push(byte.backslash);
      row.push(meant < 0 ? next : meant);
      at += 2;
      start = at;
    }
    row.append(chunk, start, at);
    return at;
  }

  #endString(): void {
    const how = this.#introducer;
    if (how === "x") this.#row.replace(fromHex(this.#row.current().toString("latin1")));
    if (how === "b") this.#row.replace(fromBits(this.#row.current().toString("latin1")));
    this.#introducer = "";
    this.#row.endValue(false);
    this.#place = "after-value";
  }

  #readBare(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && isBareByte(chunk[at] ?? 0)) at++;
    this.#row.append(chunk, from, at);
    if (at === chunk.length) return at;
    const hex = this.#row.current();
    if (hex[1] === 120 && hex[0] === 48) this.#row.replace(fromHex(hex.toString("latin1", 2)));
    else return this.#endBare(chunk, at);
    this.#row.endValue(false);
    this.#place = "after-value";
    return at;
  }

  #endBare(chunk: Buffer, from: number): number {
    const text = this.#row.current().toString("latin1");
    if (text.length > MOST_BARE_BYTES || text === "") throw damaged();
    if (/^(?:_\w+|[nbx])$/i.test(text)) return this.#openIntroduced(chunk, from, text.toLowerCase());
    const isNull = /^null$/i.test(text);
    const isTruth = /^(?:true|false)$/i.test(text);
    if (!isNull && !isTruth && !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) throw damaged();
    if (isTruth) this.#row.replace(Buffer.from(text.length === 4 ? "1" : "0"));
    this.#row.endValue(isNull);
    this.#place = "after-value";
    return from;
  }

  /** `_binary 'x'`, `X'00'`, `b'1'`, `N'x'`: the string that follows is the value; `_binary 0x00` is a value as well. */
  #openIntroduced(chunk: Buffer, from: number, introducer: string): number {
    let at = from;
    while (at < chunk.length && chunk[at] === 32) at++;
    if (at === chunk.length) return this.#waitForIntroduced(chunk, from);
    this.#row.replace(Buffer.alloc(0));
    this.#introducer = introducer;
    if (chunk[at] !== byte.quote && !(introducer.startsWith("_") && chunk[at] === 48)) throw damaged();
    if (chunk[at] !== byte.quote) this.#introducer = "";
    return this.#openValue(chunk[at] ?? 0, at);
  }

  /** The chunk ends between `_binary` and its string: what was read stays, and the space is looked at again. */
  #waitForIntroduced(chunk: Buffer, from: number): number {
    if (chunk.length - from > MOST_BARE_BYTES) throw damaged();
    return ~from;
  }
}

function isBareByte(value: number): boolean {
  return isWordByte(value) || value === 43 || value === 45 || value === 46;
}

function fromHex(digits: string): Buffer {
  if (!/^[\da-f]*$/i.test(digits)) throw damaged();
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, "hex");
}

/** Only flags are kept as bits; they are read as numbers. */
function fromBits(digits: string): Buffer {
  if (!/^[01]{1,53}$/.test(digits)) throw damaged();
  return Buffer.from(String(Number.parseInt(digits, 2)));
}

function damaged(): ImportProblem {
  return new ImportProblem("malformed", words.dumpProblem.notAValue);
}
