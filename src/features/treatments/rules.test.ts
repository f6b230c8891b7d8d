import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { madeUpStudy, wholeTreatment } from "../../../test/support/treatments.ts";
import { cleanChoice, compareRows } from "./compare.ts";
import { doesNotAddUp, rangeProblem } from "./policy/arithmetic.ts";
import { missingIn } from "./policy/missing.ts";
import { naturalFrequency, whatBecame } from "./policy/people.ts";
import { mayBeCompared, nameElsewhere, noteFor, productIn, showsStories } from "./policy/places.ts";
import { isBeingRechecked, latestReviewBy } from "./policy/review.ts";
import { resultSentences } from "./result.ts";
import { seeds } from "./seeds/index.ts";

const open = { country: "", prescriptionSafe: false, noTestimonials: false };
const strict = { country: "Ireland", prescriptionSafe: true, noTestimonials: false };
const medicine = wholeTreatment({
  name: "Sootherol with tea",
  plainName: "A talk and tea",
  productNames: ["Sootherol"],
  prescriptionOnly: true,
});

describe("evidence (R-1, R-4)", () => {
  it("adds up, or is refused with the sum shown", () => {
    assert.deepEqual([...doesNotAddUp(madeUpStudy())], []);
    const off = (told: Parameters<typeof madeUpStudy>[0]) => Object.fromEntries(doesNotAddUp(madeUpStudy(told)));
    assert.match(off({ numerator: 95 }).numerator ?? "", /95 of 90 cannot be: 95 is more than 90/);
    assert.match(off({ percent: 70 }).percent ?? "", /60 of 90 is 60 ÷ 90 = 66\.7 %, not 70 %/);
    assert.match(off({ denominator: 120, percent: 50 }).denominator ?? "", /only 100 began/);
    assert.match(off({ ci: [80, 56] }).ciLow ?? "", /80 is more than 56/);
    assert.match(off({ ci: [70, 80] }).ciLow ?? "", /lies outside its own interval/);
    assert.match(off({ lost: { n: 10, percent: 12 } }).lostPercent ?? "", /10 ÷ 100 = 10 %, not 12 %/);
    assert.match(off({ lost: { n: 101, percent: null } }).lost ?? "", /101 is more than 100/);
    assert.match(off({ n: 99.5 }).n ?? "", /whole numbers/);
    assert.match(off({ denominator: null }).numerator ?? "", /both/);
    // 71 of a hundred is how 171 of 241 is printed, and 70.9 is not.
    assert.deepEqual(off({ n: 241, numerator: 171, denominator: 241, percent: 71, ci: null }).percent, undefined);
    assert.match(off({ n: 241, numerator: 171, denominator: 241, percent: 70.9, ci: null }).percent ?? "", /= 71 %/);
  });

  it("loses nobody: lost people are looked for outside the count first", () => {
    assert.deepEqual(whatBecame(madeUpStudy()), {
      began: 100,
      reached: 60,
      notReached: 30,
      notCounted: 0,
      lost: 10,
      lostUnknown: false,
    });
    const inside = whatBecame(
      madeUpStudy({ n: 241, numerator: 171, denominator: 241, lost: { n: 64, percent: 26.6 } }),
    );
    assert.deepEqual([inside?.notReached, inside?.notCounted, inside?.lost], [6, 0, 64]);
    assert.equal(whatBecame(madeUpStudy({ numerator: null })), null);
  });

  it("never says a share without its people, its design and who was lost, or the word “unknown”", () => {
    const [known, natural] = resultSentences(madeUpStudy());
    assert.match(known ?? "", /60 of 90 people \(66\.7 %\)\. Design: one group.*Lost to follow-up: 10 people/);
    assert.match(natural ?? "", /About 13 out of 20/);
    const bare = madeUpStudy({ numerator: null, denominator: null, percent: 31, lost: null, ci: null });
    assert.match(resultSentences(bare)[0] ?? "", /unknown of unknown people \(31 %\).*Lost to follow-up: unknown/);
  });

  it("is told as people, without turning few into none or most into all", () => {
    const told = [71, 2.5, 95, 0, 100, 99.8, 0.3].map((percent) => Object.values(naturalFrequency(percent)).join("/"));
    assert.deepEqual(told, ["7/10", "3/100", "19/20", "0/10", "10/10", "998/1000", "3/1000"]);
  });

  it("goes forwards in a span", () => {
    const span = { unit: "weeks", source: "" } as const;
    assert.match(rangeProblem({ ...span, min: 8, max: 2 }) ?? "", /8 is more than 2/);
    assert.equal(rangeProblem({ ...span, min: 2, max: null }), null);
  });
});

describe("what a draft lacks", () => {
  const fields = (content: ReturnType<typeof wholeTreatment>, law = open, slug = "tea") =>
    missingIn({ content, slug, readingReason: "" }, law).map(({ where }) =>
      where.part === "text" ? where.field : where.part,
    );

  it("is nothing when it is whole, and is named field by field otherwise (R-2)", () => {
    assert.deepEqual(fields(wholeTreatment()), []);
    const empty = wholeTreatment({ doesNotTreat: [], seriousEffects: [], questions: [], unknowns: [], studies: [] });
    assert.deepEqual(fields(empty), ["doesNotTreat", "unknowns", "questions", "serious", "studies"]);
    assert.deepEqual(fields(wholeTreatment({ summary: "tea ".repeat(61) })), ["summary"]);
    assert.deepEqual(fields(wholeTreatment({ studies: [madeUpStudy({ verifiedBy: null })] })), ["studies"]);
  });

  it("is a percentage that stands alone in a text (R-1)", () => {
    assert.deepEqual(fields(wholeTreatment({ statement: "It helps 70 % of people." })), ["statement"]);
    assert.deepEqual(fields(wholeTreatment({ questions: ["Is it ninety of a hundred, or 90 percent?"] })), [
      "questions",
    ]);
  });

  it("is a name for lists where no product may be named (R-60)", () => {
    assert.deepEqual(fields(medicine, strict), []);
    assert.deepEqual(fields({ ...medicine, plainName: "Sootherol talk" }, strict), ["plainName"]);
    assert.deepEqual(fields({ ...medicine, productNames: [] }, open), ["productNames"]);
    assert.deepEqual(fields(medicine, strict, "sootherol-with-tea"), ["name"]);
  });

  it("is in our own drafts only what the practice has to add", () => {
    for (const { content, slug, key } of seeds) {
      const missing = missingIn({ content, slug, readingReason: "" }, strict);
      const others = missing.filter(({ sentence }) => !/has checked/.test(sentence));
      assert.deepEqual(others, [], key);
      for (const study of content.studies) assert.deepEqual([...doesNotAddUp(study)], [], study.citation);
      assert.match(content.reviewerNotes[0] ?? "", /to be reviewed by the practice/);
    }
  });
});

describe("the law of the place", () => {
  it("takes product names out of everything but a medicine’s own page (R-60)", () => {
    assert.equal(nameElsewhere(open, medicine, "An option"), "Sootherol with tea");
    assert.equal(nameElsewhere(strict, medicine, "An option"), "A talk and tea");
    assert.equal(nameElsewhere(strict, { ...medicine, plainName: "Sootherol again" }, "An option"), "An option");
    assert.deepEqual([mayBeCompared(open, medicine), mayBeCompared(strict, medicine)], [true, false]);
    assert.equal(productIn("soothérol-with-tea", ["Sootherol"]), "Sootherol");
  });

  it("leaves lines with a product’s name out of comparisons", () => {
    const tea = wholeTreatment({ unknowns: ["Whether Sootherol does more.", "Which tea is best."] });
    const cells = (law: typeof open) =>
      compareRows([tea, tea], law, ["Sootherol"]).find(({ title }) => title === "What we do not know")?.cells[0];
    assert.equal(cells(open)?.length, 2);
    assert.deepEqual(cells(strict), ["Which tea is best."]);
  });

  it("shows no stories where they count as advertising (R-63), nor beside a medicine that may not be advertised", () => {
    assert.equal(showsStories(open, medicine), true);
    assert.equal(showsStories({ ...open, noTestimonials: true }, wholeTreatment()), false);
    assert.equal(showsStories(strict, medicine), false);
  });

  it("shows the note for the practice’s own country", () => {
    const noted = { jurisdiction: [{ country: "ireland", note: "Ask first." }] };
    assert.equal(noteFor(strict, noted), "Ask first.");
    assert.equal(noteFor(open, noted), null);
  });
});

describe("a review", () => {
  it("holds until its day, for a year at most (R-3)", () => {
    assert.deepEqual(
      ["2026-11-22", "2026-11-23", null].map((day) => isBeingRechecked(day, "2026-11-23")),
      [true, false, true],
    );
    assert.deepEqual([latestReviewBy("2026-11-23"), latestReviewBy("2028-02-29")], ["2027-11-23", "2029-02-28"]);
  });
});

it("has one clean choice whoever ticked it", () => {
  assert.deepEqual(cleanChoice(["b", "a", "b", "gone"], ["a", "b", "c"]), ["a", "b"]);
});
