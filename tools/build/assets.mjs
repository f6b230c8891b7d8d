import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { spriteFile, spriteSvg } from "../../src/ui/icon/sprite.ts";
import { keepBudgets } from "./budgets.mjs";
import { filesBelow, integrityOf, removeOthers, root, shortHash, writeCompressed, writeWhole } from "./files.mjs";
import { buildScripts } from "./scripts.mjs";
import { buildStyles } from "./styles.mjs";

/**
 * Everything a browser loads, as `<outDir>/<name>.<hash>.<ext>` with compressed twins, and `<outDir>/manifest.json`.
 *
 * @returns the manifest: names → addresses below `/assets/`
 */
export async function buildAssets({ outDir = join(root, "dist/assets") } = {}) {
  const assets = new Assets();
  const fonts = new Map();
  for (const file of filesBelow("src/ui/fonts", ".woff2")) {
    const path = assets.add("fonts", basename(file, ".woff2"), ".woff2", await readFile(join(root, file)));
    fonts.set(basename(file), basename(path));
  }
  const [styles, scripts] = await Promise.all([buildStyles(fonts), buildScripts()]);
  keepBudgets(styles, scripts);
  for (const [name, css] of Object.entries(styles)) assets.add("css", name, ".css", Buffer.from(css));
  for (const [name, js] of scripts) assets.add("js", name, ".js", js);
  for (const file of filesBelow("src/ui/frame", ".svg")) {
    assets.add("images", basename(file, ".svg"), extname(file), Buffer.from(await minifiedSvg(file)));
  }
  assets.addNamed("icons", spriteFile, Buffer.from(spriteSvg));
  return assets.write(outDir);
}

async function minifiedSvg(file) {
  return (await readFile(join(root, file), "utf8")).replace(/\s*\n\s*/g, " ").trim();
}

class Assets {
  files = new Map();
  manifest = { css: {}, js: {}, icons: "", fonts: {}, images: {}, integrity: {} };

  add(kind, name, extension, bytes) {
    const path = this.#keep(`${name}.${shortHash(bytes)}${extension}`, bytes);
    this.manifest[kind][name] = path;
    return path;
  }

  addNamed(kind, file, bytes) {
    this.manifest[kind] = this.#keep(file, bytes);
  }

  #keep(file, bytes) {
    this.files.set(file, bytes);
    const path = `/assets/${file}`;
    this.manifest.integrity[path] = integrityOf(bytes);
    return path;
  }

  async write(outDir) {
    const written = await Promise.all([...this.files].map(([file, bytes]) => writeCompressed(outDir, file, bytes)));
    await writeWhole(join(outDir, "manifest.json"), `${JSON.stringify(this.manifest, null, 2)}\n`);
    await removeOthers(outDir, ["manifest.json", ...written.flat()]);
    return this.manifest;
  }
}
