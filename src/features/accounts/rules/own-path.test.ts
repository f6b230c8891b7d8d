import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ownPath } from "./own-path.ts";

describe("where to go after logging in", () => {
  for (const path of ["/", "/forums/", "/forums/topic/botox-questions/?page=2#post-5", "/forums/topic/%D7%A9%D7%9C/"]) {
    it(`is ${path} when that is where somebody came from`, () => {
      assert.equal(ownPath(path), path);
    });
  }

  const elsewhere = [
    undefined,
    "",
    "//evil.example",
    "/\\evil.example",
    "/%2Fevil.example",
    "/%252Fevil.example",
    "/%5Cevil.example",
    "/..//evil.example",
    "/forums/%2e%2e/%2e%2e//evil.example",
    "https:evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "evil.example",
    "/x%0d%0aSet-Cookie:a=b",
    "/x\r\nSet-Cookie: a=b",
    "/\t/evil.example",
    "/x%00",
    "/x%zz",
    "/leave",
    "/LEAVE/",
    "/%6Ceave",
    "/log-out/",
    "/log-in/?next=/log-in/",
    "/api/v1/forums",
    "/choose-password/abc/",
    `/${"a".repeat(2_000)}`,
  ];
  for (const path of elsewhere) {
    it(`is the front page instead of ${JSON.stringify(path)?.slice(0, 60)}`, () => {
      assert.equal(ownPath(path), "/");
    });
  }
});
