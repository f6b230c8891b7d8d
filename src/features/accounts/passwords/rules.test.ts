import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { words } from "../words.ts";
import { isShortPassword, passwordProblem } from "./rules.ts";

const say = words.signingUp.password;
const known = { site: ["Alder Row Community", "Alder Row Clinic", "threadwell"], own: ["slow_heron", "hanna.weber"] };

describe("a password", () => {
  const good = [
    "linen field under rain",
    "orange-kettle-window",
    "der Fluss war kalt heute",
    "тихая река под мостом",
    "五百個の石が庭にあるから静かです",
    "9f2c81d0a47be6315c",
    "my slow heron walks at dawn",
    "password-manager made: Xu7#qk2Lw",
    "this is my red umbrella",
    "🌧️ rain on the tin roof 🌧️",
  ];
  for (const password of good) {
    it(`may be “${password}”`, () => {
      assert.equal(passwordProblem(password, known), null);
    });
  }

  const refused: readonly [string, string][] = [
    ["", say.missing],
    ["short", say.short(5, 15)],
    ["fourteen chars", say.short(14, 15)],
    ["x".repeat(129), say.long(128)],
    ["aaaaaaaaaaaaaaaaaaaa", say.fewDifferent],
    ["1212121212121212", say.fewDifferent],
    ["hannahannahannahanna", say.fewDifferent],
    ["winterwinterwinter", say.repeated],
    ["winter winter winter", say.repeated],
    ["correct horse battery staple", say.common],
    ["CorrectHorseBatteryStaple", say.common],
    ["qwertyuiopasdfghjkl", say.keyboard],
    ["qwertyuiop12345678", say.keyboard],
    ["1qaz2wsx3edc4rfv", say.keyboard],
    ["abcdefghijklmnop", say.keyboard],
    ["123456789012345678", say.keyboard],
    ["zyxwvutsrqponmlk", say.keyboard],
    ["slow_heron_slow.heron!", say.ownName],
    ["slow_heron2031!!", say.ownName],
    ["Sl0w_Her0n-sl0w-1", say.ownName],
    ["hannaweberhannaw", say.ownName],
    ["alderrowcommunity", say.siteName],
    ["Threadwell Alder Row", say.siteName],
    ["passwordpassword1", say.common],
    ["P4ssw0rd-letmein-2031", say.common],
    ["iloveyou welcome 123", say.common],
  ];
  for (const [password, sentence] of refused) {
    it(`is not “${password.slice(0, 30)}”, and says why`, () => {
      assert.equal(passwordProblem(password, known), sentence);
    });
  }

  it("counts letters, not how a keyboard composed them", () => {
    const composed = "éàüöñçøåéàüöñçø";
    assert.equal([...composed].length, 15);
    assert.equal(passwordProblem(composed.normalize("NFD"), known), passwordProblem(composed, known));
  });

  it("is judged at once, however long and strange it is", () => {
    const startedMs = performance.now();

    for (const hostile of ["a".repeat(2_000), "ab".repeat(1_000), "\u0301".repeat(2_000), "qwerty".repeat(21)])
      passwordProblem(hostile, known);

    assert.ok(performance.now() - startedMs < 1_000);
  });
});

describe("a password beside a second step (P-37, P-38)", () => {
  const mail = { ...known, own: ["slow_heron", "hanna.weber", "weberhaus.example"] };
  const good = ["tin rain!", "Xu7#qk2L", "blue ferry"];
  for (const password of good) {
    it(`may be “${password}”`, () => {
      assert.equal(passwordProblem(password, mail, 8), null);
      assert.equal(passwordProblem(password, mail), say.short(password.length, 15));
    });
  }

  const refused: readonly [string, string][] = [
    ["7 signs", say.short(7, 8)],
    ["slowheron1", say.ownName],
    ["weberhaus", say.ownName],
    ["alderrow1", say.siteName],
    ["threadwell", say.siteName],
    ["password1", say.common],
    ["Sunshine12", say.common],
    ["liverpool1", say.common],
    ["12345678", say.keyboard],
    ["qwertzuiop", say.keyboard],
    ["abababab", say.fewDifferent],
  ];
  for (const [password, sentence] of refused) {
    it(`may not be “${password}”`, () => {
      assert.equal(passwordProblem(password, mail, 8), sentence);
    });
  }

  it("is short when it could not stand alone", () => {
    assert.equal(isShortPassword("fourteen chars"), true);
    assert.equal(isShortPassword("fifteen letters"), false);
  });
});
