import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clusterFolder } from "#platform/database/address.ts";

/** Ticks of the kernel's accounting: 100 a second on every Linux that matters. */
const msPerTick = 10;

/** The processes of one community: the site's own and every one of its PostgreSQL. */
export interface Processes {
  /** Processor time so far, of all of them, those that have ended included. */
  cpuMs(): number;
  /** The database's part of it. */
  databaseMs(): number;
  /** Memory, with what is shared counted once. */
  pssBytes(): { readonly site: number; readonly database: number };
}

export function processesOf(sitePid: number, dataDir: string): Processes {
  const postmaster = Number(readFileSync(join(clusterFolder(dataDir), "postmaster.pid"), "utf8").split("\n", 1)[0]);
  const servers = () => [postmaster, ...childrenOf(postmaster)];
  // A server process that has ended is counted by the postmaster.
  const databaseMs = () => (sum(servers().map(ticksOf)) + endedTicksOf(postmaster)) * msPerTick;
  return {
    cpuMs: () => cpuMsOf(sitePid) + databaseMs(),
    databaseMs,
    pssBytes: () => ({ site: pssOf(sitePid), database: sum(servers().map(pssOf)) }),
  };
}

/** Processor time of one process. */
export function cpuMsOf(pid: number): number {
  return ticksOf(pid) * msPerTick;
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && fieldsOf(Number(name))[1] === String(parent))
    .map(Number);
}

function ticksOf(pid: number): number {
  const fields = fieldsOf(pid);
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function endedTicksOf(pid: number): number {
  const fields = fieldsOf(pid);
  return Number(fields[13] ?? 0) + Number(fields[14] ?? 0);
}

/** `/proc/PID/stat` from the state on; nothing when the process has ended. The name before it may hold anything. */
function fieldsOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function pssOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
