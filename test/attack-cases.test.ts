import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sources } from "./support/sources.ts";

/** What is not tried, and why. Whoever builds it takes the line away and names a test by the number. */
const notHere: Readonly<Record<string, string>> = {
  "A-035": "what time tells is not asserted but measured, by bench/cases/people.ts",
  "A-050": "nobody uploads pictures",
  "A-052": "nobody uploads anything",
  "A-056": "there are no conversations with the team",
  "A-101": "there are no conversations",
  "A-102": "nobody is recognised by device or network, so that nothing is said of somebody who comes back",
};

const later: readonly (readonly [string, readonly string[]])[] = [
  [
    "there is no e-mail yet",
    ["A-036", "A-040", "A-087", "A-088", "A-089", "A-090", "A-091", "A-092", "A-093", "A-096"],
  ],
  ["nobody writes under a one-time name yet", ["A-048", "A-049", "A-051"]],
];
const waiting = new Set(later.flatMap(([, ids]) => ids));

/** The attacks on signing in, visibility, caches, mail, people and copies that this product is measured by. */
const cases = [...range(34, 60), ...range(87, 107)].map((number) => `A-${String(number).padStart(3, "0")}`);

describe("the list of attacks", () => {
  const names = sources("{src,test,bench}/**/*.{ts,tsx}")
    .flatMap(({ lines }) => lines)
    .filter((line) => /^\s*(it|describe)\(|^\s*(\[|id: )?["`]A-\d{3}/.test(line))
    .join("\n");

  it("is tried one by one, by tests that name their number, or has a reason why not", () => {
    const tried = new Set(names.match(/A-\d{3}/g));
    assert.deepEqual(
      cases.filter((one) => !tried.has(one) && notHere[one] === undefined && !waiting.has(one)),
      [],
    );
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
