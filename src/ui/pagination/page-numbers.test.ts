import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pageNumbers } from "./page-numbers.ts";

describe("the page numbers offered", () => {
  const cases: readonly [page: number, pages: number, offered: string][] = [
    [1, 1, "1"],
    [1, 3, "1 2 3"],
    [2, 5, "1 2 3 4 5"],
    [1, 10, "1 2 gap 9 10"],
    [4, 8, "1 2 3 4 5 6 7 8"],
    [50, 100, "1 2 gap 49 50 51 gap 99 100"],
    [100, 100, "1 2 gap 99 100"],
  ];
  for (const [page, pages, offered] of cases) {
    it(`on page ${page} of ${pages} are ${offered}`, () => assert.equal(pageNumbers(page, pages).join(" "), offered));
  }

  it("are few, and never leave out a single one", () => {
    for (let pages = 1; pages <= 40; pages += 1) {
      for (let page = 1; page <= pages; page += 1) {
        const numbers = pageNumbers(page, pages);
        assert.ok(numbers.length <= 9);
        numbers.forEach((number, at) => {
          if (number === "gap") assert.ok(Number(numbers[at + 1]) - Number(numbers[at - 1]) > 2);
        });
      }
    }
  });
});
