import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountRule, doorRule, networkRule, waitSeconds } from "./tries.ts";

const startedAt = new Date("2031-05-01T09:00:00Z");
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);

describe("trying a password", () => {
  const cases: readonly [rule: typeof doorRule, count: number, secondsIn: number, wait: number][] = [
    [doorRule, 1, 0, 0],
    [doorRule, 5, 0, 0],
    [doorRule, 6, 0, 1],
    [doorRule, 6, 1, 0],
    [doorRule, 7, 0, 3],
    [doorRule, 8, 0, 7],
    [doorRule, 12, 0, 123],
    [doorRule, 13, 0, 183],
    [doorRule, 500, 0, 900],
    [doorRule, 500, 899, 1],
    [networkRule, 20, 0, 0],
    [networkRule, 21, 10, 890],
    [accountRule, 100, 0, 0],
    [accountRule, 101, 86_400, 29 * 86_400],
  ];
  for (const [rule, count, secondsIn, wait] of cases) {
    it(`waits ${wait} s at try ${count} after ${secondsIn} s`, () => {
      assert.equal(waitSeconds(rule, { count, startedAt }, after(secondsIn)), wait);
    });
  }
});
