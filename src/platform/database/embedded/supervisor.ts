import { closeSync } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "#core/log.ts";
import { clusterFolder } from "../address.ts";
import { errorCode, SetupProblem } from "../errors.ts";
import { type Account, serverAccount } from "./account.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { prepareCluster } from "./cluster.ts";
import { holdLifeline } from "./lifeline.ts";
import { connectMonitor, type Monitor } from "./monitor.ts";
import { asProblem, type Problem, passOn, ServerEnded } from "./problem.ts";
import { boundServerLog, type ServerProcess, serverLogPath, spawnServer } from "./process.ts";

export interface SupervisorOptions {
  readonly dataDir: string;
  readonly log: Log;
  readonly purpose: "serve" | "command";
  readonly settings?: Readonly<Record<string, string>>;
}

const FIRST_START_MS = 30_000;
const LONGEST_PAUSE_MS = 5_000;
const STEADY_MS = 10_000;
const STOP_MS = 20_000;
// How long another process may take to leave after it was stopped or killed.
const CLAIM_MS = 1_500;

/**
 * Keeps one PostgreSQL on one data folder. Every process that uses the embedded server has one of these. They need no
 * agreement: PostgreSQL itself lets only one server into a cluster, so each looks for one that answers and otherwise
 * tries to start it, and whoever was too late finds the other's at the next look.
 */
export class Supervisor {
  attached = false;
  isUp = false;
  readonly listeners: ((isUp: boolean) => void)[] = [];

  readonly #options: SupervisorOptions;
  readonly #stopping = new AbortController();
  #launcher: { binaries: Binaries; account: Account | undefined } | undefined;
  #process: ServerProcess | undefined;
  #monitor: Monitor | undefined;
  #hold: number | undefined;
  #upSince = 0;
  #shortLives = 0;
  #tidying: NodeJS.Timeout | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** @throws SetupProblem */
  async start(): Promise<void> {
    const deadline = Date.now() + FIRST_START_MS;
    try {
      await this.#bringUp((problem) => {
        if (!problem.passing || Date.now() > deadline) throw problem.error;
      });
      if (this.#options.purpose === "serve" && !(await this.#claim(CLAIM_MS))) {
        throw new SetupProblem(
          `Threadwell is already serving from the data folder ${this.#options.dataDir}: stop it first, or set DATA_DIR to another folder.`,
        );
      }
    } catch (error) {
      await this.stop();
      throw error;
    }
    this.#tidying = setInterval(() => void boundServerLog(this.#options.dataDir), 600_000);
    this.#tidying.unref();
  }

  async stop(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    clearInterval(this.#tidying);
    const others = (await this.#monitor?.countOthers().catch(() => 0)) ?? 0;
    await this.#monitor?.close();
    const held = this.#hold !== undefined;
    this.#letGo();
    this.isUp = false;
    if (held && others === 0) await this.#untilStopped();
  }

  /** Tries until a server answers, asking after every failure whether to go on. */
  async #bringUp(afterFailure: (problem: Problem) => void): Promise<void> {
    let pause = Math.min(50 * 2 ** this.#shortLives, LONGEST_PAUSE_MS);
    while (!this.#stopping.signal.aborted) {
      try {
        this.#monitor = (await this.#attach()) ?? (await this.#launch());
        await this.#monitor.prepareDatabase();
        break;
      } catch (error) {
        await this.#monitor?.close();
        afterFailure(asProblem(error));
      }
      await this.#pause(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    this.#monitor?.onLost(() => void this.#revive());
    this.isUp = true;
    this.#upSince = Date.now();
  }

  /**
   * A server that runs already, or undefined. It is held from before the first look until it is known to be gone: let go
   * while it gets over a crash, it would be asked to stop, and hang.
   */
  async #attach(): Promise<Monitor | undefined> {
    const { dataDir, log } = this.#options;
    for (let look = 1; !this.#stopping.signal.aborted; look++) {
      this.#hold ??= holdLifeline(dataDir);
      try {
        const monitor = await connectMonitor(dataDir);
        this.attached = true;
        return monitor;
      } catch (error) {
        // 57P03: it is starting, recovering or stopping, and will soon be one thing or the other.
        if (errorCode(error) !== "57P03") return passOn(error);
      }
      if (look % 100 === 0) log.info("The database is getting ready.");
      await this.#pause(Math.min(look * 20, 200));
    }
    return undefined;
  }

  /** Starts a server and waits until it answers. */
  async #launch(): Promise<Monitor> {
    const { dataDir, log, settings = {} } = this.#options;
    this.#launcher ??= await this.#findLauncher();
    await boundServerLog(dataDir);
    const server = await spawnServer({ dataDir, settings, ...this.#launcher });
    this.#process = server;
    this.#letGo();
    this.#hold = server.hold;
    for (let look = 1; !server.hasEnded() && !this.#stopping.signal.aborted; look++) {
      try {
        const monitor = await connectMonitor(dataDir);
        this.attached = server.hasEnded();
        return monitor;
      } catch (error) {
        if (look % 100 === 0) log.info("The database is getting ready.", { reason: errorCode(error) });
      }
      await Promise.race([this.#pause(Math.min(10 + look * 5, 200)), server.ended]);
    }
    throw new ServerEnded(server.lastWords(), serverLogPath(dataDir));
  }

  async #findLauncher(): Promise<{ binaries: Binaries; account: Account | undefined }> {
    const { dataDir } = this.#options;
    const account = await serverAccount(clusterFolder(dataDir));
    const binaries = await findBinaries(dataDir, account);
    await prepareCluster(dataDir, binaries, account);
    return { binaries, account };
  }

  async #revive(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const { log, purpose } = this.#options;
    this.isUp = false;
    this.#shortLives = Date.now() - this.#upSince < STEADY_MS ? this.#shortLives + 1 : 0;
    log.warn("The database is gone; bringing it back.");
    this.#tell(false);
    await this.#bringUp((problem) => {
      if (!problem.passing) log.error("The database does not start.", { reason: problem.error.message });
    });
    if (this.#stopping.signal.aborted) return;
    if (purpose === "serve" && !(await this.#claim(CLAIM_MS).catch(() => false)))
      log.error("Another Threadwell serves from this data folder.");
    log.info("The database answers again.");
    this.#tell(true);
  }

  async #claim(patienceMs: number): Promise<boolean> {
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (await this.#monitor?.claimServing()) return true;
      await this.#pause(100);
    }
    return false;
  }

  async #untilStopped(): Promise<void> {
    const { dataDir } = this.#options;
    const pidFile = join(clusterFolder(dataDir), "postmaster.pid");
    const deadline = Date.now() + STOP_MS;
    for (let look = 1; Date.now() < deadline; look++) {
      const stopped = await access(pidFile).then(
        () => false,
        () => true,
      );
      if (stopped && (this.#process?.hasEnded() ?? true)) return;
      // Another process may have taken hold of it at the last moment.
      if (look % 100 === 0 && (await answers(dataDir))) return;
      await wait(20);
    }
  }

  #letGo(): void {
    if (this.#hold !== undefined) closeSync(this.#hold);
    this.#hold = undefined;
  }

  #tell(isUp: boolean): void {
    for (const listener of this.listeners) listener(isUp);
  }

  #pause(ms: number): Promise<void> {
    return wait(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

async function answers(dataDir: string): Promise<boolean> {
  try {
    await (await connectMonitor(dataDir)).close();
    return true;
  } catch {
    return false;
  }
}
