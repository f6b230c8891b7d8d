import { setImmediate as breathe } from "node:timers/promises";
import { type ConvertedContent, contentOf, convertContent } from "../convert.ts";
import type { ImportedPost, ImportedTopic } from "../model.ts";
import type { Contents } from "../plan/contents.ts";
import type { ImportPlan } from "../plan.ts";
import type { Ledgers } from "./ledger.ts";
import type { Stretch } from "./pieces.ts";

/** A post as it will be stored. */
export interface ConvertedPost {
  readonly post: ImportedPost;
  readonly content: ConvertedContent;
  /** What it said before each of its edits, in their order; null where nobody knows. */
  readonly earlier: readonly (string | null)[];
}

export interface Converted {
  readonly topics: readonly ImportedTopic[];
  readonly posts: readonly ConvertedPost[];
}

/** So long nobody else is answered: the database waits for its next statement meanwhile. */
const breathMs = 4;

/** Converts stretches of an import's contents, the next one while the one before is being written. */
export class ConvertAhead {
  readonly #contents: Contents;
  readonly #ledgers: Ledgers;
  readonly #stretches: readonly Stretch[];
  readonly #siteOrigins: readonly string[];
  readonly #started = new Map<number, Promise<Converted>>();

  constructor({ contents, site }: ImportPlan, ledgers: Ledgers, stretches: readonly Stretch[]) {
    this.#contents = contents;
    this.#ledgers = ledgers;
    this.#stretches = stretches;
    this.#siteOrigins = [...new Set([site.homeUrl, site.baseSiteUrl, site.baseBlogUrl].flatMap(originsOf))];
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
      if (!isHere) made.posts.push(this.#convertPost(post));
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

  #convertPost(post: ImportedPost): ConvertedPost {
    const options = { siteOrigins: this.#siteOrigins };
    return {
      post,
      content: contentOf(post, options),
      earlier: post.edits.map(({ before }) => (before === null ? null : convertContent(before, options).source)),
    };
  }
}

/** With and without `www`, http and https: all were the same site. */
function originsOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const host = new URL(address).host.replace(/^www\./, "");
  return ["http", "https"].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://www.${host}`]);
}
