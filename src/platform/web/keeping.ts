import type { PageTag } from "#platform/work/work.ts";
import { type Keepable, KeptThings } from "./kept-things.ts";

/** How many changes are remembered, to tell whether something was built before or after them. */
const mostChanges = 20_000;

/**
 * What is built from the database and kept in memory: each thing names what it was built from and goes when that
 * changes. The ticket taken before a thing is built tells whether something changed meanwhile, so that an old one is
 * never kept.
 */
export class Keeping {
  readonly #shelves: KeptThings<Keepable>[] = [];
  readonly #changedAt = new Map<PageTag, number>();
  #clock = 1;
  #clearedAt = 0;
  #reliable = true;

  /** Taken before the first query of what may be kept. */
  ticket(): number {
    return this.#clock;
  }

  /** False when something that it was built from changed after the ticket, or when changes may have been missed. */
  isFresh(tags: readonly PageTag[], ticket: number): boolean {
    if (!this.#reliable || this.#clearedAt > ticket) return false;
    return tags.every((tag) => (this.#changedAt.get(tag) ?? 0) <= ticket);
  }

  /** A place for things of one kind. */
  shelf<Thing extends Keepable>(mostBytes: number): KeptThings<Thing> {
    const shelf = new KeptThings<Thing>(mostBytes);
    this.#shelves.push(shelf);
    return shelf;
  }

  drop(tags: readonly PageTag[]): void {
    if (tags.includes("site") || this.#changedAt.size > mostChanges) {
      this.#clear();
      return;
    }
    this.#clock += 1;
    for (const tag of tags) {
      this.#changedAt.set(tag, this.#clock);
      for (const shelf of this.#shelves) shelf.removeTagged(tag);
    }
  }

  /** While notices of changes may be missed, nothing is kept. */
  setReliable(reliable: boolean): void {
    this.#reliable = reliable;
    this.#clear();
  }

  #clear(): void {
    for (const shelf of this.#shelves) shelf.clear();
    this.#changedAt.clear();
    this.#clearedAt = ++this.#clock;
  }
}

/** What a feature keeps for the next who ask, in whichever site this is. */
export interface Kept<Value> {
  find(keeping: Keeping, name: string): Value | undefined;
  /** Keeps it unless it is old already. */
  keep(keeping: Keeping, name: string, thing: { readonly value: Value; readonly ticket: number } & Keepable): void;
}

/** @param mostBytes for all of them together */
export function keptThings<Value>(mostBytes: number): Kept<Value> {
  const shelves = new WeakMap<Keeping, KeptThings<Keepable & { readonly value: Value }>>();
  const shelfIn = (keeping: Keeping) => {
    const known = shelves.get(keeping);
    if (known) return known;
    const made = keeping.shelf<Keepable & { readonly value: Value }>(mostBytes);
    shelves.set(keeping, made);
    return made;
  };
  return {
    find: (keeping, name) => shelfIn(keeping).get(name)?.value,
    keep(keeping, name, { ticket, ...thing }) {
      if (keeping.isFresh(thing.tags, ticket)) shelfIn(keeping).put(name, thing);
    },
  };
}
