import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "./browsing.ts";

/** The program itself in a process of its own, as an operator runs it: for what only whole processes show. */
export interface Serving {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has said. */
  output(): string;
  /** Ends it outright, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to end in good order. */
  stop(): Promise<void>;
}

export interface ServingOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What is started: the built program unless told otherwise. */
  readonly command?: readonly [program: string, ...args: string[]];
}

const root = join(import.meta.dirname, "../..");
/** As `npm start` does. */
const lean = "--max-semi-space-size=16";
const startMs = 60_000;
const running = new Set<ChildProcess>();

// Whatever happens to us, no server is left behind.
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts the program and resolves at its first whole answer. @throws Error with what it said, when it ends before */
export async function startServing(options: ServingOptions): Promise<Serving> {
  const { dataDir, port, env = {} } = options;
  const [program, ...args] = options.command ?? [process.execPath, lean, join(root, "dist/main.js"), "serve"];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => void said.push(chunk));
  const output = () => Buffer.concat(said).toString();
  const ended = new Promise<void>((resolve) => {
    const over = () => {
      running.delete(child);
      resolve();
    };
    child.once("exit", over);
    child.once("error", over);
  });
  await untilReady(port, () => !running.has(child), output);
  return {
    pid: child.pid ?? 0,
    port,
    url: `http://localhost:${port}`,
    dataDir,
    output,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([ended, wait(30_000, undefined, { ref: false })]);
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Asks on short intervals, so that how long a start takes can be told from it. */
async function untilReady(port: number, isOver: () => boolean, output: () => string): Promise<void> {
  const deadline = Date.now() + startMs;
  const headers = { host: `localhost:${port}` };
  while (Date.now() < deadline && !isOver()) {
    const page = await ask(port, { path: "/readyz", headers }).catch(() => undefined);
    if (page?.status === 200) return;
    await wait(10);
  }
  throw new Error(`The program does not serve.\n${output()}`);
}
