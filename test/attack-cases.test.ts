import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sources } from "./support/sources.ts";

/** What is not tried, and why. Whoever builds it takes the line away and names a test by the number. */
const notHere: Readonly<Record<string, string>> = {
  "A-035": "what time tells is not asserted but measured, by bench/cases/people.ts",
  "A-050": "pictures come with an import alone, in which nobody writes under two names",
  "A-090": "there is no list to leave: mail is sent only to who asked for it in that moment",
  "A-091": "no letter tells of a post",
  "A-102": "nobody is recognised by device or network, so that nothing is said of somebody who comes back",
};

/** The attacks on signing in, visibility, caches, mail, people and copies that this product is measured by. */
const cases = [...range(34, 60), ...range(87, 107)].map((number) => `A-${String(number).padStart(3, "0")}`);

describe("the list of attacks", () => {
  const names = sources("{src,test,bench}/**/*.{ts,tsx}")
    .filter(({ path }) => path !== "test/attack-cases.test.ts")
    .flatMap(({ lines }) => lines)
    .filter((line) => /^\s*(it|describe)\(|^\s*(\[|id: )?["`]A-\d{3}/.test(line))
    .join("\n");

  it("is tried one by one, by tests that name their number, or has a reason why not", () => {
    const tried = new Set(names.match(/A-\d{3}/g));
    assert.deepEqual(
      cases.filter((one) => !tried.has(one) && notHere[one] === undefined),
      [],
    );
    assert.deepEqual(
      Object.keys(notHere).filter((one) => tried.has(one)),
      [],
      "These are tried: they need no reason any more.",
    );
  });
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}
