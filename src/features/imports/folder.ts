import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { words } from "./words.ts";

/** Something that lies in the folder of imports, where whoever runs the server puts it. */
export interface Lying {
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: Date;
}

export interface ImportsFolder {
  /** Exports of a WordPress site, by name. */
  readonly files: readonly Lying[];
  /** Folders, by name: one of them may be the old site's uploads. */
  readonly folders: readonly string[];
}

const mostShown = 200;
const readable = /^[^.].*\.(?:xml|sql|gz)$/i;

/** Made beforehand, so that there is a place to put files. Nobody else on the server looks into it. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** What is there now. Links are not followed: what is listed lies in this folder. A missing one is empty. */
export async function listFolder(folder: string): Promise<ImportsFolder> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const named = entries.toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  const files = named.filter((entry) => entry.isFile() && readable.test(entry.name)).slice(0, mostShown);
  const folders = named.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).slice(0, mostShown);
  return {
    files: await Promise.all(files.map(({ name }) => describe(folder, name))),
    folders: folders.map(({ name }) => name),
  };
}

async function describe(folder: string, name: string): Promise<Lying> {
  const found = await stat(join(folder, name)).catch(() => null);
  return { name, bytes: found?.size ?? 0, changedAt: found?.mtime ?? new Date(0) };
}

/** What tells whether a file is still the one that somebody looked at. */
export function marksOf(there: ImportsFolder, names: readonly string[]): string[] {
  const marks = new Map(there.files.map(({ name, bytes, changedAt }) => [name, `${bytes} ${changedAt.toISOString()}`]));
  return names.map((name) => marks.get(name) ?? "gone");
}

/** Which of these names are not there, so that no name from a form becomes a path that nobody listed. */
export function missingFrom(
  there: ImportsFolder,
  { files, uploads }: { readonly files: readonly string[]; readonly uploads: string | null },
): string[] {
  const names = new Set(there.files.map(({ name }) => name));
  const gone = files.filter((name) => !names.has(name));
  return uploads === null || there.folders.includes(uploads) ? gone : [...gone, uploads];
}

/** Why what was looked at cannot be brought in, as a sentence; null when nothing has changed. */
export function changesSince(
  there: ImportsFolder,
  seen: { readonly files: readonly string[]; readonly marks: readonly string[]; readonly uploads: string | null },
): string | null {
  const missing = missingFrom(there, seen);
  if (missing.length > 0) return words.gone(missing);
  const now = marksOf(there, seen.files);
  const others = seen.files.filter((_, n) => now[n] !== seen.marks[n]);
  return others.length > 0 ? words.changed(others) : null;
}
