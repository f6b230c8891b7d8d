import type { Converter } from "../convert/converter.ts";
import type { ConvertedTexts } from "../convert/texts.ts";
import type { ImportedPost, ImportedTopic } from "../model.ts";
import type { Illustrated, PostPicture } from "../pictures/make-for-posts.ts";
import type { Contents } from "../plan/contents.ts";
import type { Ledgers } from "./ledger.ts";
import type { Stretch } from "./pieces.ts";

/** A post as it will be stored. */
export interface ConvertedPost extends ConvertedTexts {
  readonly post: ImportedPost;
  readonly pictures: readonly PostPicture[];
}

export interface Converted {
  readonly topics: readonly ImportedTopic[];
  readonly posts: readonly ConvertedPost[];
}

interface ConvertParts {
  readonly ledgers: Ledgers;
  readonly stretches: readonly Stretch[];
  readonly converter: Converter;
  illustrate(post: ImportedPost): Promise<Illustrated>;
}

const ahead = 1;

/** Converts stretches of an import's contents, the next one while the one before is being written. */
export class ConvertAhead {
  readonly #contents: Contents;
  readonly #ledgers: Ledgers;
  readonly #stretches: readonly Stretch[];
  readonly #converter: Converter;
  readonly #illustrate: (post: ImportedPost) => Promise<Illustrated>;
  readonly #started = new Map<number, Promise<Converted>>();

  constructor(contents: Contents, { ledgers, stretches, converter, illustrate }: ConvertParts) {
    this.#contents = contents;
    this.#ledgers = ledgers;
    this.#stretches = stretches;
    this.#converter = converter;
    this.#illustrate = illustrate;
  }

  /** What a stretch brings. Can be asked again, but goes forward only. */
  take(n: number): Promise<Converted> {
    for (const earlier of this.#started.keys()) if (earlier < n) this.#started.delete(earlier);
    const wanted = this.#start(n);
    for (let next = n + 1; next <= n + ahead; next++) this.#start(next);
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
    const topics: ImportedTopic[] = [];
    const posts: ImportedPost[] = [];
    for (let place = from; place < to; place++) {
      const isHere = this.#isHere(place);
      if (isHere && !this.#isTopicWanted(place)) continue;
      const { topic, post } = this.#contents.read(place);
      if (topic !== null && this.#ledgers.topics.idOf(topic.id) === undefined) topics.push(topic);
      if (!isHere) posts.push(post);
    }
    return { topics, posts: await this.#convertPosts(posts) };
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

  async #convertPosts(posts: readonly ImportedPost[]): Promise<ConvertedPost[]> {
    const illustrated: Illustrated[] = [];
    for (const post of posts) illustrated.push(await this.#illustrate(post));
    const texts = posts.map((post, n) => {
      const { source, pictures } = illustrated[n] ?? { source: post.source, pictures: [] };
      return {
        source,
        kept: pictures.length === 0 ? post.kept : null,
        earlier: post.edits.map(({ before }) => before),
      };
    });
    const converted = await this.#converter.convert(texts);
    return posts.map((post, n) => {
      const made = converted[n];
      if (made === undefined) throw new Error("A text was not converted.");
      return { ...made, post, pictures: illustrated[n]?.pictures ?? [] };
    });
  }
}
