import { randomInt } from "node:crypto";

const FIRST_SIZE = 1024;

const HIGHEST_KEPT = 2 ** 32 - 1;

/** Old row numbers (32 bit) and ours, 8 bytes a slot: a million posts take about 16 MB. */
export class IdTable {
  #length = 0;
  /** Old numbers; 0 is a free slot. */
  #keys = new Uint32Array(FIRST_SIZE);
  /** 0 where ours is too long for here. */
  #values = new Uint32Array(FIRST_SIZE);
  readonly #long = new Map<number, number>();
  /** Nobody who makes a file can foresee the slots. */
  readonly #spread = randomInt(2 ** 31) * 2 + 1;

  get(key: number): number | undefined {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === 0 ? undefined : this.#values[slot] || this.#long.get(key);
  }

  set(key: number, value: number): void {
    if ((this.#length + 1) * 2 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) this.#length += 1;
    this.#keys[slot] = key;
    this.#values[slot] = value > HIGHEST_KEPT ? 0 : value;
    if (value > HIGHEST_KEPT) this.#long.set(key, value);
  }

  /** Where the number is, or the free slot where it belongs. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key, this.#spread);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Uint32Array(keys.length * 2);
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[at] ?? 0;
    }
  }
}
