import { setImmediate as breathe } from "node:timers/promises";
import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import type { DumpLimits } from "./limits.ts";
import { HEADER_BYTES, ScratchFile, type Spool } from "./spool.ts";

const BUFFER_BYTES = 131_072;

export interface SpooledRecord {
  readonly kind: number;
  readonly bytes: Buffer;
}

/** Everything with one key. */
export interface SpooledGroup {
  readonly key: number;
  readonly records: readonly SpooledRecord[];
}

/** Of the records with one key, whether to keep all, only the row itself, or none. */
export type Keep = (row: Buffer | null) => "all" | "none" | "row";

/**
 * Puts each bucket in order of its keys, in a file of its own. One bucket is in memory at a time, always in the same.
 *
 * @param keep asked for each key
 */
export async function sortSpool(
  spool: Spool,
  folder: string,
  { limits, keep }: { readonly limits: DumpLimits; readonly keep: Keep },
): Promise<Runs> {
  const runs: ScratchFile[] = [];
  using failing = new DisposableStack();
  const memory = Buffer.allocUnsafe(Math.max(...spool.buckets.map(({ size }) => size)));
  for (const bucket of spool.buckets) {
    await breathe();
    const run = failing.adopt(new ScratchFile(folder), (one) => one.close());
    runs.push(run);
    writeSorted(run, bucket.whole(memory), { limits, keep });
    run.flush();
    bucket.close();
  }
  failing.move();
  return new Runs(runs);
}

function writeSorted(
  run: ScratchFile,
  bytes: Buffer,
  { limits, keep }: { readonly limits: DumpLimits; readonly keep: Keep },
): void {
  const places = placesOf(bytes);
  const keyAt = (place: number): number => bytes.readDoubleLE(place + 1);
  places.sort((a, b) => keyAt(a) - keyAt(b) || (bytes[a] ?? 0) - (bytes[b] ?? 0) || a - b);
  for (let first = 0; first < places.length; ) {
    const key = keyAt(places[first] ?? 0);
    let next = first;
    let size = 0;
    for (; next < places.length && keyAt(places[next] ?? 0) === key; next++) size += lengthAt(bytes, places[next] ?? 0);
    check(size, next - first, limits);
    writeGroup(run, bytes, { places: places.subarray(first, next), keep });
    first = next;
  }
}

function writeGroup(
  run: ScratchFile,
  bytes: Buffer,
  { places, keep }: { readonly places: Uint32Array; readonly keep: Keep },
): void {
  const first = places[0] ?? 0;
  const start = first + HEADER_BYTES;
  const kept = keep(bytes[first] === 0 ? bytes.subarray(start, start + lengthAt(bytes, first)) : null);
  if (kept === "none") return;
  for (const place of places) {
    if (kept === "all" || bytes[place] === 0)
      run.add(bytes.subarray(place, place + HEADER_BYTES + lengthAt(bytes, place)));
  }
}

function check(size: number, parts: number, { itemBytes, itemParts }: DumpLimits): void {
  if (size > itemBytes) throw new ImportProblem("limit", words.dumpProblem.postTooLong(itemBytes));
  if (parts > itemParts) throw new ImportProblem("limit", words.dumpProblem.postTooFull(itemParts));
}

const lengthAt = (bytes: Buffer, place: number): number => bytes.readUInt32LE(place + 9);

/** Where the records begin. */
function placesOf(bytes: Buffer): Uint32Array {
  let count = 0;
  for (let at = 0; at < bytes.length; at += HEADER_BYTES + lengthAt(bytes, at)) count++;
  const places = new Uint32Array(count);
  for (let at = 0, n = 0; at < bytes.length; at += HEADER_BYTES + lengthAt(bytes, at), n++) places[n] = at;
  return places;
}

/** Sorted files, read as one: every key once, from the lowest. Can be read again and again. */
export class Runs {
  readonly #runs: readonly ScratchFile[];

  constructor(runs: readonly ScratchFile[]) {
    this.#runs = runs;
  }

  *groups(): Generator<SpooledGroup> {
    const cursors = this.#runs.map((run) => new Cursor(run));
    for (;;) {
      let lowest: Cursor | null = null;
      for (const cursor of cursors)
        if (cursor.key !== null && (lowest === null || cursor.key < (lowest.key ?? 0))) lowest = cursor;
      if (lowest === null || lowest.key === null) return;
      const key: number = lowest.key;
      yield { key, records: lowest.takeGroup() };
    }
  }

  close(): void {
    for (const run of this.#runs) run.close();
  }
}

class Cursor {
  /** Of the next record; null at the end. */
  key: number | null = null;
  readonly #run: ScratchFile;
  readonly #window = Buffer.allocUnsafe(BUFFER_BYTES);
  #windowAt = 0;
  #windowLength = 0;
  #at = 0;

  constructor(run: ScratchFile) {
    this.#run = run;
    this.#look();
  }

  takeGroup(): SpooledRecord[] {
    const { key } = this;
    const records: SpooledRecord[] = [];
    while (this.key === key && key !== null) {
      const header = this.#bytes(HEADER_BYTES);
      const kind = header[0] ?? 0;
      const length = header.readUInt32LE(9);
      this.#at += HEADER_BYTES;
      records.push({ kind, bytes: Buffer.from(this.#bytes(length)) });
      this.#at += length;
      this.#look();
    }
    return records;
  }

  #look(): void {
    this.key = this.#at < this.#run.size ? this.#bytes(HEADER_BYTES).readDoubleLE(1) : null;
  }

  /** The next bytes, in memory that the next call may use again. */
  #bytes(length: number): Buffer {
    if (length > BUFFER_BYTES) {
      const large = Buffer.allocUnsafe(length);
      this.#run.read(large, this.#at);
      return large;
    }
    if (this.#at + length > this.#windowAt + this.#windowLength) {
      this.#windowAt = this.#at;
      this.#windowLength = this.#run.read(this.#window, this.#at);
    }
    return this.#window.subarray(this.#at - this.#windowAt, this.#at - this.#windowAt + length);
  }
}
