import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask } from "../../test/support/browsing.ts";
import { freePort } from "../../test/support/port.ts";
import { atMost, type Figure, figure } from "../figures.ts";

const root = join(import.meta.dirname, "../..");

/** `npm start` on an installed clone: on a new data folder, and on one that has been used. */
export async function starts(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "threadwell-start-"));
  try {
    const first = await startOnce(dataDir);
    const again = await startOnce(dataDir);
    return [
      figure("npm start to the first page", again, "s", {
        target: atMost(3),
        detail: `on a new data folder ${first.toFixed(1)} s`,
      }),
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  // A group of its own, so that npm's own children are asked to stop as well.
  const child = spawn("npm", ["start"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, PORT: String(port) },
    stdio: "ignore",
    detached: true,
  });
  const ended = once(child, "exit");
  try {
    for (let status = 0; status !== 200; ) {
      if (child.exitCode !== null || performance.now() - started > 120_000)
        throw new Error("npm start does not serve.");
      await wait(10);
      status = await ask(port, { path: "/", headers: { host: `localhost:${port}` } }).then(
        (page) => page.status,
        () => 0,
      );
    }
    return (performance.now() - started) / 1_000;
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await ended;
    await untilClosed(port);
  }
}

/** npm may be gone before what it started. */
async function untilClosed(port: number): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await wait(50)) {
    const open = await ask(port, { path: "/healthz" }).catch(() => null);
    if (open === null) return;
  }
}
