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

interface Found {
  readonly kind: number;
  readonly key: number;
  readonly at: number;
  readonly end: number;
}

/**
 * Puts each bucket in order of its keys, in a file of its own, and lets go of the spool. Of a key only those records are
 * kept that `keep` names; a key without any is dropped.
 */
export async function sortSpool(
  spool: Spool,
  folder: string,
  { limits, keep }: { readonly limits: DumpLimits; readonly keep: (group: SpooledGroup) => readonly SpooledRecord[] },
): Promise<Runs> {
  const runs: ScratchFile[] = [];
  using failing = new DisposableStack();
  for (const bucket of spool.buckets) {
    await breathe();
    const run = failing.adopt(new ScratchFile(folder), (one) => one.close());
    runs.push(run);
    const bytes = bucket.whole();
    const found = recordsOf(bytes).sort((a, b) => a.key - b.key || a.kind - b.kind || a.at - b.at);
    for (let at = 0; at < found.length; ) at = writeGroup({ run, bytes, found, at, limits, keep });
    run.flush();
    bucket.close();
  }
  failing.move();
  return new Runs(runs);
}

interface Writing {
  readonly run: ScratchFile;
  readonly bytes: Buffer;
  readonly found: readonly Found[];
  readonly at: number;
  readonly limits: DumpLimits;
  readonly keep: (group: SpooledGroup) => readonly SpooledRecord[];
}

function writeGroup({ run, bytes, found, at, limits, keep }: Writing): number {
  const key = found[at]?.key ?? 0;
  const records: SpooledRecord[] = [];
  let size = 0;
  let next = at;
  for (let one = found[next]; one !== undefined && one.key === key; one = found[++next]) {
    records.push({ kind: one.kind, bytes: bytes.subarray(one.at, one.end) });
    size += one.end - one.at;
  }
  if (size > limits.itemBytes) throw new ImportProblem("limit", words.dumpProblem.postTooLong(limits.itemBytes));
  if (records.length > limits.itemParts)
    throw new ImportProblem("limit", words.dumpProblem.postTooFull(limits.itemParts));
  for (const record of keep({ key, records })) run.add(withHeader(record, key));
  return next;
}

function withHeader({ kind, bytes }: SpooledRecord, key: number): Buffer {
  const whole = Buffer.allocUnsafe(HEADER_BYTES + bytes.length);
  whole[0] = kind;
  whole.writeDoubleLE(key, 1);
  whole.writeUInt32LE(bytes.length, 9);
  bytes.copy(whole, HEADER_BYTES);
  return whole;
}

function recordsOf(bytes: Buffer): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + HEADER_BYTES;
    const end = start + bytes.readUInt32LE(at + 9);
    found.push({ kind: bytes[at] ?? 0, key: bytes.readDoubleLE(at + 1), at: start, end });
    at = end;
  }
  return found;
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
