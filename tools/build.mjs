import { existsSync, statSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAssets } from "./build/assets.mjs";
import { filesBelow, root, shortHash, writeWhole } from "./build/files.mjs";
import { buildServer } from "./build/server.mjs";

export { buildAssets, buildServer };

const stampFile = join(root, "dist/build.json");

/** Server and assets into `dist/`, and a stamp that says what they were built from. */
export async function buildAll() {
  const from = sourcesStamp();
  await mkdir(join(root, "dist"), { recursive: true });
  const [entries, assets] = await Promise.all([buildServer(), buildAssets()]);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const stamp = { version, assets: shortHash(JSON.stringify(assets)), from };
  await writeWhole(stampFile, `${JSON.stringify(stamp)}\n`);
  return { entries, assets };
}

/** Builds unless `dist/` is already what these sources make. @returns whether it built */
export async function buildIfChanged() {
  if (existsSync(stampFile) && existsSync(join(root, "dist/assets/manifest.json"))) {
    const stamp = JSON.parse(await readFile(stampFile, "utf8"));
    if (stamp.from === sourcesStamp()) return false;
  }
  await buildAll();
  return true;
}

/** Changes when a source, a build tool or a package changes: names, sizes and times, without reading them. */
function sourcesStamp() {
  const files = [...filesBelow("src", ""), ...filesBelow("tools", ".mjs"), "package.json", "package-lock.json"];
  const facts = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return shortHash(facts.join("\n"));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const built = process.argv.includes("--if-changed") ? await buildIfChanged() : Boolean(await buildAll());
  console.log(built ? `Built in ${Math.round(performance.now() - started)} ms.` : "Already built.");
}
