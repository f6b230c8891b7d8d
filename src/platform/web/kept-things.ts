import type { PageTag } from "#platform/work/work.ts";

/** What it costs to keep something besides its own bytes: tags, places in maps. */
const overhead = 1_000;

export interface Keepable {
  /** About how much memory it takes, in bytes. */
  readonly size: number;
  /** What it was built from. */
  readonly tags: readonly PageTag[];
}

/** Things by name, found again by what they were built from, at most so many bytes; the oldest goes first. */
export class KeptThings<Thing extends Keepable> {
  readonly #things = new Map<string, Thing>();
  readonly #byTag = new Map<PageTag, Set<string>>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(name: string): Thing | undefined {
    return this.#things.get(name);
  }

  put(name: string, thing: Thing): void {
    const size = thing.size + overhead;
    if (size > this.#mostBytes / 10) return;
    this.remove(name);
    for (const oldest of this.#things.keys()) {
      if (this.#bytes + size <= this.#mostBytes) break;
      this.remove(oldest);
    }
    this.#things.set(name, thing);
    this.#bytes += size;
    for (const tag of thing.tags) {
      const names = this.#byTag.get(tag);
      if (names) names.add(name);
      else this.#byTag.set(tag, new Set([name]));
    }
  }

  remove(name: string): void {
    const thing = this.#things.get(name);
    if (!thing) return;
    this.#things.delete(name);
    this.#bytes -= thing.size + overhead;
    for (const tag of thing.tags) {
      const names = this.#byTag.get(tag);
      names?.delete(name);
      if (names?.size === 0) this.#byTag.delete(tag);
    }
  }

  removeTagged(tag: PageTag): void {
    for (const name of this.#byTag.get(tag) ?? []) this.remove(name);
  }

  clear(): void {
    this.#things.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }
}
