import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultTexts, frontWording } from "./index.ts";

const names = { communityName: "Hollow Lane", practiceName: "The Lantern Practice" };
const texts = Object.values(defaultTexts).map((text) => ({ ...text, words: text.markdown(names) }));

/** Sentences as a reader meets them: a heading or a list item ends one, too. */
function sentences(markdown: string): string[] {
  return markdown
    .replace(/\*\*/g, "")
    .split(/(?<=[.?:])\s|\n/)
    .map((sentence) => sentence.replace(/^(#+|-|\d+\.)\s/, "").trim())
    .filter((sentence) => /\w/.test(sentence));
}

describe("the texts a practice starts with", () => {
  it("are marked for review, and say what only the practice can add", () => {
    for (const text of texts) {
      assert.equal(text.needsReview, true);
      assert.ok(text.toDo.length > 0, text.slug);
      for (const note of text.toDo) assert.ok(!text.words.includes(note), text.slug);
    }
  });

  it("carry the practice's own names and nobody else's", () => {
    for (const text of texts) {
      assert.ok(text.words.includes(names.communityName) && text.words.includes(names.practiceName), text.slug);
      assert.doesNotMatch(text.words, /Threadwell|Alder Row|undefined/, text.slug);
    }
  });

  it("keep sentences to 20 words and paragraphs to three sentences", () => {
    for (const text of texts) {
      for (const sentence of sentences(text.words)) assert.ok(sentence.split(/\s+/).length <= 20, sentence);
      for (const paragraph of text.words.split("\n\n")) {
        if (/^(- |1\. )/.test(paragraph)) continue;
        assert.ok(sentences(paragraph).length <= 3, paragraph);
      }
    }
  });

  it("invent no telephone numbers and no addresses", () => {
    for (const text of texts) assert.doesNotMatch(text.words, /\d[\d\s-]{2,}\d(?! pixels)|https?:|@|www\./, text.slug);
  });

  it("speak calmly: no exclamation marks, no blame, no medicine by name", () => {
    for (const text of texts) {
      assert.doesNotMatch(text.words, /!|\busers?\b|botox|botulin|sufferer|victim|invalid|simply|just\b/i, text.slug);
    }
  });

  it("have six house rules", () => {
    assert.equal(defaultTexts.rules.markdown(names).match(/^\d\. /gm)?.length, 6);
  });

  it("use headings below the page's own", () => {
    for (const text of texts) assert.doesNotMatch(text.words, /^#( |###)/m, text.slug);
  });
});

describe("the front page's wording", () => {
  it("reads whole with a condition and without one", () => {
    assert.match(frontWording({ ...names, conditionName: "vulvodynia" }).lede, /living with vulvodynia\./);
    assert.doesNotMatch(frontWording(names).lede, /living with|undefined/);
  });

  it("names no treatment and promises nothing that is not there", () => {
    const words = JSON.stringify(frontWording({ ...names, conditionName: "vaginismus" }));
    assert.doesNotMatch(words, /botox|botulin|injection|library|journal|glossary|!/i);
  });
});
