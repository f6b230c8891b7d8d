import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { Log } from "#core/log.ts";
import { htmlFindings } from "../../../test/support/html-findings.ts";
import { renderMarkdown } from "./markdown.ts";
import { createRenderer, isOrdinary } from "./renderer.ts";

const warnings: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: (message, fields) => warnings.push(`${message} ${fields?.reason}`),
  error: (message) => warnings.push(message),
};
const long = `Hello *you* @anna.\n\n${"Many words of an ordinary kind. ".repeat(300)}`;
const options = { mentions: new Map([["anna", { href: "/u/anna/" }]]) };

describe("rendering while others wait", () => {
  const renderer = createRenderer({ log, budgetMs: 10_000 });
  after(() => renderer.close());

  it("gives the same in a worker as at once", async () => {
    assert.equal(isOrdinary(long), false);
    assert.deepEqual(await renderer.render(long, options), renderMarkdown(long, options));
    assert.deepEqual(await renderer.render("Hello @anna", options), renderMarkdown("Hello @anna", options));
  });

  it("sends strange texts to a worker even when they are short", () => {
    assert.equal(isOrdinary("What people write, with (brackets), a-hyphen: and https://example.org/x_y."), true);
    assert.equal(isOrdinary(`- one\n- two\n\n> quoted\n\n${"And some more words. ".repeat(40)}`), true);
    assert.equal(isOrdinary("*a_ ".repeat(500)), false);
    assert.equal(isOrdinary("[".repeat(1000)), false);
  });

  it("gives each of many its own text", async () => {
    const sources = Array.from({ length: 20 }, (_, n) => `${long} number ${n}`);
    const rendered = await Promise.all(sources.map((source) => renderer.render(source)));
    for (const [n, { html }] of rendered.entries()) assert.match(html, new RegExp(`number ${n}</p>$`));
  });
});

describe("a text that takes too long", () => {
  it("comes back as its words, and the next one is rendered by a new worker (D4, P-51)", async () => {
    const renderer = createRenderer({ log, budgetMs: 1 });
    const slow = "![".repeat(10_000);
    const given = await renderer.render(slow);

    assert.equal(given.budgetExceeded, true);
    assert.deepEqual(htmlFindings(given.html), []);
    assert.match(given.html, /^<p dir="auto">!\[!\[/);
    assert.ok(warnings.some((warning) => warning.endsWith("too slow")));
    await renderer.close();
  });

  it("does not keep the others from their turn", async () => {
    const renderer = createRenderer({ log, budgetMs: 60, workers: 1 });
    const rendered = await Promise.all([renderer.render("![".repeat(200_000)), renderer.render(long)]);
    assert.equal(rendered[0].budgetExceeded, true);
    assert.equal(typeof rendered[1].html, "string");
    await renderer.close();
  });
});

describe("a renderer that cannot work", () => {
  it("answers with the words when its worker does not start", async () => {
    const renderer = createRenderer({ log, workerUrl: new URL("file:///there/is/no/worker.js") });
    assert.equal((await renderer.render(long)).budgetExceeded, true);
    await renderer.close();
  });

  it("answers whoever still waits when it is closed, and whoever asks later", async () => {
    const renderer = createRenderer({ log });
    const waiting = renderer.render(long);
    await renderer.close();
    assert.equal((await waiting).budgetExceeded, true);
    assert.equal((await renderer.render(long)).budgetExceeded, true);
  });
});
