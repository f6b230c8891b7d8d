import { randomInt } from "node:crypto";
import type { AudienceRank } from "#core/audience.ts";
import type { ContentState } from "../model.ts";

/** Row numbers above this are no row numbers of a real site; all columns below are 32 bit. */
export const HIGHEST_ID = 2 ** 32 - 1;
const FIRST_SIZE = 1024;

const states: readonly ContentState[] = ["shown", "hidden", "pending", "spam", "trash"];
const ranks: readonly AudienceRank[] = [0, 1, 2];

export interface NewRow {
  readonly id: number;
  readonly isTopic: boolean;
  /** Forum of a topic, topic of a reply; 0 when unreadable. */
  readonly parentId: number;
  /** The same as bbPress repeats it in the meta rows, 0 for none: `_bbp_topic_id` and `_bbp_forum_id`. */
  readonly metaTopicId: number;
  readonly metaForumId: number;
  readonly replyToId: number;
  /** Of a topic: how many replies the old site counted; null when it does not say. */
  readonly storedReplies: number | null;
  /** Null when there is no readable date. */
  readonly seconds: number | null;
  readonly isLocalTime: boolean;
  readonly state: ContentState;
  /** As the old site called it, for the counts. */
  readonly status: string;
  readonly audience: AudienceRank;
}

/**
 * Topics and replies without their words: 43 bytes each, so that a million of them take about 45 MB and their order
 * and visibility can be settled before any text is read again. Rows are numbered in reading order, one an id.
 */
export class PostRows {
  length = 0;
  #size = FIRST_SIZE;
  /** Row numbers plus one, by a hash of the id that nobody who makes a file can foresee. */
  #slots = new Uint32Array(FIRST_SIZE * 2);
  readonly #spread = randomInt(2 ** 31) * 2 + 1;
  ids = new Uint32Array(FIRST_SIZE);
  parents = new Uint32Array(FIRST_SIZE);
  metaTopics = new Uint32Array(FIRST_SIZE);
  metaForums = new Uint32Array(FIRST_SIZE);
  replyTos = new Uint32Array(FIRST_SIZE);
  /** 0 for none. */
  positions = new Uint32Array(FIRST_SIZE);
  /** Since 1970; NaN while unknown. */
  seconds = new Float64Array(FIRST_SIZE);
  readonly #statusNames: string[] = [];
  #statuses = new Uint8Array(FIRST_SIZE);
  #facts = new Uint8Array(FIRST_SIZE);
  #reach = new Uint8Array(FIRST_SIZE);

  add(row: NewRow): number {
    if (this.length === this.#size) this.#grow();
    const at = this.length++;
    this.ids[at] = row.id;
    this.parents[at] = row.parentId;
    this.metaTopics[at] = row.isTopic ? storedAs(row.storedReplies) : row.metaTopicId;
    this.metaForums[at] = row.metaForumId;
    this.replyTos[at] = row.replyToId;
    this.seconds[at] = row.seconds ?? Number.NaN;
    this.#facts[at] = (row.isTopic ? 1 : 0) | (row.isLocalTime ? 2 : 0);
    this.#reach[at] = row.audience | (row.audience << 2);
    this.#statuses[at] = this.#statusNumber(row.status);
    this.setState(at, row.state);
    this.#slots[this.#slotOf(row.id)] = at + 1;
    return at;
  }

  /** The row with this id, or null. */
  find(id: number): number | null {
    const row = this.#slots[this.#slotOf(id)] ?? 0;
    return row === 0 ? null : row - 1;
  }

  /** How many replies the old site counted in a topic; null when it does not say. */
  storedReplies(row: number): number | null {
    return (this.metaTopics[row] ?? 0) === 0 ? null : (this.metaTopics[row] ?? 0) - 1;
  }

  status(row: number): string {
    return this.#statusNames[this.#statuses[row] ?? 0] ?? "";
  }

  isTopic(row: number): boolean {
    return ((this.#facts[row] ?? 0) & 1) !== 0;
  }

  isLocalTime(row: number): boolean {
    return ((this.#facts[row] ?? 0) & 2) !== 0;
  }

  isDropped(row: number): boolean {
    return ((this.#facts[row] ?? 0) & 4) !== 0;
  }

  /** The row is not imported; the report says why. */
  drop(row: number): void {
    this.#facts[row] = (this.#facts[row] ?? 0) | 4;
  }

  state(row: number): ContentState {
    return states[(this.#facts[row] ?? 0) >> 4] ?? "hidden";
  }

  setState(row: number, state: ContentState): void {
    this.#facts[row] = ((this.#facts[row] ?? 0) & 15) | (states.indexOf(state) << 4);
  }

  /** A topic's own audience. */
  audience(row: number): AudienceRank {
    return ranks[(this.#reach[row] ?? 2) & 3] ?? 2;
  }

  effectiveAudience(row: number): AudienceRank {
    return ranks[((this.#reach[row] ?? 8) >> 2) & 3] ?? 2;
  }

  setEffectiveAudience(row: number, rank: AudienceRank): void {
    this.#reach[row] = ((this.#reach[row] ?? 2) & 3) | (rank << 2);
  }

  /** Where the id is, or the free slot where it belongs. */
  #slotOf(id: number): number {
    const mask = this.#slots.length - 1;
    const mixed = Math.imul(id, this.#spread);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const row = this.#slots[slot] ?? 0;
      if (row === 0 || this.ids[row - 1] === id) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Every row has its place: bbPress's own copies of it are not asked for any more. */
  forgetCopies(): void {
    this.metaTopics = new Uint32Array();
    this.metaForums = new Uint32Array();
  }

  #statusNumber(status: string): number {
    const known = this.#statusNames.indexOf(status);
    if (known >= 0) return known;
    const full = this.#statusNames.length >= 255;
    return full ? 255 : this.#statusNames.push(status.slice(0, 100)) - 1;
  }

  #grow(): void {
    this.#size *= 2;
    this.ids = grown(this.ids, this.#size);
    this.parents = grown(this.parents, this.#size);
    this.metaTopics = grown(this.metaTopics, this.#size);
    this.metaForums = grown(this.metaForums, this.#size);
    this.replyTos = grown(this.replyTos, this.#size);
    this.positions = grown(this.positions, this.#size);
    this.#statuses = grownBytes(this.#statuses, this.#size);
    this.#facts = grownBytes(this.#facts, this.#size);
    this.#reach = grownBytes(this.#reach, this.#size);
    const seconds = new Float64Array(this.#size);
    seconds.set(this.seconds);
    this.seconds = seconds;
    this.#slots = new Uint32Array(this.#size * 2);
    for (let row = 0; row < this.length; row++) this.#slots[this.#slotOf(this.ids[row] ?? 0)] = row + 1;
  }
}

/** A topic names no topic, so its place in that column holds this, one higher; 0 says that nobody knows. */
function storedAs(count: number | null): number {
  return count === null ? 0 : Math.min(count + 1, HIGHEST_ID);
}

function grown(column: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(column);
  return larger;
}

function grownBytes(column: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(column);
  return larger;
}
