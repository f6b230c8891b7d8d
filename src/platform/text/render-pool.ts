import { Worker } from "node:worker_threads";
import type { Log } from "#core/log.ts";
import { type RenderedText, renderPlain } from "./markdown.ts";
import type { RenderAnswer, RenderRequest } from "./render-worker.ts";

type PoolOptions = { readonly log: Log; readonly workerUrl: URL; readonly budgetMs: number; readonly workers: number };
type Job = { readonly request: RenderRequest; readonly settle: (rendered: RenderedText) => void };
type Seat = { readonly worker: Worker; ready: boolean; job: Job | undefined; timer: NodeJS.Timeout | undefined };

const LONGEST_QUEUE = 100;
const START_MS = 10_000;
/** Long texts are rare: a thread that nobody needs gives its memory back. */
const IDLE_MS = 60_000;
const MOST_FAILED_STARTS = 3;
/** A worker gets none of the process's secrets and little memory. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** A few worker threads, started when first needed, each thrown away when it is too slow. */
export class RenderPool {
  readonly #options: PoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #queue: Job[] = [];
  #failedStarts = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Never rejects: without an answer in time it gives the words alone. */
  render(request: RenderRequest): Promise<RenderedText> {
    if (this.#closed || this.#queue.length >= LONGEST_QUEUE) return Promise.resolve(wordsOf(request));
    return new Promise((settle) => {
      this.#queue.push({ request, settle });
      this.#assign();
    });
  }

  /** Whoever still waits gets the words. */
  async close(): Promise<void> {
    this.#closed = true;
    const open = [...this.#seats];
    this.#seats.clear();
    for (const seat of open) {
      clearTimeout(seat.timer);
      seat.job?.settle(wordsOf(seat.job.request));
    }
    this.#giveUpWaiting();
    await Promise.all(open.map((seat) => seat.worker.terminate()));
  }

  #assign(): void {
    for (const seat of this.#seats) {
      if (!seat.ready || seat.job) continue;
      const job = this.#queue.shift();
      if (!job) return;
      clearTimeout(seat.timer);
      seat.job = job;
      seat.worker.ref();
      seat.worker.postMessage(job.request);
      seat.timer = setTimeout(() => this.#enforce(seat, job), this.#options.budgetMs);
    }
    if (this.#queue.length > 0 && this.#seats.size < this.#options.workers) this.#start();
  }

  /** After the deadline an answer that waits in the port still counts: this thread may have been the slow one. */
  #enforce(seat: Seat, job: Job): void {
    setImmediate(() => {
      if (seat.job === job) this.#dismiss(seat, "too slow");
    });
  }

  #start(): void {
    const worker = new Worker(this.#options.workerUrl, { env: {}, execArgv: [], resourceLimits: LIMITS });
    const seat: Seat = { worker, ready: false, job: undefined, timer: undefined };
    this.#seats.add(seat);
    seat.timer = setTimeout(() => this.#dismiss(seat, "did not start"), START_MS);
    worker.on("message", (answer: RenderAnswer) => this.#take(seat, answer));
    worker.on("error", (error) => this.#dismiss(seat, error.name));
    worker.on("exit", () => this.#dismiss(seat, "ended"));
  }

  #take(seat: Seat, answer: RenderAnswer): void {
    if (!this.#seats.has(seat)) return;
    clearTimeout(seat.timer);
    seat.worker.unref();
    seat.ready = true;
    this.#failedStarts = 0;
    if (answer.kind === "done") seat.job?.settle(answer.rendered);
    seat.job = undefined;
    this.#assign();
    if (!seat.job) seat.timer = setTimeout(() => this.#retire(seat), IDLE_MS).unref();
  }

  #retire(seat: Seat): void {
    this.#seats.delete(seat);
    void seat.worker.terminate();
  }

  #dismiss(seat: Seat, reason: string): void {
    if (!this.#seats.delete(seat)) return;
    clearTimeout(seat.timer);
    void seat.worker.terminate();
    this.#options.log.warn("A text renderer was replaced.", { reason });
    seat.job?.settle(wordsOf(seat.job.request));
    if (!seat.ready) this.#failedStarts += 1;
    if (this.#failedStarts >= MOST_FAILED_STARTS) this.#giveUpWaiting();
    this.#assign();
  }

  #giveUpWaiting(): void {
    this.#failedStarts = 0;
    for (const { request, settle } of this.#queue.splice(0)) settle(wordsOf(request));
  }
}

function wordsOf({ source }: RenderRequest): RenderedText {
  return renderPlain(source, { budgetExceeded: true });
}
