import { closeSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";

const BUFFER_BYTES = 32_768;
/** What is loaded into memory at once when a bucket is put in order. */
const MOST_BUCKET_BYTES = 96 * 1024 ** 2;
/** Before each record: its kind, its key, how many bytes follow. */
export const HEADER_BYTES = 13;

/** A file that nobody else can open and that is gone with this process, however that ends. */
export class ScratchFile {
  #descriptor: number;
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #buffered = 0;
  #written = 0;

  constructor(folder: string) {
    const own = mkdtempSync(join(folder, "import-"));
    const path = join(own, "scratch");
    this.#descriptor = openSync(path, "wx+", 0o600);
    unlinkSync(path);
    rmdirSync(own);
  }

  get size(): number {
    return this.#written + this.#buffered;
  }

  add(bytes: Uint8Array): void {
    if (this.#buffered + bytes.length > BUFFER_BYTES) this.flush();
    if (bytes.length > BUFFER_BYTES) {
      this.#write(bytes);
      return;
    }
    this.#buffer.set(bytes, this.#buffered);
    this.#buffered += bytes.length;
  }

  flush(): void {
    this.#write(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }

  /** @returns how many bytes were read into the buffer; fewer than asked for at the end */
  read(into: Uint8Array, position: number): number {
    let got = 0;
    while (got < into.length) {
      const more = readSync(this.#descriptor, into, got, into.length - got, position + got);
      if (more === 0) break;
      got += more;
    }
    return got;
  }

  /** All of it, in memory that somebody else provides. */
  whole(memory: Buffer): Buffer {
    this.flush();
    const bytes = memory.subarray(0, this.#written);
    this.read(bytes, 0);
    return bytes;
  }

  close(): void {
    if (this.#descriptor >= 0) closeSync(this.#descriptor);
    this.#descriptor = -1;
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; )
      at += writeSync(this.#descriptor, bytes, at, bytes.length - at, this.#written + at);
    this.#written += bytes.length;
  }
}

/** Rows of several tables that belong together by a key, spread over files so that each of these fits into memory. */
export class Spool {
  readonly buckets: readonly ScratchFile[];
  readonly #header = Buffer.alloc(HEADER_BYTES);
  readonly #length = Buffer.alloc(4);

  /** @param buckets a power of two */
  constructor(folder: string, buckets: number) {
    this.buckets = Array.from({ length: buckets }, () => new ScratchFile(folder));
  }

  /** @param kind records of one key come back ordered by this, then as they were added */
  add(kind: number, key: number, values: readonly (Buffer | null)[]): void {
    const bucket = this.buckets[Math.imul(key, 0x9e3779b1) >>> (32 - Math.log2(this.buckets.length))];
    if (bucket === undefined) return;
    let length = 0;
    for (const value of values) length += 4 + (value?.length ?? 0);
    this.#header[0] = kind;
    this.#header.writeDoubleLE(key, 1);
    this.#header.writeUInt32LE(length, 9);
    bucket.add(this.#header);
    for (const value of values) {
      this.#length.writeUInt32LE(value?.length ?? 0);
      bucket.add(this.#length);
      if (value !== null) bucket.add(value);
    }
    if (bucket.size > MOST_BUCKET_BYTES) throw new ImportProblem("limit", words.dumpProblem.tooMuch);
  }

  close(): void {
    for (const bucket of this.buckets) bucket.close();
  }
}

/** The values of a record, which `add` wrote one after the other. */
export function valuesOf(record: Buffer): Buffer[] {
  const values: Buffer[] = [];
  for (let at = 0; at < record.length; ) {
    const end = at + 4 + record.readUInt32LE(at);
    values.push(record.subarray(at + 4, end));
    at = end;
  }
  return values;
}
