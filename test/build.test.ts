import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { AssetManifest } from "#ui/frame/frame.tsx";
import { spritePath } from "#ui/icon/sprite.ts";
import { budgets, keepBudgets } from "../tools/build/budgets.mjs";
import { buildAssets } from "../tools/build.mjs";

describe("the built assets", () => {
  let folder: string;
  let manifest: AssetManifest;
  const read = (path: string) => readFile(join(folder, path.replace("/assets/", "")));

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "threadwell-build-"));
    manifest = await buildAssets({ outDir: folder });
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it("are where the manifest says, each with compressed twins that hold the same", async () => {
    for (const path of Object.keys(manifest.integrity).filter((path) => !path.endsWith(".woff2"))) {
      const plain = await read(path);
      assert.ok(brotliDecompressSync(await read(`${path}.br`)).equals(plain), path);
      assert.ok(gunzipSync(await read(`${path}.gz`)).equals(plain), path);
    }
  });

  it("have the icons under the name that components write into pages", () => {
    assert.equal(manifest.icons, spritePath);
  });

  it("load nothing but our own fonts", async () => {
    for (const path of Object.values(manifest.css)) {
      const css = (await read(path)).toString();
      const asked = [...css.matchAll(/url\(([^)]*)\)/g)].map((found) => `/assets/${found[1]}`);
      assert.deepEqual(
        asked.filter((file) => !Object.values(manifest.fonts).includes(file)),
        [],
      );
      assert.doesNotMatch(css, /https?:|@import/);
    }
  });

  it("declare the order of the layers before anything else", async () => {
    const css = (await read(manifest.css.core ?? "")).toString();

    assert.ok(css.startsWith("@layer reset, tokens, base, layout, components, features;"));
  });

  it("never write markup from script, which the policy of our pages forbids", async () => {
    for (const path of Object.values(manifest.js)) {
      assert.doesNotMatch(
        (await read(path)).toString(),
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
      );
    }
  });

  it("leave nothing behind of an earlier build", async () => {
    const files = await readdir(folder);
    await buildAssets({ outDir: folder });

    assert.deepEqual(await readdir(folder), files);
  });

  it("are refused when they outgrow their budget", () => {
    const scripts = new Map([["topics", Buffer.alloc(budgets.topicScripts + 1)]]);

    assert.throws(() => keepBudgets({ core: "", rooms: "" }, scripts), /The scripts of a topic page/);
    assert.throws(() => keepBudgets({ core: "x".repeat(40_000), rooms: "" }, new Map()), /The core style sheet/);
  });
});
