import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { features } from "#app/features.ts";
import { linesLike, product, sources, stringsIn } from "./support/sources.ts";

const root = join(import.meta.dirname, "..");
const everything = sources("{src,test,tools,bench}/**/*.{ts,tsx,mjs}").filter(
  ({ path }) => !path.endsWith("/tables.ts"),
);
const generated = new Set(["src/platform/database/tables.ts"]);
const lengthOf = ({ lines }: { lines: readonly string[] }) => lines.length - 1;

describe("the size of the house", () => {
  it("has no file above 250 lines", () => {
    const long = everything.filter((file) => lengthOf(file) > 250).map((file) => `${file.path}: ${lengthOf(file)}`);

    assert.deepEqual(long, []);
  });

  it("is made of small files: half of them at most 60 lines, nine in ten at most 150", () => {
    const lengths = product
      .filter(({ path }) => !generated.has(path))
      .map(lengthOf)
      .sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;

    assert.ok(lengths.length >= 50);
    assert.ok(at(0.5) <= 60, `half have ${at(0.5)} lines or more`);
    assert.ok(at(0.9) <= 150, `a tenth have ${at(0.9)} lines or more`);
  });
});

describe("names", () => {
  it("are in kebab-case", () => {
    const odd = everything.map(({ path }) => path).filter((path) => !/^[a-z0-9./-]+$/.test(path));

    assert.deepEqual(odd, []);
  });

  it("say what a file does, not that it is of use", () => {
    const vague = /(^|\/)(utils?|helpers?|managers?|services?|data|info|misc)\.[a-z]+$/;

    assert.deepEqual(
      everything.map(({ path }) => path).filter((path) => vague.test(path)),
      [],
    );
  });

  it("are given where a thing is made: nothing is exported by default", () => {
    assert.deepEqual(linesLike(/^export default /, product), []);
  });
});

describe("what only one place may do", () => {
  it("is reading the environment: main.ts", () => {
    assert.deepEqual(
      linesLike(/process\.env\b/, product).filter((place) => !place.startsWith("src/main.ts:")),
      [],
    );
  });

  it("is judging by somebody's role: core and the features' rules", () => {
    const judging = linesLike(/\.role\s*[!=]==?\s*"[a-z]|"[a-z]+"\s*[!=]==?\s*\w+\.role\b/, product);
    const elsewhere = judging.filter((place) => !/^src\/(core\/|features\/[^/]+\/(policy|rules)(\/|\.ts))/.test(place));

    assert.deepEqual(elsewhere, []);
  });

  it("is vouching for HTML: the renderer, the sanitiser and the components", () => {
    const vouching = linesLike(/\btrustHtml\(/, product);
    const elsewhere = vouching.filter((place) => !/^src\/(core\/safe-html\.ts|platform\/text\/|ui\/)/.test(place));

    assert.deepEqual(elsewhere, []);
  });

  it("is putting HTML into a page as it stands: one component", () => {
    const places = linesLike(/dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML/, product);

    assert.deepEqual(
      places.filter((place) => !place.startsWith("src/ui/prose/")),
      [],
    );
  });

  it("is asking past what a viewer may see, and says so by its name", () => {
    const asking = linesLike(/\w+Unchecked\(/, product);

    assert.deepEqual(asking, [], "Whoever calls …Unchecked is listed here.");
  });
});

describe("words for people", () => {
  const words = product.filter(({ path }) => /(^|[-/])words(\/[\w/-]+)?\.ts$/.test(path));
  const sentences = words.flatMap(({ path, text }) => stringsIn(text).map((sentence) => ({ path, sentence })));
  const like = (pattern: RegExp) =>
    sentences.filter(({ sentence }) => pattern.test(sentence)).map(({ path, sentence }) => `${path}: ${sentence}`);

  it("are found at all", () => {
    assert.ok(sentences.length > 200, `${sentences.length} sentences`);
  });

  it("stand in the rooms for words, not where things are done", () => {
    const doing = product.filter(({ path }) => /features\/.*\/(routes|commands|queries)(\/|\.)/.test(path));

    assert.deepEqual(linesLike(/refuse\("|throw new (Forbidden|Conflict)\("/, doing), []);
  });

  it("keep their voice down", () => {
    assert.deepEqual(like(/!(\s|$)/), []);
  });

  it("never call anybody a user", () => {
    assert.deepEqual(like(/\busers?\b/i), []);
  });

  it("never blame", () => {
    assert.deepEqual(like(/\b(invalid|illegal|forbidden|incorrect)\b/i), []);
  });

  it("use the typographer's marks, not the typewriter's", () => {
    assert.deepEqual(like(/\w'\w| -- |\.\.\./), []);
  });
});

describe("components", () => {
  const folders = [...new Set(sources("src/{ui,features/*/components}/*/*.tsx").map(({ path }) => dirname(path)))];
  const filesOf = (folder: string) => readdirSync(join(root, folder));

  it("show every state in their examples", () => {
    const without = folders.filter((folder) => !filesOf(folder).some((name) => name.endsWith(".examples.tsx")));

    // The frame is around every page of the gallery itself.
    assert.deepEqual(
      without.filter((folder) => folder !== "src/ui/frame"),
      [],
    );
  });

  it("have their styles beside them, and no style is without its component", () => {
    const lonely = sources("src/{ui,features/*/components}/*/*.css")
      .map(({ path }) => path)
      .filter((path) => !folders.includes(dirname(path)) && !/^src\/ui\/(base|text)\//.test(path));

    assert.deepEqual(lonely, []);
  });

  it("are drawn by the server only: no hooks, no inline style, no className", () => {
    const drawn = product.filter(({ path }) => path.endsWith(".tsx"));

    assert.deepEqual(linesLike(/\buse(State|Effect|Ref|Memo|Callback)\(|preact\/hooks/, drawn), []);
    assert.deepEqual(linesLike(/\bclassName=|\bstyle=["{]|\bon[A-Z]\w+=\{/, drawn), []);
  });
});

describe("what happens because something happened", () => {
  const events = product.flatMap(({ text }) =>
    [...text.matchAll(/defineEvent\(\s*"([^"]+)"/g)].map(([, name = ""]) => name),
  );
  const reactions = features.flatMap((feature) => feature.reactions ?? []);
  const clockJobs = features.flatMap((feature) => feature.clockJobs ?? []);

  it("has events that each have a name of their own", () => {
    assert.ok(events.length > 0);
    assert.equal(new Set(events).size, events.length);
  });

  it("has reactions to events that exist, each with a name of its own and at least one try", () => {
    assert.deepEqual(
      reactions.filter(({ eventName, tries }) => !events.includes(eventName) || tries < 1),
      [],
    );
    const names = [...reactions, ...clockJobs].map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it("names jobs and events by their feature", () => {
    const prefixes = features.map(({ name }) => `${name}.`);
    const names = [...events, ...reactions.map(({ name }) => name), ...clockJobs.map(({ name }) => name)];

    assert.deepEqual(
      names.filter((name) => !prefixes.some((prefix) => name.startsWith(prefix))),
      [],
    );
  });
});

describe("migrations", () => {
  const migrations = sources("migrations/*");

  it("say why they are", () => {
    const silent = migrations.filter(({ text }) => !text.startsWith("-- "));

    assert.deepEqual(silent, []);
  });

  it("are numbered one after the other", () => {
    const numbers = migrations.map(({ path }) => Number(/\/(\d{4})_[a-z0-9_-]+\.sql$/.exec(path)?.[1]));

    assert.deepEqual(
      numbers,
      migrations.map((_, place) => place + 1),
    );
  });
});

describe("comments", () => {
  it("promise nothing without an issue", () => {
    assert.deepEqual(
      everything
        .flatMap(({ path, lines }) =>
          lines.flatMap((line, place) =>
            /\b(TODO|FIXME|XXX)\b(?! \(#\d+\))/.test(line) ? [`${path}:${place + 1}`] : [],
          ),
        )
        .filter((place) => !place.startsWith("test/house.test.ts")),
      [],
    );
  });

  it("never silence the compiler or the linter without saying why", () => {
    const silencing = everything.flatMap(({ path, lines }) =>
      lines.flatMap((line, place) =>
        /@ts-(ignore|nocheck|expect-error)|biome-ignore(?! [\w/]+: \w)/.test(line) ? [`${path}:${place + 1}`] : [],
      ),
    );

    assert.deepEqual(
      silencing.filter((place) => !place.startsWith("test/house.test.ts")),
      [],
    );
  });
});
