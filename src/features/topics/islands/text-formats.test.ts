import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { format } from "./text-formats.ts";

/** Applies a format to text in which [ and ] stand for the selection, and shows the result in the same way. */
function press(kind: string, marked: string): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const change = format(kind, { text, start, end });
  assert.ok(change);
  const [from, to] = change.select.map((place) => change.from + place);
  const whole = text.slice(0, change.from) + change.text + text.slice(change.to);
  return `${whole.slice(0, from)}⟨${whole.slice(from, to)}⟩${whole.slice(to)}`;
}

describe("a button of the toolbar", () => {
  const cases: readonly [kind: string, before: string, after: string][] = [
    ["bold", "so [very] tired", "so **⟨very⟩** tired"],
    ["bold", "so **[very]** tired", "so ⟨very⟩ tired"],
    ["bold", "[]", "**⟨⟩**"],
    ["list", "[one\ntwo]", "⟨- one\n- two⟩"],
    ["list", "[- one\n- two]", "⟨one\ntwo⟩"],
    ["list", "wor[]ds", "- words⟨⟩"],
    ["list", "before\n[one]", "before\n\n⟨- one⟩"],
    ["list", "before\n\n[one]", "before\n\n⟨- one⟩"],
    ["quote", "a\n\nsec[ond\nthi]rd\nfourth", "a\n\n⟨> second\n> third⟩\nfourth"],
    ["link", "see [this page] please", "see [this page](⟨https://⟩) please"],
    ["link", "see [https://example.org/a] please", "see [⟨⟩](https://example.org/a) please"],
    ["link", "[]", "[⟨⟩](https://)"],
  ];
  for (const [kind, before, after] of cases) {
    it(`for ${kind} turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, () => {
      // The square brackets of a link are part of the text after the change, so the marks differ there.
      assert.equal(press(kind, before), after);
    });
  }

  it("that nobody knows does nothing", () => {
    assert.equal(format("blink", { text: "", start: 0, end: 0 }), null);
  });
});
