import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { initialsOf, swatchOf } from "./swatch-of.ts";

describe("a participant's pattern", () => {
  it("stays the same, however the name is written", () => {
    assert.deepEqual(swatchOf("QuietHarbor"), swatchOf("quietharbor"));
    assert.deepEqual(swatchOf("cafe\u0301"), swatchOf("café"));
  });

  it("uses every weave and every hue about equally", () => {
    const names = Array.from({ length: 3000 }, (_, n) => `somebody_${n}`);
    const patterns = Map.groupBy(names, (name) => JSON.stringify(swatchOf(name)));

    assert.equal(patterns.size, 30);
    for (const { length } of patterns.values()) assert.ok(length > 50 && length < 160, `${length} of 3000`);
  });
});

describe("a clinician's initials", () => {
  for (const [name, initials] of [
    ["Dr Amara Osei", "AO"],
    ["Lena Whitfield", "LW"],
    ["Prof. Ana Maria de Souza", "AS"],
    ["Ruth", "R"],
    ["Dr", "D"],
    ["Élodie Żuk", "ÉŻ"],
  ] as const) {
    it(`of ${name} are ${initials}`, () => assert.equal(initialsOf(name), initials));
  }
});
