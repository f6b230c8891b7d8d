import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

const launch = new URL("../tools/launch.mjs", import.meta.url).href;

/** Says its number, and ends with 3 when asked to stop. */
const program = `
process.on("SIGTERM", () => process.exit(3));
setInterval(() => {}, 1000);
console.log(process.pid);
`;
const starter = `
import { runInstead } from ${JSON.stringify(launch)};
process.exitCode = await runInstead(process.execPath, process.argv.slice(2));
`;

describe("a program that the launcher runs", () => {
  let folder: string;
  const start = async (): Promise<{ starter: ChildProcessByStdio<null, Readable, null>; pid: number }> => {
    const args = [join(folder, "starter.mjs"), join(folder, "program.mjs")];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const said = await new Promise((resolve) => child.stdout.once("data", resolve));
    return { starter: child, pid: Number(said) };
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "threadwell-launch-"));
    await writeFile(join(folder, "program.mjs"), program);
    await writeFile(join(folder, "starter.mjs"), starter);
  });
  after(() => rm(folder, { recursive: true }));

  it("gets the signals its starter gets, and gives its exit code back", async () => {
    const { starter, pid } = await start();

    starter.kill("SIGTERM");

    assert.equal(await new Promise((resolve) => starter.once("exit", resolve)), 3);
    assert.equal(isAlive(pid), false);
  });

  it("ends in good order when its starter is killed outright", async () => {
    const { starter, pid } = await start();

    starter.kill("SIGKILL");

    for (let look = 0; look < 100 && isAlive(pid); look++) await wait(20);
    assert.equal(isAlive(pid), false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
