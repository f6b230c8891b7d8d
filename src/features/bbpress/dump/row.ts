import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import type { DumpLimits } from "./limits.ts";

const FIRST_BYTES = 65_536;

/** The values of one row, one after the other in memory that is used again for the next row. */
export class DumpRow {
  count = 0;
  readonly #limits: DumpLimits;
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;
  readonly #ends: Uint32Array;
  readonly #nulls: Uint8Array;

  constructor(limits: DumpLimits) {
    this.#limits = limits;
    this.#ends = new Uint32Array(limits.rowValues);
    this.#nulls = new Uint8Array(limits.rowValues);
  }

  /** The bytes of a value, gone with the next row; null for NULL and for columns that there are none of. */
  bytes(column: number): Buffer | null {
    if (column < 0 || column >= this.count || this.#nulls[column] === 1) return null;
    return this.#bytes.subarray(this.#startOf(column), this.#ends[column]);
  }

  start(): void {
    this.count = 0;
    this.#length = 0;
  }

  /** Adds to the value that is being read. */
  append(source: Buffer, from: number, to: number): void {
    const more = to - from;
    if (this.#length + more > this.#bytes.length) this.#grow(more);
    if (more > 48) source.copy(this.#bytes, this.#length, from, to);
    else for (let at = 0; at < more; at++) this.#bytes[this.#length + at] = source[from + at] ?? 0;
    this.#length += more;
    this.#check();
  }

  push(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** What was read of the present value so far. */
  current(): Buffer {
    return this.#bytes.subarray(this.#startOf(this.count), this.#length);
  }

  /** Puts other bytes in the place of the present value. */
  replace(bytes: Uint8Array): void {
    this.#length = this.#startOf(this.count);
    if (bytes.length > this.#bytes.length - this.#length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  endValue(isNull: boolean): void {
    if (this.count === this.#limits.rowValues) {
      throw new ImportProblem("limit", words.dumpProblem.rowTooWide(this.#limits.rowValues));
    }
    if (isNull) this.#length = this.#startOf(this.count);
    this.#nulls[this.count] = isNull ? 1 : 0;
    this.#ends[this.count] = this.#length;
    this.count += 1;
  }

  #startOf(column: number): number {
    return column === 0 ? 0 : (this.#ends[column - 1] ?? 0);
  }

  #check(): void {
    const { valueBytes, rowBytes } = this.#limits;
    if (this.#length - this.#startOf(this.count) > valueBytes)
      throw new ImportProblem("limit", words.dumpProblem.valueTooLong(valueBytes));
    if (this.#length > rowBytes) throw new ImportProblem("limit", words.dumpProblem.rowTooLong(rowBytes));
  }

  #grow(more: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
