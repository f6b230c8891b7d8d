import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, ftruncateSync, openSync, readSync, statSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { clusterFolder } from "../address.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { clusterArgument, writeSignInRules } from "./cluster.ts";
import { makeLifeline, openLifeline, ownLikeFolder } from "./lifeline.ts";
import { settingArguments } from "./settings.ts";

const LOG_BYTES = 2_000_000;

/**
 * Starts the server in the background of a shell, beside a watcher that reads from the lifeline: when the last holder is
 * gone, the watcher asks the server to stop. Neither follows a signal meant for our terminal or our group.
 *
 * A server that is asked while it gets over a crash of one of its processes never stops (seen with 18.4), so it is asked
 * more firmly after a while: nothing is lost by that, it starts with a recovery.
 */
const WATCHED = `
trap "" HUP INT TERM
"$0" "$@" 3<&- </dev/null & server=$!
{ read nothing <&3; kill -INT $server; sleep 10 3<&-; kill -QUIT $server; } 2>/dev/null & watcher=$!
exec 3<&-
wait $server; status=$?
kill -9 $watcher 2>/dev/null
exit $status`;

export interface ServerProcess {
  /** Our end of the lifeline. */
  readonly hold: number;
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** The server's last words, for a start that failed. */
  lastWords(): string;
}

export interface ServerStart {
  readonly dataDir: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts PostgreSQL on this data folder and returns at once; whether it answers is for a query to find out. */
export async function spawnServer({ dataDir, binaries, account, settings }: ServerStart): Promise<ServerProcess> {
  await writeSignInRules(dataDir, account);
  const lifeline = openLifeline(await makeLifeline(dataDir));
  const logPath = serverLogPath(dataDir);
  const log = openSync(logPath, "a", 0o600);
  await ownLikeFolder(dataDir, logPath);
  const words = statSync(logPath).size;
  const folder = clusterFolder(dataDir);
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(
    "/bin/sh",
    ["-c", WATCHED, binaries.postgres, "-D", clusterArgument(folder, account), ...settingArguments(settings)],
    {
      cwd: folder,
      detached: true,
      stdio: ["ignore", log, log, lifeline.read],
      env: {
        PATH: "/usr/local/bin:/usr/bin:/bin",
        LC_ALL: "C",
        TZ: "UTC",
        PG_GRANDPARENT_PID: await harmlessPid(folder),
      },
      ...identity,
    },
  );
  closeSync(log);
  closeSync(lifeline.read);
  child.unref();
  let over = false;
  const ended = ending(child).then(() => {
    over = true;
  });
  return { hold: lifeline.hold, ended, hasEnded: () => over, lastWords: () => readFrom(logPath, words) };
}

export function serverLogPath(dataDir: string): string {
  return join(dataDir, "postgres.log");
}

/** Keeps the server's log bounded. The server appends, so cutting it under its hands is safe. */
export async function boundServerLog(dataDir: string): Promise<void> {
  const file = await open(serverLogPath(dataDir), "r+").catch(() => undefined);
  if (!file) return;
  try {
    if ((await file.stat()).size > LOG_BYTES) ftruncateSync(file.fd, 0);
  } finally {
    await file.close();
  }
}

function ending(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
}

/**
 * After a crash the number in the pid file may by now be some other program's, typically in a container, and PostgreSQL
 * would refuse for ever. It accepts that number as harmless when it is told that it is its starter's; it still checks
 * by itself that no server uses the cluster's memory.
 */
async function harmlessPid(folder: string): Promise<string> {
  const own = String(process.pid);
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
  const recorded = text.split("\n")[0]?.trim();
  if (!recorded || process.platform !== "linux") return own;
  try {
    const here = statSync(folder);
    const there = statSync(`/proc/${recorded}/cwd`);
    return here.ino === there.ino && here.dev === there.dev ? own : recorded;
  } catch {
    return own;
  }
}

function readFrom(path: string, start: number): string {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(4_000);
    return buffer.toString("utf8", 0, readSync(file, buffer, 0, buffer.length, start));
  } catch {
    return "";
  } finally {
    closeSync(file);
  }
}
