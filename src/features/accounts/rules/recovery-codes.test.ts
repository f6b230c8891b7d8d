import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newRecoveryCode, recoveryCodeOf, spelled } from "./recovery-codes.ts";

describe("a recovery code", () => {
  it("is read back however people space and capitalise it", () => {
    const code = newRecoveryCode();

    for (const typed of [code, spelled(code), spelled(code).toUpperCase(), ` ${spelled(code).replaceAll("-", " – ")} `])
      assert.equal(recoveryCodeOf(typed), code);
  });

  it("never has letters that are taken for numbers", () => {
    for (let made = 0; made < 200; made += 1) assert.match(newRecoveryCode(), /^[2-9a-hj-km-np-z]{16}$/);
  });

  it("is none when it is longer, shorter or made of other letters", () => {
    for (const typed of [
      "",
      "abcd",
      "abcd-efgh-jkmn-pqr",
      "abcd-efgh-jkmn-pqrst",
      "0bcd-efgh-jkmn-pqrs",
      "абвг-efgh-jkmn-pqrs",
    ])
      assert.equal(recoveryCodeOf(typed), null);
  });
});
