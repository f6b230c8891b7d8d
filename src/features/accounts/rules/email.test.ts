import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emailKey, isEmail } from "./email.ts";

describe("one mailbox", () => {
  for (const spelling of [
    "Ana@Example.org",
    " ana@example.org ",
    "ana+forum@example.org",
    "ana@example.org.",
    "ana@EXAMPLE.ORG",
    "ａｎａ@example.org",
    "ana@ｅｘａｍｐｌｅ.org",
  ]) {
    it(`is the same when it is written ${spelling}`, () => {
      assert.equal(emailKey(spelling), emailKey("ana@example.org"));
    });
  }

  it("is another one with another name or place", () => {
    assert.notEqual(emailKey("anna@example.org"), emailKey("ana@example.org"));
    assert.notEqual(emailKey("ana@example.com"), emailKey("ana@example.org"));
  });

  it("may have letters of any alphabet", () => {
    assert.equal(emailKey("ana@bücher.example"), emailKey("ana@xn--bcher-kva.example"));
    assert.ok(isEmail("ana@bücher.example"));
  });
});

describe("something that is no mailbox", () => {
  for (const text of [
    "ana",
    "ana@",
    "@example.org",
    "ana@localhost",
    "ana@example.org, b@example.org",
    "Ana <ana@example.org>",
    '"ana@evil.example x"@example.org',
    "ana@example.org\r\nBcc: b@example.org",
    `${"a".repeat(300)}@example.org`,
  ]) {
    it(`such as ${JSON.stringify(text).slice(0, 50)} is refused`, () => {
      assert.equal(isEmail(text), false);
    });
  }
});
