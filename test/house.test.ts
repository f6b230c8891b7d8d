import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, it } from "node:test";
import { features } from "#app/features.ts";
import { byEvent } from "#platform/work/events.ts";

const root = join(import.meta.dirname, "..");

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const text = (file: string) => readFileSync(join(root, file), "utf8");
const sources = filesBelow("src", /\.tsx?$/).filter((file) => !file.endsWith("tables.ts"));

describe("the house", () => {
  it("keeps its files small enough to read in one go", () => {
    const long = [...sources, ...filesBelow("test", /\.ts$/), ...filesBelow("src", /\.css$/)]
      .map((file) => ({ file, lines: text(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 250);

    assert.deepEqual(long, []);
  });

  it("reads the environment in one place", () => {
    const asking = sources.filter((file) => !file.endsWith(".test.ts") && /process\.env\b/.test(text(file)));

    assert.deepEqual(asking, ["src/main.ts"]);
  });

  it("asks for roles only where rules and words of the core are", () => {
    const asking = sources.filter(
      (file) =>
        /viewer\.role\s*[=!]==/.test(text(file)) && !/src\/core\/|policy\.ts$/.test(file) && !file.endsWith(".test.ts"),
    );

    assert.deepEqual(asking, []);
  });

  it("says why in the head of every migration", () => {
    const mute = filesBelow("migrations", /\.sql$/).filter((file) => !text(file).startsWith("-- "));

    assert.deepEqual(mute, []);
  });

  it("has no word for people outside the rooms for words", () => {
    const loose = sources.filter(
      (file) =>
        /features\/.*\/(routes|commands|queries)(\/|\.)/.test(file) &&
        /refuse\("|throw new Forbidden\("|throw new Conflict\("/.test(text(file)),
    );

    assert.deepEqual(loose, []);
  });

  it("names every reaction once, each with an event that exists", () => {
    const reactions = features.flatMap((feature) => feature.reactions ?? []);
    const events = new Set(
      sources.flatMap((file) => [...text(file).matchAll(/defineEvent\(\s*"([^"]+)"/g)].map((match) => match[1])),
    );

    assert.doesNotThrow(() => byEvent(reactions));
    for (const reaction of reactions) assert.ok(events.has(reaction.eventName), reaction.eventName);
  });

  it("has an example of every component of the design system", () => {
    const folders = new Set(filesBelow("src/ui", /\.tsx$/).map((file) => file.split("/").slice(0, 3).join("/")));
    const shown = new Set(
      filesBelow("src/ui", /\.examples\.tsx$/).map((file) => file.split("/").slice(0, 3).join("/")),
    );
    const without = [...folders].filter((folder) => !shown.has(folder) && !/frame|form$|error-summary/.test(folder));

    assert.deepEqual(without, []);
  });

  it("writes markup only where it was made safe", () => {
    const raw = sources.filter(
      (file) => /dangerouslySetInnerHTML|innerHTML/.test(text(file)) && !file.endsWith(".test.ts"),
    );
    const vouching = sources.filter(
      (file) =>
        /\btrustHtml\(/.test(text(file)) && !/src\/(core|platform\/text|ui)\//.test(file) && !file.endsWith(".test.ts"),
    );

    assert.deepEqual(raw, ["src/ui/prose/prose.tsx"]);
    assert.deepEqual(vouching, []);
  });
});
