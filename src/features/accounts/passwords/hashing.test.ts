import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Unavailable } from "#core/errors.ts";
import { createGate } from "./gate.ts";
import { hashPassword, verifyPassword, wantsNewHash } from "./hashing.ts";

describe("a password's hash", () => {
  it("knows its password, however a keyboard composes the letters, and no other", async () => {
    const hash = await hashPassword("é rain on the tin roof".normalize("NFC"));

    assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    assert.equal(await verifyPassword(hash, "é rain on the tin roof".normalize("NFD")), true);
    assert.equal(await verifyPassword(hash, "e rain on the tin roof"), false);
  });

  it("is different each time", async () => {
    assert.notEqual(await hashPassword("orange kettle window"), await hashPassword("orange kettle window"));
  });

  it("of nobody fits nothing, and neither does one that we do not know how to check", async () => {
    assert.equal(await verifyPassword(null, "orange kettle window"), false);
    assert.equal(await verifyPassword("$unknown$abc", "orange kettle window"), false);
  });

  it("is made anew when it is weaker than what we ask for today", async () => {
    assert.equal(wantsNewHash(await hashPassword("orange kettle window")), false);
    assert.equal(wantsNewHash("$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA"), true);
    assert.equal(wantsNewHash("$P$B12345678"), true);
  });
});

describe("the queue before hashing", () => {
  it("lets so many run at once, so many wait, and asks the rest to come back", async () => {
    const gate = createGate(2, 3, "Please wait.");
    let running = 0;
    let most = 0;
    const slow = () =>
      gate.run(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 10));
        running -= 1;
      });

    const answers = await Promise.allSettled(Array.from({ length: 7 }, slow));

    assert.equal(most, 2);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [...Array.from({ length: 5 }, () => "fulfilled"), "rejected", "rejected"],
    );
    const refused = answers.at(-1);
    assert.ok(refused?.status === "rejected" && refused.reason instanceof Unavailable);
  });

  it("goes on after a failure", async () => {
    const gate = createGate(1, 0, "Please wait.");
    await assert.rejects(gate.run(async () => Promise.reject(new Error("broken"))));

    assert.equal(await gate.run(async () => "done"), "done");
  });
});
