import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../dist/main.js");

export interface ProgramOptions {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The program as an operator runs it, in a process of its own. */
export class Program {
  readonly #child: ChildProcess;
  readonly #ended: Promise<number>;
  out = "";
  err = "";

  constructor({ args, env, input }: ProgramOptions) {
    this.#child = spawn(process.execPath, [main, ...args], {
      env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#child.stdin?.end(input ?? "");
    this.#child.stdout?.on("data", (chunk) => {
      this.out += chunk;
    });
    this.#child.stderr?.on("data", (chunk) => {
      this.err += chunk;
    });
    this.#ended = new Promise((resolve) => this.#child.once("close", (code) => resolve(code ?? -1)));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Waits for words on standard output. @throws Error when the program ends without them */
  async says(words: RegExp, patienceMs = 30_000): Promise<RegExpExecArray> {
    const deadline = Date.now() + patienceMs;
    let over = false;
    void this.#ended.then(() => {
      over = true;
    });
    for (;;) {
      const found = words.exec(this.out);
      if (found) return found;
      if (over || Date.now() > deadline) throw new Error(`The program did not say ${words}: ${this.out}${this.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async ends(): Promise<Outcome> {
    const code = await this.#ended;
    return { code, out: this.out, err: this.err };
  }

  stop(signal: NodeJS.Signals = "SIGTERM"): Promise<Outcome> {
    this.#child.kill(signal);
    return this.ends();
  }
}

/** Runs one command to its end. */
export function runProgram(options: ProgramOptions): Promise<Outcome> {
  return new Program(options).ends();
}

/** A data folder with a key in it, for a program whose database is elsewhere. */
export async function dataFolder(installKey: Buffer): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "threadwell-data-"));
  await writeFile(join(path, "install.key"), `${installKey.toString("base64")}\n`, { mode: 0o600 });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
