import { join } from "node:path";
import { build } from "esbuild";
import { filesBelow, root } from "./files.mjs";

/** Browser bundles by name: `site` for every page, and one for each feature that has islands. */
export async function buildScripts() {
  const features = Map.groupBy(filesBelow("src/features", ".island.ts"), (file) => file.split("/")[2]);
  const bundles = await Promise.all([
    bundle(["src/client/site.ts"]),
    ...[...features].map(([, islands]) => bundle(islands)),
  ]);
  return new Map(["site", ...features.keys()].map((name, place) => [name, bundles[place]]));
}

async function bundle(files) {
  const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join("\n");
  const result = await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: ["chrome111", "firefox113", "safari16.4"],
    legalComments: "none",
    logLevel: "warning",
    outfile: join(root, "dist/bundle.js"),
  });
  return Buffer.from(result.outputFiles[0].contents);
}
