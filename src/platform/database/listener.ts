import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Log } from "#core/log.ts";
import type { Address } from "./address.ts";
import { sessionConfig } from "./session.ts";

export interface Subscription {
  readonly channel: string;
  onNotice(payload: string): void;
  /** Called when the connection is lost: from here on notices are missed. */
  onLost(): void;
  /** Called after every new connection: notices may have been missed, so look for yourself. */
  onGap(): void;
}

const HEARTBEAT_MS = 30_000;
const LONGEST_PAUSE_MS = 3_000;

/** One connection that listens for everybody in this process, and comes back by itself. */
export class Listener {
  readonly #address: Address;
  readonly #log: Log;
  readonly #subscriptions = new Set<Subscription>();
  readonly #closing = new AbortController();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;

  constructor(address: Address, log: Log) {
    this.#address = address;
    this.#log = log;
  }

  /** Resolves when the server listens, so that nothing after it is missed. */
  async add(subscription: Subscription): Promise<() => Promise<void>> {
    this.#subscriptions.add(subscription);
    await this.#connected();
    await this.#client?.query(`listen ${pg.escapeIdentifier(subscription.channel)}`);
    return async () => {
      this.#subscriptions.delete(subscription);
      const others = [...this.#subscriptions].some((other) => other.channel === subscription.channel);
      if (!others)
        await this.#client?.query(`unlisten ${pg.escapeIdentifier(subscription.channel)}`).catch(() => undefined);
    };
  }

  get isListening(): boolean {
    return this.#client !== undefined;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
    await this.#connecting?.catch(() => undefined);
  }

  #connected(): Promise<void> {
    if (this.#client) return Promise.resolve();
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #connect(): Promise<void> {
    for (let pause = 50; !this.#closing.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        this.#client = await this.#open();
        return;
      } catch {
        await wait(pause, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
  }

  async #open(): Promise<pg.Client> {
    const client = new pg.Client({
      ...sessionConfig(this.#address, "site"),
      application_name: "threadwell listener",
      query_timeout: 10_000,
    });
    client.on("error", () => undefined);
    client.on("notification", ({ channel, payload }) => {
      for (const one of this.#subscriptions) if (one.channel === channel) one.onNotice(payload ?? "");
    });
    try {
      await client.connect();
      for (const channel of new Set([...this.#subscriptions].map((one) => one.channel)))
        await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    // A connection cut without a word, as a firewall does, is only found by asking.
    const heartbeat = setInterval(() => {
      client.query("select 1").catch(() => void client.end().catch(() => undefined));
    }, HEARTBEAT_MS);
    heartbeat.unref();
    client.on("end", () => {
      clearInterval(heartbeat);
      if (this.#client === client) void this.#reconnect();
    });
    return client;
  }

  async #reconnect(): Promise<void> {
    this.#client = undefined;
    for (const one of this.#subscriptions) one.onLost();
    this.#log.warn("The listening connection is gone; connecting again.");
    await this.#connected();
    if (this.#closing.signal.aborted) return;
    for (const one of this.#subscriptions) one.onGap();
  }
}
