import { setImmediate as breathe } from "node:timers/promises";
import { type ConvertedContent, contentOf, convertContent } from "../convert.ts";
import type { ImportedPost, ImportedTopic } from "../model.ts";
import type { Illustrated, PostPicture } from "../pictures/make-for-posts.ts";
import type { Contents } from "../plan/contents.ts";
import type { ImportPlan } from "../plan.ts";
import { siteOrigins } from "../stored/origins.ts";
import type { Ledgers } from "./ledger.ts";
import type { Stretch } from "./pieces.ts";

/** A post as it will be stored. */
export interface ConvertedPost {
  readonly post: ImportedPost;
  readonly content: ConvertedContent;
  /** What it said before each of its edits, in their order; null where nobody knows. */
  readonly earlier: readonly (string | null)[];
  readonly pictures: readonly PostPicture[];
}

export interface Converted {
  readonly topics: readonly ImportedTopic[];
  readonly posts: readonly ConvertedPost[];
}

/** So long nobody else is answered: the database waits for its next statement meanwhile. */
const breathMs = 4;

interface ConvertParts {
  readonly ledgers: Ledgers;
  readonly stretches: readonly Stretch[];
  illustrate(post: ImportedPost): Promise<Illustrated>;
}

/** Converts stretches of an import's contents, the next one while the one before is being written. */
export class ConvertAhead {
  readonly #contents: Contents;
  readonly #ledgers: Ledgers;
  readonly #stretches: readonly Stretch[];
  readonly #siteOrigins: readonly string[];
  readonly #illustrate: (post: ImportedPost) => Promise<Illustrated>;
  readonly #started = new Map<number, Promise<Converted>>();

  constructor({ contents, site }: ImportPlan, { ledgers, stretches, illustrate }: ConvertParts) {
    this.#contents = contents;
    this.#ledgers = ledgers;
    this.#stretches = stretches;
    this.#siteOrigins = siteOrigins(site);
    this.#illustrate = illustrate;
  }

  /** What a stretch brings. Can be asked again, but goes forward only. */
  take(n: number): Promise<Converted> {
    for (const earlier of this.#started.keys()) if (earlier < n) this.#started.delete(earlier);
    const wanted = this.#start(n);
    void wanted.then(() => this.#start(n + 1)).catch(() => undefined);
    return wanted;
  }

  #start(n: number): Promise<Converted> {
    const known = this.#started.get(n);
    if (known !== undefined) return known;
    const made = this.#convert(this.#stretches[n] ?? { from: 0, to: 0 });
    // Whoever takes it hears of what went wrong; perhaps nobody does.
    made.catch(() => undefined);
    this.#started.set(n, made);
    return made;
  }

  async #convert({ from, to }: Stretch): Promise<Converted> {
    const made: { topics: ImportedTopic[]; posts: ConvertedPost[] } = { topics: [], posts: [] };
    let until = performance.now() + breathMs;
    for (let place = from; place < to; place++) {
      if (performance.now() > until) {
        await breathe();
        until = performance.now() + breathMs;
      }
      const isHere = this.#isHere(place);
      if (isHere && !this.#isTopicWanted(place)) continue;
      const { topic, post } = this.#contents.read(place);
      if (topic !== null && this.#ledgers.topics.idOf(topic.id) === undefined) made.topics.push(topic);
      if (!isHere) made.posts.push(await this.#convertPost(post));
    }
    return made;
  }

  #isHere(place: number): boolean {
    return this.#ledgers.posts.idOf(this.#contents.idAt(place)) !== undefined;
  }

  /** A topic that was split off another one after that had come: its first post is here, and what followed is not. */
  #isTopicWanted(place: number): boolean {
    if (!this.#contents.opensTopic(place) || this.#ledgers.topics.idOf(this.#contents.idAt(place)) !== undefined)
      return false;
    for (let next = place + 1; next < this.#contents.length && !this.#contents.opensTopic(next); next++)
      if (!this.#isHere(next)) return true;
    return false;
  }

  async #convertPost(post: ImportedPost): Promise<ConvertedPost> {
    const options = { siteOrigins: this.#siteOrigins };
    const { source, pictures } = await this.#illustrate(post);
    return {
      post,
      pictures,
      content: contentOf(pictures.length === 0 ? post : { source, kept: null }, options),
      earlier: post.edits.map(({ before }) => (before === null ? null : convertContent(before, options).source)),
    };
  }
}
