import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./files.mjs";

/** One for each run, so that two of them do not take each other's files away. */
const folder = `dist/tests/${process.env.THREADWELL_TEST_RUN ?? process.pid}`;
/** Hundreds of small modules each, which every test file would load anew. All other packages are loaded as they are. */
const packed = ["kysely", "zod", "preact", "preact-render-to-string", "@simplewebauthn/server"];
const besides = {
  "render-worker": "src/platform/text/render-worker.ts",
  "picture-maker": "src/platform/pictures/picture-maker.ts",
  "text-converter": "src/features/bbpress/convert/text-converter.ts",
};
/** These find the programs beside themselves, as they do in the built program. */
const findBesideThemselves = [
  "src/platform/text/renderer.ts",
  "src/platform/pictures/make-pictures.ts",
  "src/features/bbpress/convert/converter.ts",
];

/**
 * Compiles test files once for a run, what they share once for all: loading the sources takes a test file longer than
 * most of its tests do. @returns the compiled files, in the order given
 */
export async function buildTests(files) {
  const entryPoints = Object.fromEntries(files.map((file) => [withoutEnding(file), join(root, file)]));
  await build({
    absWorkingDir: root,
    entryPoints: { ...entryPoints, ...besides },
    outdir: join(root, folder),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
    plugins: [otherPackagesOutside, placesOfSources],
  });
  return files.map((file) => `${folder}/${withoutEnding(file)}.js`);
}

export function removeTests() {
  return rm(join(root, folder), { recursive: true, force: true });
}

/** The source of a compiled test file, as far as its name tells. */
export function sourceOf(file) {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).replace(/\.js$/, ".ts") : file;
}

const withoutEnding = (file) => file.replace(/\.tsx?$/, "");

const otherPackagesOutside = {
  name: "other packages outside",
  setup({ onResolve }) {
    onResolve({ filter: /^[^.#/]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point" || importer.includes("/node_modules/")) return undefined;
      return packed.some((name) => path === name || path.startsWith(`${name}/`)) ? undefined : { path, external: true };
    });
  },
};

/** `import.meta` speaks of the source, beside which fixtures lie; for a few files of where the compiled programs are. */
const placesOfSources = {
  name: "places of sources",
  setup({ onLoad }) {
    onLoad({ filter: /\.(tsx?|mjs)$/ }, async ({ path }) => {
      if (path.includes("/node_modules/")) return undefined;
      const text = await readFile(path, "utf8");
      const beside = findBesideThemselves.some((file) => path.endsWith(file));
      const contents = placed(text, beside ? join(root, folder, "program.js") : path);
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

function placed(text, path) {
  return text
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
}
