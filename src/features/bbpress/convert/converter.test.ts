import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openConverter } from "./converter.ts";
import { convertTexts, type StoredTexts } from "./texts.ts";

const siteOrigins = ["https://beds.example"];
const texts: readonly StoredTexts[] = [
  { source: "Plain words\n\nand more", kept: null, earlier: [] },
  { source: '<a href="https://beds.example/forums/topic/one/">One</a>', kept: null, earlier: ["<b>Before</b>", null] },
  { source: "", kept: { format: "markdown", source: "*Ours*" }, earlier: [] },
];
const converted = texts.map((text) => convertTexts(text, siteOrigins));

describe("the texts of a large import", () => {
  it("are the same from a thread as from here, in their order", async () => {
    const converter = openConverter(1_000_000, siteOrigins);
    try {
      const both = await Promise.all([converter.convert(texts), converter.convert([...texts].reverse())]);

      assert.deepEqual(both, [converted, [...converted].reverse()]);
    } finally {
      await converter.close();
    }
  });

  it("are converted here when the thread ends before its time", async () => {
    const converter = openConverter(1_000_000, siteOrigins);
    const waiting = converter.convert(texts);
    await converter.close();

    assert.deepEqual(await waiting, converted);
    assert.deepEqual(await converter.convert(texts), converted);
  });
});
