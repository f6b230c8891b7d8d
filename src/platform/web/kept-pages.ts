import type { PageTag } from "#platform/work/work.ts";

/** What it costs to keep a page besides its bytes: headers, tags, places in maps. */
const overhead = 1_500;

interface Keepable {
  /** Its compressed bytes, a character each. */
  readonly packed: string;
  readonly tags: readonly PageTag[];
}

/** Pages by path, found again by what they were built from, at most so many bytes; the oldest goes first. */
export class KeptPages<Page extends Keepable> {
  readonly #pages = new Map<string, Page>();
  readonly #byTag = new Map<PageTag, Set<string>>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(path: string): Page | undefined {
    return this.#pages.get(path);
  }

  put(path: string, page: Page): void {
    const size = page.packed.length + overhead;
    if (size > this.#mostBytes / 10) return;
    this.remove(path);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes + size <= this.#mostBytes) break;
      this.remove(oldest);
    }
    this.#pages.set(path, page);
    this.#bytes += size;
    for (const tag of page.tags) {
      const paths = this.#byTag.get(tag);
      if (paths) paths.add(path);
      else this.#byTag.set(tag, new Set([path]));
    }
  }

  remove(path: string): void {
    const page = this.#pages.get(path);
    if (!page) return;
    this.#pages.delete(path);
    this.#bytes -= page.packed.length + overhead;
    for (const tag of page.tags) {
      const paths = this.#byTag.get(tag);
      paths?.delete(path);
      if (paths?.size === 0) this.#byTag.delete(tag);
    }
  }

  removeTagged(tag: PageTag): void {
    for (const path of this.#byTag.get(tag) ?? []) this.remove(path);
  }

  clear(): void {
    this.#pages.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }
}
