import assert from "node:assert/strict";
import test from "node:test";
import { utf8Bytes } from "./utf8.ts";

test("a page's bytes are what its words say, in every script", () => {
  for (const text of ["", "plain", "naïve café", "posts 1 – 10", "日本語 · עברית", "👩‍⚕️ asked", "\u0000\u2028"])
    assert.deepEqual(utf8Bytes(text), Buffer.from(text));
});

test("half of a sign outside the common planes does not cost the reader the page", () => {
  for (const text of ["a\ud800b", "\udc00", "ends \ud83d"]) assert.deepEqual(utf8Bytes(text), Buffer.from(text));
});
