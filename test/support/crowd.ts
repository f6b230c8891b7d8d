import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { errorCode } from "#platform/database/errors.ts";
import type { Page } from "./browsing.ts";
import type { Person } from "./person.ts";

/** Somebody who writes, through the site's form or through the API. */
export interface Writer {
  readonly person: Person;
  readonly door: "form" | "api";
  readonly token: string;
}

/** One reply that somebody sent. Its text holds its key, so that it is found again however it was stored. */
export interface SentReply {
  readonly key: string;
  readonly writer: Writer;
  readonly topicId: number;
}

export const bodyOf = (key: string) => `I kept at it today. Key ${key}`;

/** Sends a reply with its key as the form's id or the API's `Idempotency-Key`. */
export function send({ writer, topicId, key }: SentReply): Promise<Page> {
  const { person, door, token } = writer;
  const body = bodyOf(key);
  if (door === "form") return person.post(`/topics/${topicId}/reply/`, { body, submission_id: key, do: "post" });
  return person.send({
    method: "POST",
    path: `/api/v1/topics/${topicId}/posts`,
    headers: {
      cookie: "",
      authorization: `Bearer ${token}`,
      "idempotency-key": key,
      "content-type": "application/json",
    },
    body: JSON.stringify({ body }),
  });
}

/** Was the reply said to be saved? */
export function isAcknowledged(page: Page): boolean {
  return page.status === 201 || page.status === 303;
}

/** Sends one reply until it is acknowledged. @throws Error after a minute, or on an answer that no retry mends */
export async function sendUntilSaved(reply: SentReply): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(50)) {
    const page = await send(reply).catch(() => null);
    if (page !== null && isAcknowledged(page)) return;
    if (page !== null && page.status !== 503) throw new Error(`${page.status}: ${page.body.slice(0, 500)}`);
  }
  throw new Error("The reply was not saved within a minute.");
}

/** Writers who go on and on, each with one reply on its way. */
export class Crowd {
  /** Answered with success. */
  readonly acknowledged: SentReply[] = [];
  /** Nobody knows: an error, a broken connection, or an answer that promises nothing. */
  readonly unknown: SentReply[] = [];
  /** Answers that should not have been: neither saved nor "not now". */
  readonly surprises: string[] = [];
  readonly #writers: readonly Writer[];
  readonly #topicIds: readonly number[];
  readonly #stopping = new AbortController();
  #going: Promise<void>[] = [];

  constructor(writers: readonly Writer[], topicIds: readonly number[]) {
    this.#writers = writers;
    this.#topicIds = topicIds;
  }

  start(): void {
    this.#going = this.#writers.map((writer) => this.#write(writer));
  }

  /** Lets everybody finish what is on its way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#going);
  }

  /** Resolves when so many more replies are saved. @throws Error after half a minute */
  async saves(more: number): Promise<void> {
    const wanted = this.acknowledged.length + more;
    const deadline = Date.now() + 30_000;
    while (this.acknowledged.length < wanted) {
      if (Date.now() > deadline) throw new Error(`Only ${this.acknowledged.length} of ${wanted} replies were saved.`);
      await wait(5);
    }
  }

  async #write(writer: Writer): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const topicId = this.#topicIds[Math.floor(Math.random() * this.#topicIds.length)] ?? 0;
      await this.#try({ key: randomUUID(), writer, topicId });
    }
  }

  async #try(reply: SentReply): Promise<void> {
    try {
      const page = await send(reply);
      if (isAcknowledged(page)) {
        this.acknowledged.push(reply);
        return;
      }
      this.unknown.push(reply);
      if (page.status !== 503) this.surprises.push(`${page.status} ${page.body.slice(0, 300)}`);
      await wait(50);
    } catch (error) {
      // Nobody answered the door, so nothing was handed in.
      if (errorCode(error) === "ECONNREFUSED") await wait(20);
      else this.unknown.push(reply);
    }
  }
}
