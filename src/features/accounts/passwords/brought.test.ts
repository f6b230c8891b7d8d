import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { passwordVectors, withoutPasswordVectors } from "../../../../test/support/password-vectors.ts";
import { verifyPassword, wantsNewHash } from "./hashing.ts";

const password = "orange kettle windöw";

/** Made by other programs' own functions. */
const hashes = [
  ["WordPress of today", "$wp$2y$04$abcdefghijklmnopqrstuuS2rtiyh7WZowVOkJIiMwz3r327NdJyi"],
  ["bcrypt", "$2y$04$abcdefghijklmnopqrstuubyf/trQQ2si9ZrwYKUCQfW2CXApL4mS"],
  ["older WordPress", "$P$5saltsalt3kH3hjcPB0aA6ckt0puGq0"],
  ["phpBB", "$H$9abcdefghFVG6Rz/dwRbjXk5wLTEvl."],
  ["ancient WordPress", "f6c5bc9efab9c5b72466e74e34aed0c6"],
] as const;

describe("a password that came from another community", () => {
  for (const [software, hash] of hashes) {
    it(`is known by its hash of ${software}, which is then made anew`, async () => {
      assert.equal(await verifyPassword(hash, password), true);
      assert.equal(await verifyPassword(hash, password.slice(0, -1)), false);
      assert.equal(await verifyPassword(hash, ""), false);
      assert.equal(wantsNewHash(hash), true);
    });
  }

  it("is known with its quotes, which WordPress put backslashes before", async () => {
    const hash = createHash("md5").update(String.raw`it\'s a \"back\\slash\"`).digest("hex");

    assert.equal(await verifyPassword(hash, String.raw`it's a "back\slash"`), true);
    assert.equal(await verifyPassword(hash, "it's a backslash"), false);
  });

  it("is refused at once where its hash asks for days of work, or is none", async () => {
    const senseless = [
      "$P$z55D6LjfHDkINU5wF.v2BuuzO0/XPk/",
      "$P$F55D6LjfHDkINU5wF.v2BuuzO0/XPk/",
      "$P$.55D6LjfHDkINU5wF.v2BuuzO0/XPk/",
      "$2y$31$abcdefghijklmnopqrstuubyf/trQQ2si9ZrwYKUCQfW2CXApL4mS",
      "$wp$2y$13$abcdefghijklmnopqrstuubyf/trQQ2si9ZrwYKUCQfW2CXApL4mS",
      "$2y$00$abcdefghijklmnopqrstuubyf/trQQ2si9ZrwYKUCQfW2CXApL4mS",
      "$P$",
      "$P$B",
      "$wp$2y$10$short",
      "*0",
      "",
    ];
    for (const hash of senseless) await refusesAtOnce(hash, "*0");
  });

  it("is one of the 29 published ones, and none of the 13 that are not", { skip: withoutPasswordVectors }, async () => {
    const { right, wrong } = passwordVectors();

    assert.equal(right.length, 29);
    for (const { format, password, hash } of right) {
      assert.equal(await verifyPassword(hash, password), true, `${format} ${password}`);
    }
    assert.equal(wrong.length, 13);
    for (const { password, hash } of wrong) await refusesAtOnce(hash, password);
  });
});

/** Within what a right hash may cost; a round more for each that is asked for would take days. */
async function refusesAtOnce(hash: string, typed: string): Promise<void> {
  const startedMs = performance.now();
  assert.equal(await verifyPassword(hash, typed), false, hash);
  assert.ok(performance.now() - startedMs < 3_000, hash);
}
