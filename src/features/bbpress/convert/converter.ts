import { setImmediate as breathe } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { ConvertAnswer, ConvertRequest } from "./text-converter.ts";
import { type ConvertedTexts, convertTexts, type StoredTexts } from "./texts.ts";

/** Turns stored texts into ours. */
export interface Converter {
  /** In the order given. Never fails because of a thread: what it cannot do is done here. */
  convert(texts: readonly StoredTexts[]): Promise<readonly ConvertedTexts[]>;
  close(): Promise<void>;
}

/** For fewer posts a thread costs more than it spares. */
const fewPosts = 3_000;

/** @param posts how many will be converted, about */
export function openConverter(posts: number, siteOrigins: readonly string[]): Converter {
  return posts < fewPosts ? hereOnly(siteOrigins) : new ThreadedConverter(siteOrigins);
}

/** So long nobody else is answered: the database waits for its next statement meanwhile. */
const breathMs = 4;

function hereOnly(siteOrigins: readonly string[]): Converter {
  return { convert: (texts) => convertHere(texts, siteOrigins), close: async () => undefined };
}

async function convertHere(texts: readonly StoredTexts[], siteOrigins: readonly string[]): Promise<ConvertedTexts[]> {
  const made: ConvertedTexts[] = [];
  let until = performance.now() + breathMs;
  for (const text of texts) {
    if (performance.now() > until) {
      await breathe();
      until = performance.now() + breathMs;
    }
    made.push(convertTexts(text, siteOrigins));
  }
  return made;
}

interface Waiting {
  readonly texts: readonly StoredTexts[];
  settle(made: readonly ConvertedTexts[] | Promise<readonly ConvertedTexts[]>): void;
}

/** One thread, asked in turn; it has none of the process's secrets. */
class ThreadedConverter implements Converter {
  readonly #siteOrigins: readonly string[];
  readonly #waiting: Waiting[] = [];
  #thread: Worker | null;

  constructor(siteOrigins: readonly string[]) {
    this.#siteOrigins = siteOrigins;
    const resourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 96 };
    this.#thread = new Worker(besideThisFile(), { env: {}, execArgv: [], resourceLimits });
    this.#thread.on("message", (made: ConvertAnswer) => this.#waiting.shift()?.settle(made));
    this.#thread.on("error", () => this.#goOnHere());
    this.#thread.on("exit", () => this.#goOnHere());
  }

  convert(texts: readonly StoredTexts[]): Promise<readonly ConvertedTexts[]> {
    if (this.#thread === null) return convertHere(texts, this.#siteOrigins);
    const request: ConvertRequest = { texts, siteOrigins: this.#siteOrigins };
    this.#thread.postMessage(request);
    return new Promise((settle) => this.#waiting.push({ texts, settle }));
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #goOnHere(): void {
    this.#thread = null;
    for (const { texts, settle } of this.#waiting.splice(0)) settle(convertHere(texts, this.#siteOrigins));
  }
}

function besideThisFile(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./text-converter.ts" : "./text-converter.js", import.meta.url);
}
