import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** One person who left. Keyed hashes only: the file alone tells nobody who it was. */
export interface Erasure {
  /** Keyed hash of the account: its number and when it was made. */
  readonly who: string;
  /** Their posts went too. */
  readonly withPosts: boolean;
  /** "2031-05-01". */
  readonly day: string;
}

/**
 * Who left, beside the database and never inside a backup of it: a restore brings people back who have left, and this
 * file takes them out again (T-40).
 */
export interface ErasureLog {
  /** On disk when this returns. */
  append(erasure: Erasure): void;
  read(): readonly Erasure[];
}

/** In the data folder. Lines are only ever added; one that a crash cut off is passed over. */
export function openErasureLog(dataDir: string): ErasureLog {
  const file = join(dataDir, "erasures.log");
  return {
    append(erasure) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const handle = openSync(file, "a", 0o600);
      try {
        // A line of its own even after one that was cut off.
        writeSync(handle, `\n${JSON.stringify(erasure)}\n`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
    read: () => (existsSync(file) ? readFileSync(file, "utf8").split("\n").flatMap(readLine) : []),
  };
}

function readLine(line: string): readonly Erasure[] {
  if (line === "") return [];
  try {
    const read: unknown = JSON.parse(line);
    return isErasure(read) ? [read] : [];
  } catch {
    return [];
  }
}

function isErasure(value: unknown): value is Erasure {
  if (typeof value !== "object" || value === null) return false;
  return (
    "who" in value && typeof value.who === "string" && "withPosts" in value && typeof value.withPosts === "boolean"
  );
}
