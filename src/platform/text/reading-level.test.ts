import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gradeToExplain, gradeToWarn, readingLevel, syllablesIn } from "./reading-level.ts";

describe("how hard a text is to read", () => {
  it("is little for short everyday words", () => {
    const { grade, longSentences } = readingLevel("You stop when it hurts. You rest for a while. Then you try again.");

    assert.ok(grade < 6, String(grade));
    assert.deepEqual(longSentences, []);
  });

  it("is much for a paper’s own words", () => {
    const { grade, longWords } = readingLevel(
      "Multidisciplinary interventions necessitate individualised physiotherapeutic evaluation. " +
        "Methodological heterogeneity considerably complicates quantitative interpretation.",
    );

    assert.ok(grade > gradeToExplain, String(grade));
    assert.ok(longWords.includes("multidisciplinary"));
  });

  it("leaves out names that its reader knows, in whole words only", () => {
    const text = "Physiotherapy can help. Ask about physiotherapy first.";
    const plain = readingLevel(text);
    const known = readingLevel(text, ["Physiotherapy"]);

    assert.ok(plain.grade > gradeToWarn - 8 && known.grade < plain.grade);
    assert.deepEqual(known.longWords, []);
    assert.deepEqual(readingLevel("They bring medication.", ["ring"]).longWords, ["medication"]);
    assert.doesNotThrow(() => readingLevel("Anything at all.", ["a+(b", "[", "\\", "x-y/z", ""]));
  });

  it("names sentences of more than 20 words, and takes headings and lines of a list for sentences", () => {
    const long =
      "This one goes on and on and on, with a word and one more word, until nobody knows how it began any more.";
    const text = `## What happens\n\n- One line\n- Another line\n\n${long} This one ends.`;

    assert.deepEqual(readingLevel(text).longSentences, [long]);
    assert.deepEqual(readingLevel("Take 2.5 ml. (Not more.) Rest.").longSentences, []);
  });

  it("says nothing about a text without words", () => {
    assert.deepEqual(readingLevel(" \n— 12 — \n"), { grade: 0, words: 0, longSentences: [], longWords: [] });
  });

  it("guesses syllables well enough", () => {
    const known = {
      pain: 1,
      muscle: 2,
      dilator: 3,
      clinic: 2,
      medicine: 3,
      stopped: 1,
      rested: 2,
      patient: 2,
    };
    for (const [word, syllables] of Object.entries(known)) assert.equal(syllablesIn(word), syllables, word);
  });
});
