/** Arrays keep PHP's order; keys are numbers or strings as PHP had them. */
export type PhpValue = null | boolean | number | string | PhpArray;
export type PhpArray = ReadonlyMap<number | string, PhpValue>;

export interface PhpLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Values in all arrays together. */
  readonly values: number;
}

const defaultPhpLimits: PhpLimits = { bytes: 4 * 1024 ** 2, depth: 8, values: 200_000 };

/** The smallest entry of an array is `i:0;N;`: a count that needs more bytes than there are is a lie. */
const SMALLEST_ENTRY_BYTES = 6;

/**
 * Reads what PHP's `serialize` wrote: arrays, strings, whole numbers, booleans and null, as data.
 * Objects, references, floats and anything damaged make the whole value unreadable; nothing is ever built from a
 * count or length that the text itself does not back.
 *
 * @returns undefined when the value is not to be used
 */
export function readPhp(text: string, limits: PhpLimits = defaultPhpLimits): PhpValue | undefined {
  if (text.length > limits.bytes) return undefined;
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length > limits.bytes) return undefined;
  try {
    const reader = new PhpReader(bytes, limits);
    const value = reader.value(0);
    return reader.atEnd ? value : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class PhpReader {
  readonly #bytes: Buffer;
  readonly #limits: PhpLimits;
  #at = 0;
  #values = 0;

  constructor(bytes: Buffer, limits: PhpLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  value(depth: number): PhpValue {
    this.#values += 1;
    if (depth > this.#limits.depth || this.#values > this.#limits.values) throw new Unreadable();
    const kind = this.#take(2);
    if (kind === "N;") return null;
    if (kind === "i:") return this.#integer(";");
    if (kind === "b:") return this.#boolean();
    if (kind === "s:") return this.#string();
    if (kind === "a:") return this.#array(depth);
    throw new Unreadable();
  }

  #array(depth: number): PhpArray {
    const count = this.#length();
    this.#expect("{");
    if (count * SMALLEST_ENTRY_BYTES > this.#bytes.length - this.#at) throw new Unreadable();
    const entries = new Map<number | string, PhpValue>();
    for (let n = 0; n < count; n++) {
      const key = this.#key();
      entries.set(key, this.value(depth + 1));
    }
    this.#expect("}");
    return entries;
  }

  #key(): number | string {
    const kind = this.#take(2);
    if (kind === "i:") return this.#integer(";");
    if (kind === "s:") return this.#string();
    throw new Unreadable();
  }

  #boolean(): boolean {
    const digit = this.#integer(";");
    if (digit !== 0 && digit !== 1) throw new Unreadable();
    return digit === 1;
  }

  /** Lengths count bytes, not characters. */
  #string(): string {
    const length = this.#length();
    this.#expect('"');
    if (length > this.#bytes.length - this.#at) throw new Unreadable();
    const text = this.#take(length);
    this.#expect('";');
    return text;
  }

  #length(): number {
    const length = this.#integer(":");
    if (length < 0) throw new Unreadable();
    return length;
  }

  #integer(end: ";" | ":"): number {
    const until = this.#bytes.subarray(this.#at, this.#at + 24).indexOf(end);
    if (until < 1) throw new Unreadable();
    const digits = this.#take(until);
    this.#at += 1;
    const number = Number(digits);
    if (!/^-?\d+$/.test(digits) || !Number.isSafeInteger(number)) throw new Unreadable();
    return number;
  }

  #expect(mark: string): void {
    if (this.#take(mark.length) !== mark) throw new Unreadable();
  }

  #take(length: number): string {
    const taken = this.#bytes.toString("utf8", this.#at, this.#at + length);
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new Unreadable();
    return taken;
  }
}

/** The row numbers of a serialised list, in its order; undefined when it is something else. */
export function readPhpIds(text: string): number[] | undefined {
  const value = readPhp(text);
  if (!(value instanceof Map)) return undefined;
  const ids: number[] = [];
  for (const entry of value.values()) {
    const id = typeof entry === "string" && /^\d{1,15}$/.test(entry) ? Number(entry) : entry;
    if (typeof id !== "number" || id < 0) return undefined;
    ids.push(id);
  }
  return ids;
}
