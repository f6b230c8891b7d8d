import type { ImportedPost, ImportedTopic } from "../model.ts";
import { postOf, topicOf } from "./deliver.ts";
import type { Survey } from "./survey.ts";

/** A post with its words, and the topic that it opens. */
export interface Content {
  /** Null for a reply. */
  readonly topic: ImportedTopic | null;
  readonly post: ImportedPost;
}

/**
 * Every post that comes, each at a place from 0: topic after topic in the order of their numbers, the opening post first,
 * the others as they are read. What can be known without its words is.
 */
export class Contents {
  readonly #survey: Survey;
  readonly #order: Uint32Array;
  readonly topicCount: number;

  /** @param order rows of the settled survey */
  constructor(survey: Survey, order: Uint32Array) {
    this.#survey = survey;
    this.#order = order;
    this.topicCount = order.reduce((sum, row) => sum + (survey.rows.isTopic(row) ? 1 : 0), 0);
  }

  get length(): number {
    return this.#order.length;
  }

  idAt(place: number): number {
    return this.#survey.rows.ids[this.#order[place] ?? 0] ?? 0;
  }

  opensTopic(place: number): boolean {
    return this.#survey.rows.isTopic(this.#order[place] ?? 0);
  }

  /** About how much is read for it. */
  bytesAt(place: number): number {
    return this.#survey.copies.bytes(this.#order[place] ?? 0);
  }

  /** Some topics belong to no forum of the files. */
  get hasLostTopics(): boolean {
    const { rows } = this.#survey;
    return this.#order.some((row) => rows.isTopic(row) && rows.parents[row] === 0);
  }

  /** The highest number that a topic or reply of the files has; those that are left out count too. */
  get highestId(): number {
    return this.#survey.rows.ids.reduce((most, id) => Math.max(most, id), 0);
  }

  read(place: number): Content {
    const row = this.#order[place] ?? 0;
    const item = this.#survey.copies.read(row);
    const topic = this.#survey.rows.isTopic(row) ? topicOf(this.#survey, row, item) : null;
    return { topic, post: postOf(this.#survey, row, item) };
  }

  *topics(): Generator<ImportedTopic> {
    for (let place = 0; place < this.length; place++) {
      const topic = this.opensTopic(place) ? this.read(place).topic : null;
      if (topic !== null) yield topic;
    }
  }

  *posts(): Generator<ImportedPost> {
    for (let place = 0; place < this.length; place++) yield this.read(place).post;
  }
}
