import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../test/support/port.ts";
import { sparing } from "../../tools/sparing.mjs";
import { writeDump } from "../community/dump.ts";
import { inData } from "../community/open.ts";
import { atLeast, atMost, type Figure, figure } from "../figures.ts";

const root = join(import.meta.dirname, "../..");

/** The built program brings a generated dump into an empty community: reading it twice and its start included. */
export async function importing(posts: number): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "threadwell-import-"));
  const file = join(dataDir, "made.sql");
  try {
    const made = await writeDump(file, posts);
    const port = await freePort();
    await inData(dataDir, port, async () => undefined);
    const { seconds, peak } = await bring(dataDir, port, file);
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    return [
      figure("posts of a dump brought in, by the whole command", posts / seconds, "/s", {
        target: atLeast(3_000),
        detail: `${posts} posts, ${made.topics} topics, ${made.people} people, ${megabytes} MB in ${seconds.toFixed(1)} s`,
      }),
      figure("… memory of the importing process at its peak, without the database", peak / 1e6, "MB", {
        target: atMost(300),
      }),
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function bring(dataDir: string, port: number, file: string): Promise<{ seconds: number; peak: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [...sparing.flags, join(root, "dist/main.js"), "import", "bbpress", file], {
    cwd: root,
    env: { ...process.env, ...sparing.env, DATABASE_URL: "", DATA_DIR: dataDir, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, highWater(child.pid));
  }, 50);
  const [code] = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return { seconds: (performance.now() - started) / 1_000, peak };
}

/** The most memory that the process has had so far, in bytes. */
function highWater(pid: number | undefined): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
