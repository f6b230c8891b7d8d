import { ScratchFile } from "../dump/spool.ts";
import type { WxrItem } from "../wxr/records.ts";

const FIRST_SIZE = 1024;
const WINDOW_BYTES = 65_536;

/**
 * Topics and replies as they were read, in a working copy on disk that is gone with this process: found again by their
 * row, so that a topic and its posts can be brought together wherever in the files they stand.
 */
export class ItemCopies {
  readonly #folder: string;
  #file: ScratchFile | null = null;
  /** Where each begins; one more than there are. */
  #places = new Float64Array(FIRST_SIZE);
  #length = 0;
  readonly #window = Buffer.allocUnsafe(WINDOW_BYTES);
  #windowAt = 0;
  #windowLength = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Rows are numbered in this order. What no post needs is left out. */
  add(item: WxrItem): void {
    this.#file ??= new ScratchFile(this.#folder);
    this.#file.add(Buffer.from(JSON.stringify({ ...item, excerpt: "", guid: "" })));
    this.#length += 1;
    if (this.#length === this.#places.length) {
      const larger = new Float64Array(this.#places.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[this.#length] = this.#file.size;
  }

  /** How much room the row's item takes. */
  bytes(row: number): number {
    return (this.#places[row + 1] ?? 0) - (this.#places[row] ?? 0);
  }

  read(row: number): WxrItem {
    const item: WxrItem = JSON.parse(this.#bytesOf(row).toString("utf8"));
    return item;
  }

  /** Nothing is added any more. */
  finish(): void {
    this.#file?.flush();
  }

  close(): void {
    this.#file?.close();
  }

  /** Most rows are read in turn, so that one look at the disk serves several. */
  #bytesOf(row: number): Buffer {
    const from = this.#places[row] ?? 0;
    const length = this.bytes(row);
    if (length > WINDOW_BYTES) {
      const large = Buffer.allocUnsafe(length);
      this.#file?.read(large, from);
      return large;
    }
    if (from < this.#windowAt || from + length > this.#windowAt + this.#windowLength) {
      this.#windowAt = from;
      this.#windowLength = this.#file?.read(this.#window, from) ?? 0;
    }
    return this.#window.subarray(from - this.#windowAt, from - this.#windowAt + length);
  }
}
