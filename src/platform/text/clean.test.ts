import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cleanText, codePoints, isBlank } from "./clean.ts";

const many = (input: string) => cleanText(input, { lines: "many", max: 1000 });
const text = (input: string, lines: "one" | "many" = "many") => {
  const cleaned = cleanText(input, { lines, max: 1000 });
  assert.ok(cleaned.ok, JSON.stringify(cleaned));
  return cleaned.text;
};

describe("cleaning what somebody typed", () => {
  it("keeps ordinary text of any language as it is", () => {
    for (const typed of [
      "Plain, with “quotes” – and café.",
      "Привет",
      "سلام دنیا\u200cها",
      "नमस्ते",
      "שָׁלוֹם",
      "👩🏽‍⚕️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣",
      "a\n\n\tb",
    ]) {
      assert.equal(text(typed), typed.normalize("NFC"));
    }
  });

  it("composes letters, and knows one kind of line end", () => {
    assert.equal(text("cafe\u0301\r\nb\rc\u2028d"), "café\nb\nc\nd");
  });

  it("makes one line of several where only one is wanted", () => {
    assert.equal(text("  a \r\n\t b\u00a0 c ", "one"), "a b c");
  });

  it("trims lines and the empty lines around the text", () => {
    assert.equal(text("\n\n  a  \n\n b \n\n"), "  a\n\n b");
  });

  it("takes out controls, direction overrides and text that only machines read (A-012)", () => {
    assert.equal(text("a\u0007b\u009fc\u202ed\u2066e\u2069f\ufeffg\ufffch\u2064i"), "abcdefghi");
    assert.equal(text("hi\u{e0068}\u{e0069}"), "hi");
  });

  it("leaves at most four marks on a letter and one invisible character in a row (A-013)", () => {
    assert.equal(text(`a${"\u0301".repeat(500)}b`), `á${"\u0301".repeat(4)}b`);
    assert.equal(text(`x${"\u0302\u200b".repeat(200)}y`).length < 14, true);
    assert.equal(text(`a${"\u200b".repeat(20_000)}b`).length, 3);
    assert.equal((text("👩\u200d".repeat(200)).match(/(?:👩\u200d){9,}/u) ?? []).length, 0);
  });

  it("refuses what no person types and no database keeps (A-021)", () => {
    for (const typed of ["a\0b", "a\ud800b", "\udc00", "a\ufffeb", "\ufdd0", "\u{1ffff}"]) {
      const cleaned = many(typed);
      assert.equal(cleaned.ok, false, JSON.stringify(typed));
      assert.match(cleaned.ok ? "" : cleaned.sentence, /cannot be read/);
    }
  });

  it("counts characters as people do, and says by how much a text is too long", () => {
    assert.equal(codePoints("a😀é"), 3);
    assert.deepEqual(cleanText("😀😀😀", { lines: "one", max: 3 }), { ok: true, text: "😀😀😀" });
    assert.deepEqual(cleanText("x".repeat(20_001), { lines: "many", max: 20_000 }), {
      ok: false,
      problem: "too-long",
      sentence: "This is 20,001 characters long. Up to 20,000 fit here.",
    });
  });
});

describe("a blank text", () => {
  it("has nothing to see in it, whatever it is made of (A-013)", () => {
    for (const blank of [
      "",
      " \n\t",
      "\u200b".repeat(99),
      "\u00a0\u3000\u2003",
      "\u2800\u3164\uffa0",
      "\u00ad\u200d\u034f",
      "\u0301",
    ]) {
      assert.equal(isBlank(blank), true, JSON.stringify(blank));
    }
    for (const seen of [".", "😀", "é", "ا", "\u200bx\u200b"]) assert.equal(isBlank(seen), false, seen);
  });
});
