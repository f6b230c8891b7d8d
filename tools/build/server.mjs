import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./files.mjs";

/** The processes: what each is started from, and where it is written. Entries that do not exist are left out. */
const entries = {
  main: "src/main.ts",
  "render-worker": "src/platform/text/render-worker.ts",
  "picture-maker": "src/platform/pictures/picture-maker.ts",
  "text-converter": "src/features/bbpress/convert/text-converter.ts",
};

/**
 * Bundles our own code for Node; packages stay in `node_modules`.
 *
 * In a bundle `import.meta.url` is that of `dist/main.js`, whichever file it was written in. Paths to `migrations/`
 * and `dist/assets/` are therefore found from the package's root, one folder above both `src/main.ts` and `dist/main.js`.
 */
export async function buildServer({ outDir = join(root, "dist") } = {}) {
  const entryPoints = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))));
  if (Object.keys(entryPoints).length === 0) return [];
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: outDir,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22.18",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    logLevel: "warning",
  });
  return Object.keys(entryPoints);
}
