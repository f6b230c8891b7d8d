import { Worker } from "node:worker_threads";
import type { Log } from "#core/log.ts";
import { type RenderedText, renderPlain } from "./markdown.ts";
import type { RenderAnswer, RenderRequest } from "./render-worker.ts";

type PoolOptions = { readonly log: Log; readonly workerUrl: URL; readonly budgetMs: number; readonly workers: number };
type Job = { readonly request: RenderRequest; readonly settle: (rendered: RenderedText) => void };
type Seat = { readonly worker: Worker; ready: boolean; job: Job | undefined; timer: NodeJS.Timeout | undefined };

const LONGEST_QUEUE = 100;
const START_MS = 10_000;
const MOST_FAILED_STARTS = 3;
/** A worker gets none of the process's secrets and little memory. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** A few worker threads, started when first needed, each thrown away when it is too slow. */
export function createRenderPool({ log, workerUrl, budgetMs, workers }: PoolOptions) {
  const seats = new Set<Seat>();
  const queue: Job[] = [];
  let failedStarts = 0;
  let closed = false;

  function render(request: RenderRequest): Promise<RenderedText> {
    if (closed || queue.length >= LONGEST_QUEUE) return Promise.resolve(wordsOf(request));
    return new Promise((settle) => {
      queue.push({ request, settle });
      assign();
    });
  }

  function assign(): void {
    for (const seat of seats) {
      if (!seat.ready || seat.job) continue;
      const job = queue.shift();
      if (!job) return;
      seat.job = job;
      seat.worker.ref();
      seat.worker.postMessage(job.request);
      // After the deadline an answer that waits in the port still counts: this thread may have been the slow one.
      seat.timer = setTimeout(() => setImmediate(() => seat.job === job && dismiss(seat, "too slow")), budgetMs);
    }
    if (queue.length > 0 && seats.size < workers) start();
  }

  function start(): void {
    const worker = new Worker(workerUrl, { env: {}, execArgv: [], resourceLimits: LIMITS });
    const seat: Seat = { worker, ready: false, job: undefined, timer: undefined };
    seats.add(seat);
    seat.timer = setTimeout(() => dismiss(seat, "did not start"), START_MS);
    worker.on("message", (answer: RenderAnswer) => take(seat, answer));
    worker.on("error", (error) => dismiss(seat, error.name));
    worker.on("exit", () => dismiss(seat, "ended"));
  }

  function take(seat: Seat, answer: RenderAnswer): void {
    if (!seats.has(seat)) return;
    clearTimeout(seat.timer);
    seat.worker.unref();
    seat.ready = true;
    failedStarts = 0;
    if (answer.kind === "done") seat.job?.settle(answer.rendered);
    seat.job = undefined;
    assign();
  }

  function dismiss(seat: Seat, reason: string): void {
    if (!seats.delete(seat)) return;
    clearTimeout(seat.timer);
    void seat.worker.terminate();
    log.warn("A text renderer was replaced.", { reason });
    seat.job?.settle(wordsOf(seat.job.request));
    if (!seat.ready) failedStarts += 1;
    if (failedStarts >= MOST_FAILED_STARTS) giveUpWaiting();
    assign();
  }

  function giveUpWaiting(): void {
    failedStarts = 0;
    for (const { request, settle } of queue.splice(0)) settle(wordsOf(request));
  }

  async function close(): Promise<void> {
    closed = true;
    const open = [...seats];
    seats.clear();
    for (const seat of open) {
      clearTimeout(seat.timer);
      seat.job?.settle(wordsOf(seat.job.request));
    }
    giveUpWaiting();
    await Promise.all(open.map((seat) => seat.worker.terminate()));
  }

  return { render, close };
}

function wordsOf({ source }: RenderRequest): RenderedText {
  return renderPlain(source, { budgetExceeded: true });
}
