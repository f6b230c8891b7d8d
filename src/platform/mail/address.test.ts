import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deliverable } from "./address.ts";
import { readSmtpUrl } from "./smtp-url.ts";

describe("an address on a letter", () => {
  for (const [typed, sent] of [
    ["ana@example.org", "ana@example.org"],
    ["ana@bücher.example.", "ana@xn--bcher-kva.example"],
    ["ana@example.org\r\nBcc: b@example.org", null],
    ["ana@example.org, b@example.org", null],
    ['"ana@evil.example x"@ok.example', null],
    ["ana(b@example.org)@ok.example", null],
    ["friends: a@example.org;", null],
    ["Ana <ana@example.org>", null],
  ] as const) {
    it(`is one mailbox or none: ${JSON.stringify(typed)} (A-088)`, () => {
      assert.equal(deliverable(typed), sent);
    });
  }
});

describe("SMTP_URL", () => {
  it("names server, log-in and sender", () => {
    assert.deepEqual(readSmtpUrl("smtps://me%40x:p%2Fw@mail.example?from=notes@example.org"), {
      host: "mail.example",
      port: 465,
      secure: true,
      loopback: false,
      logIn: { user: "me@x", pass: "p/w" },
      from: "notes@example.org",
    });
    assert.equal(readSmtpUrl("smtp://localhost")?.port, 587);
    assert.equal(readSmtpUrl("smtp://[::1]:25")?.host, "::1");
  });

  for (const text of [
    "mail.example",
    "http://mail.example",
    "smtp://mail.example/x",
    "smtp://mail.example?from=Ana <a@b.example>",
    "smtp://mail.example?tls=off",
    "smtp://%ff@mail.example",
  ]) {
    it(`is refused: ${text}`, () => assert.equal(readSmtpUrl(text), null));
  }
});
