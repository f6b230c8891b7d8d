import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { postsOf, topicsOf } from "./fixtures/collect.ts";
import { dumpText, smallSite } from "./fixtures/dumps.ts";
import { HEAD, itemText, madeFile, TAIL } from "./fixtures/exports.ts";
import { planImport } from "./plan.ts";
import { ImportProblem } from "./problem.ts";
import { renderReport } from "./report/render.ts";

const MB = 1024 ** 2;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** The most memory that JavaScript held while `run` went on, looked at after every chunk that it asked for. */
async function peakOf(run: (look: () => void) => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = (): void => {
    // On a busy machine rubbish lies around for long: only what is still needed counts.
    if (used() > 150 * MB) collectGarbage();
    peak = Math.max(peak, used());
  };
  await run(look);
  return peak;
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A community of this many bytes, made while it is read: 20 posts a topic. */
async function* endlessForum(bytes: number, look: () => void): AsyncGenerator<Uint8Array> {
  const words = "The beans came up late this year and the slugs had most of them. ".repeat(16);
  yield Buffer.from(HEAD + itemText({ id: 5, type: "forum", title: "Beds" }));
  let id = 10;
  for (let written = 0; written < bytes; ) {
    const topic = id;
    let text = itemText({ id, type: "topic", title: `Bed ${id}`, parent: 5, content: words });
    for (id += 1; id < topic + 20; id++)
      text += itemText({
        id,
        type: "reply",
        parent: topic,
        content: words + id,
        meta: [["_bbp_topic_id", String(topic)]],
      });
    const chunk = Buffer.from(text);
    written += chunk.length;
    yield chunk;
    look();
  }
  yield Buffer.from(TAIL);
}

describe("a file that means harm", () => {
  it("of a hundred megabytes is planned and read in little memory", { timeout: 120_000 }, async () => {
    let posts = 0;
    const peak = await peakOf(async (look) => {
      const plan = await planImport([{ name: "made.xml", open: () => endlessForum(100 * MB, look) }]);
      assert.ok(plan.postCount > 40_000);
      for await (const post of plan.posts()) {
        posts += post.state === "shown" ? 1 : 0;
        if (posts === 10_000) break;
      }
    });

    assert.equal(posts, 10_000);
    assert.ok(peak < 200 * MB, `${Math.round(peak / MB)} MB`);
  });

  it("of one endless text, name, comment or list is refused in little memory", { timeout: 120_000 }, async () => {
    let n = 0;
    const endless: readonly (readonly [start: string, unit: () => string])[] = [
      ["<item><content:encoded><![CDATA[", () => "x".repeat(1000)],
      ["<item><content:encoded>", () => "\n".repeat(1000)],
      ["<item><title>", () => "&amp;".repeat(1000)],
      ["<item ", () => `a${n++}="" `],
      ["<", () => "n".repeat(1000)],
      ["<!-- ", () => "x".repeat(1000)],
      ["", () => `<wp:author><wp:author_login>${n++}</wp:author_login></wp:author>`],
      ["<item>", () => '<category domain="topic-tag" nicename="a"/>'],
      ["", () => itemText({ id: n++, type: "forum" })],
    ];
    for (const [start, unit] of endless) {
      const peak = await peakOf(async (look) => {
        async function* bytes() {
          yield Buffer.from(HEAD + start);
          for (;;) {
            yield Buffer.from(Array.from({ length: 60 }, unit).join(""));
            look();
          }
        }
        await assert.rejects(planImport([{ name: "made.xml", open: bytes }]), { code: "limit" });
      });
      assert.ok(peak < 256 * MB, `${start || unit()}: ${Math.round(peak / MB)} MB`);
    }
  });

  it("damaged anywhere is read, or refused with a sentence, and never a crash", { timeout: 60_000 }, async () => {
    const whole = readFileSync(new URL("fixtures/thread.wxr.xml", import.meta.url));
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom(
          "<",
          ">",
          "]]>",
          "<![CDATA[",
          "&",
          "</item>",
          "<item>",
          "\0",
          '"',
          "<!--",
          "é",
          "0000-00-00 00:00:00",
          "-1",
          "999999999999999999",
        )
        .map((text) => Buffer.from(text)),
    );
    const damage = fc.record({ at: fc.nat(whole.length), drop: fc.nat(200), put: pieces });
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 5000 }),
        async (damages, chunk) => {
          let bytes = Buffer.from(whole);
          for (const { at, drop, put } of damages)
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
          const file = madeFile(bytes, { chunk: Math.max(chunk, 64) });
          try {
            const plan = await planImport([file]);
            const posts = await postsOf(plan);
            await topicsOf(plan);
            assert.equal(posts.size, plan.postCount);
            assert.ok(renderReport(plan.report).length < 100_000);
          } catch (error) {
            assert.ok(error instanceof ImportProblem, String(error));
            assert.match(error.message, /^made\.xml.*[;,:].*\.$/s);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("as a database dump, damaged anywhere, is read or refused with a sentence as well", {
    timeout: 60_000,
  }, async () => {
    const postmeta = [{ post_id: 14, meta_key: "_bbp_revision_log", meta_value: 'a:1:{i:9;a:1:{s:6:"author";i:2;}}' }];
    const whole = Buffer.from(dumpText({ tables: { ...smallSite, postmeta } }));
    const pieces = fc.constantFrom(
      "'",
      "\\",
      "(",
      ")",
      ",",
      ";",
      "NULL",
      "0x",
      "/*",
      "*/",
      "-- ",
      "`",
      "\0",
      "é",
      "DELIMITER ;;\n",
    );
    const damage = fc.record({ at: fc.nat(whole.length), drop: fc.nat(60), put: pieces });
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        let bytes = whole;
        for (const { at, drop, put } of damages)
          bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + drop)]);
        try {
          const plan = await planImport([madeFile(bytes, { name: "made.sql", chunk: 97 })]);
          assert.equal((await postsOf(plan)).size, plan.postCount);
          plan.close();
        } catch (error) {
          assert.ok(error instanceof ImportProblem, String(error));
          assert.match(error.message, /^made\.sql.*[;,:].*\.$/s);
        }
      }),
      { numRuns: 150 },
    );
  });
});
