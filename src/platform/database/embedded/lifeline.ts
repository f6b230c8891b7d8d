import { execFile } from "node:child_process";
import { closeSync, constants, openSync } from "node:fs";
import { chown, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * The server lives as long as somebody holds the writing end of this pipe, which the system lets go of whenever a process
 * ends, however it ends. Whoever uses the server holds it, so a command may end while `serve` goes on with its server.
 */
export async function makeLifeline(dataDir: string): Promise<string> {
  const path = lifelinePath(dataDir);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFIFO()) return path;
  await run("mkfifo", ["-m", "600", path]).catch(async (error) => {
    const made = await stat(path).catch(() => undefined);
    if (!made?.isFIFO()) throw error;
  });
  await ownLikeFolder(dataDir, path);
  return path;
}

/** Holds the pipe of a server that runs; undefined when nobody watches it. */
export function holdLifeline(dataDir: string): number | undefined {
  try {
    return openSync(lifelinePath(dataDir), constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
}

/** Both ends for a new server: `read` goes to its watcher, `hold` stays with us. */
export function openLifeline(path: string): { read: number; hold: number } {
  // Opening for both never waits, and while it is open neither do the other two.
  const both = openSync(path, constants.O_RDWR);
  try {
    const read = openSync(path, constants.O_RDONLY);
    return { read, hold: openSync(path, constants.O_WRONLY) };
  } finally {
    closeSync(both);
  }
}

/** What root makes in somebody's data folder belongs to that account, which may start the next server itself. */
export async function ownLikeFolder(dataDir: string, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(dataDir);
  if (uid !== 0) await chown(path, uid, gid);
}

function lifelinePath(dataDir: string): string {
  return join(dataDir, "postgres.alive");
}
