import cluster, { type Worker } from "node:cluster";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "#core/log.ts";
import { SetupProblem } from "#platform/database/errors.ts";
import type { PageTag } from "#platform/work/work.ts";
import { type CrewMessage, readCrewMessage } from "./crew-messages.ts";

/** The web processes of this machine, as the process that started them sees them. */
export interface Crew {
  /** Resolves when every web process serves for the first time. @throws SetupProblem with the sentence of one that cannot */
  readonly serving: Promise<void>;
  /** Resolves when no web process holds pages built from these. */
  tell(tags: readonly PageTag[]): Promise<void>;
  /** Lets every process finish what it is answering. */
  stop(): Promise<void>;
}

export interface CrewOptions {
  readonly count: number;
  /** The file that each process runs, with the arguments of this one. */
  readonly file: string;
  readonly args: readonly string[];
  readonly machine: string;
  readonly log: Log;
}

/** A process that has not dropped its pages by then is ended: it must never serve an old one. */
const patienceMs = 2_000;
const stopMs = 12_000;
const steadyMs = 10_000;
const longestPauseMs = 5_000;

/** Starts the web processes and keeps them running. */
export function leadCrew(options: CrewOptions): Crew {
  const leader = new Leader(options);
  return { serving: leader.start(), tell: (tags) => leader.tell(tags, null), stop: () => leader.stop() };
}

class Leader {
  readonly #options: CrewOptions;
  /** Those who have said hello, by whether they keep pages yet or not. */
  readonly #members = new Set<Worker>();
  readonly #waiting = new Map<string, () => void>();
  readonly #firsts: PromiseWithResolvers<void>;
  #serving = 0;
  #shortLives = 0;
  #lastId = 0;
  #stopping = false;

  constructor(options: CrewOptions) {
    this.#options = options;
    this.#firsts = Promise.withResolvers<void>();
  }

  start(): Promise<void> {
    cluster.setupPrimary({ exec: this.#options.file, args: [...this.#options.args] });
    for (let number = 1; number <= this.#options.count; number++) this.#fork();
    return this.#firsts.promise;
  }

  /** @param from who has dropped its own already */
  async tell(tags: readonly PageTag[], from: Worker | null): Promise<void> {
    const id = ++this.#lastId;
    await Promise.all(
      [...this.#members].filter((member) => member !== from).map((member) => this.#dropped(member, id, tags)),
    );
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map(async (worker) => {
        const gone = exitOf(worker);
        say(worker, { kind: "stop" });
        await Promise.race([gone, wait(stopMs, undefined, { ref: false })]);
        if (!worker.isDead()) worker.process.kill("SIGKILL");
        await gone;
      }),
    );
  }

  #fork(): void {
    const startedAt = Date.now();
    const worker = cluster.fork();
    worker.on("message", (message: unknown) => this.#hear(worker, readCrewMessage(message)));
    worker.on("exit", (code, signal) => {
      this.#members.delete(worker);
      if (this.#stopping) return;
      if (this.#serving < this.#options.count) {
        this.#firsts.reject(new SetupProblem("A web process ended before it could serve: see the lines above."));
        return;
      }
      this.#options.log.error("A web process ended; starting another.", { code: code ?? "", signal: signal ?? "" });
      void this.#replace(Date.now() - startedAt >= steadyMs);
    });
  }

  async #replace(wasSteady: boolean): Promise<void> {
    this.#shortLives = wasSteady ? 0 : this.#shortLives + 1;
    await wait(Math.min(100 * 2 ** this.#shortLives, longestPauseMs), undefined, { ref: false });
    if (!this.#stopping) this.#fork();
  }

  #hear(worker: Worker, message: CrewMessage | null): void {
    switch (message?.kind) {
      case "hello":
        this.#members.add(worker);
        say(worker, { kind: "welcome", machine: this.#options.machine });
        break;
      case "serving":
        this.#serving += 1;
        if (this.#serving === this.#options.count) this.#firsts.resolve();
        break;
      case "failed":
        this.#firsts.reject(new SetupProblem(message.sentence));
        break;
      case "changed":
        void this.tell(message.tags, worker).then(() => say(worker, { kind: "told", id: message.id }));
        break;
      case "dropped":
        this.#waiting.get(`${worker.id} ${message.id}`)?.();
        break;
    }
  }

  /** Resolves when this process has dropped its pages or is no more. */
  async #dropped(worker: Worker, id: number, tags: readonly PageTag[]): Promise<void> {
    const key = `${worker.id} ${id}`;
    const answered = new Promise<void>((resolve) => this.#waiting.set(key, resolve));
    const gone = exitOf(worker);
    say(worker, { kind: "drop", id, tags });
    const patience = setTimeout(() => {
      this.#options.log.error("A web process did not answer and is ended.", { pid: worker.process.pid ?? 0 });
      worker.process.kill("SIGKILL");
    }, patienceMs);
    await Promise.race([answered, gone]);
    clearTimeout(patience);
    this.#waiting.delete(key);
  }
}

function say(worker: Worker, message: CrewMessage): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}

const exits = new WeakMap<Worker, Promise<void>>();

/** One listener a process, however many wait for it. */
function exitOf(worker: Worker): Promise<void> {
  const known = exits.get(worker);
  if (known) return known;
  const exit = worker.isDead()
    ? Promise.resolve()
    : new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  exits.set(worker, exit);
  return exit;
}
