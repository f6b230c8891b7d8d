import { lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ExportProblem, explainedFileError } from "../problem.ts";
import { words } from "../words.ts";

const say = words.problem;

/**
 * Fills a new folder that only its owner may enter. It has its name only once it is whole: until then it is called
 * `….partial`, and what fails leaves nothing.
 *
 * @throws ExportProblem when the folder is there and not empty, or cannot be written
 */
export async function inNewFolder<T>(wanted: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const folder = resolve(wanted);
  const partial = `${folder}.partial`;
  try {
    await mustBeFree(folder);
    await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
    await makePartial(partial);
    return await filled(folder, partial, fill);
  } catch (error) {
    throw explainedFileError(error, folder);
  }
}

async function filled<T>(folder: string, partial: string, fill: (folder: string) => Promise<T>): Promise<T> {
  try {
    const result = await fill(partial);
    await settle(partial);
    await mustBeFree(folder);
    await rename(partial, folder);
    await settle(dirname(folder));
    return result;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function mustBeFree(folder: string): Promise<void> {
  const found = await lstat(folder).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (found === null) return;
  if (found.isSymbolicLink()) throw new ExportProblem(say.link(folder));
  if (!found.isDirectory() || (await readdir(folder)).length > 0) throw new ExportProblem(say.taken(folder));
}

async function makePartial(partial: string): Promise<void> {
  try {
    await mkdir(partial, { mode: 0o700 });
  } catch (error) {
    const isThere = typeof error === "object" && error !== null && "code" in error && error.code === "EEXIST";
    throw isThere ? new ExportProblem(say.unfinished(partial)) : error;
  }
}

/** What a folder lists is on disk. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT";
}
