import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every file below a folder whose name ends so, by its path from the root, sorted: the same list on every machine. */
export function filesBelow(folder, ending) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

export function shortHash(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}

export function integrityOf(bytes) {
  return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}

/** Writes a file whole or not at all: a running server may be reading it. */
export async function writeWhole(path, bytes) {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}

/** Writes a file and, where it pays, its compressed twins, which the server sends as they are. */
export async function writeCompressed(folder, name, bytes) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeWhole(path, bytes);
  if (name.endsWith(".woff2")) return [name];
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, ...size } }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeWhole(`${path}.br`, br), writeWhole(`${path}.gz`, gz)]);
  return [name, `${name}.br`, `${name}.gz`];
}

/** Removes what an earlier build left behind. */
export async function removeOthers(folder, keep) {
  const names = new Set(keep);
  const stale = (await readdir(folder)).filter((name) => !names.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
