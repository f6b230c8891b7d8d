import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type PhpValue, readPhp, readPhpIds } from "./php.ts";

function serialize(value: PhpValue): string {
  if (value === null) return "N;";
  if (typeof value === "boolean") return `b:${value ? 1 : 0};`;
  if (typeof value === "number") return `i:${value};`;
  if (typeof value === "string") return `s:${Buffer.byteLength(value)}:"${value}";`;
  const entries = Array.from(value, ([key, entry]) => serialize(key) + serialize(entry));
  return `a:${value.size}:{${entries.join("")}}`;
}

describe("serialised PHP", () => {
  it("reads lists, maps, texts with byte lengths, whole numbers, booleans and null", () => {
    const log = readPhp(
      'a:2:{i:353;a:2:{s:6:"author";i:8;s:6:"reason";s:6:"für";}}'
        .replace('s:6:"für"', 's:4:"für"')
        .replace("a:2:{i", "a:1:{i"),
    );

    assert.ok(log instanceof Map);
    assert.deepEqual(
      log.get(353),
      new Map<string, PhpValue>([
        ["author", 8],
        ["reason", "für"],
      ]),
    );
    assert.deepEqual(readPhpIds('a:3:{i:0;i:80;i:1;s:2:"79";i:2;i:78;}'), [80, 79, 78]);
    assert.deepEqual(readPhpIds("a:0:{}"), []);
    assert.equal(readPhp("b:1;"), true);
    assert.equal(readPhp("N;"), null);
    assert.equal(readPhp('s:3:"a"b";'), 'a"b');
  });

  it("reads back whatever was written", () => {
    const { value } = fc.letrec<{ value: PhpValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: "grapheme" }),
        fc
          .array(fc.tuple(fc.oneof(fc.nat(), fc.string()), tie("value")), { maxLength: 5 })
          .map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(fc.property(value, (written) => assert.deepEqual(readPhp(serialize(written)), written)));
  });

  it("never builds an object, follows a reference or believes a number that the text does not back", () => {
    for (const hostile of [
      'O:8:"Evil_Bot":1:{s:3:"cmd";s:2:"id";}',
      'a:1:{i:0;O:8:"stdClass":0:{}}',
      'C:11:"ArrayObject":0:{}',
      'E:7:"Foo:Bar";',
      "a:2:{i:0;i:1;i:1;R:2;}",
      "a:2:{i:0;i:1;i:1;r:2;}",
      "d:0.5;",
      "a:1000000000:{}",
      "a:99999999999999999999:{i:0;N;}",
      "a:-1:{}",
      's:-5:"x";',
      's:2000000000:"x";',
      's:1:"ab";',
      "a:1:{i:0;i:1;",
      "a:1:{N;i:1;}",
      "i:9007199254740993;",
      "i:1e3;",
      "b:2;",
      "i:1;i:2;",
      "",
      "not php",
      "a:1:{i:0;".repeat(50_000),
    ]) {
      assert.equal(readPhp(hostile), undefined, hostile.slice(0, 40));
    }
  });

  it("reads any text in bounded time and never throws", () => {
    const pieces = fc.constantFrom("a:", "1:", "{", "}", "i:", "s:", '"', ";", "N;", "b:", "O:", "-", "9", "x", "é");
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void readPhp(parts.join(""))));
    const deep = `${"a:1:{i:0;".repeat(9)}N;${"}".repeat(9)}`;
    assert.equal(readPhp(deep), undefined);
    assert.equal(readPhp(`a:300000:{${Array.from({ length: 300_000 }, (_, n) => `i:${n};N;`).join("")}}`), undefined);
    assert.equal(readPhpIds("a:1:{i:0;i:-4;}"), undefined);
    assert.equal(readPhpIds("i:3;"), undefined);
  });
});
