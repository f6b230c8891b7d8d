import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkName, claimsTitle, type NameProblem, nameKey, nameSkeleton, suggestNames } from "./names.ts";

const reserved = ["Alder Row Clinic", "Lena Whitfield", "Threadwell"];

describe("choosing a name", () => {
  it("takes pseudonyms in any one alphabet", () => {
    for (const name of [
      "quietharbor",
      "second_spring",
      "linen.field",
      "mid-river",
      "sryan32",
      "анна_река",
      "שלום",
      "たけし太郎",
      "Zoë99",
      "dragonfly",
    ]) {
      const checked = checkName(name, { reserved });
      assert.equal(checked.ok, true, `${name}: ${JSON.stringify(checked)}`);
    }
  });

  const refused: readonly (readonly [NameProblem, readonly string[]])[] = [
    ["length", ["ab", "x".repeat(25), "\u{20000}\u{20001}"]],
    [
      "characters",
      [
        "two words",
        "a..b",
        "_under",
        "dot.",
        "a-b-c",
        "semi;colon",
        "<b>x</b>",
        "123",
        "zo\u202e\u0435",
        "an\u200bna",
        "ａｎｎａ",
        "𝒶𝓃𝓃𝒶",
        "a\u0301\u0301\u0301\u0301b",
        "\u0024{7*7}",
        "a\r\nb",
        "😀😀😀",
      ],
    ],
    ["script", ["\u0430nna", "\u03bftter_moth", "слово_word", "pаypаl"]],
    [
      "unavailable",
      [
        "Dr Smith",
        "Dr.Smith",
        "drsmith",
        "Nurse_Anna",
        "nurseanna",
        "AnnaMD",
        "admin",
        "Adm1n",
        "4dm1n",
        "m0derator",
        "rnoderator",
        "the.staff",
        "Care_Team",
        "careteam",
        "official-voice",
        "everyone",
        "midwife",
        "Alder Row",
        "alder_row_clinic",
        "A1der.R0w",
        "lenawhitfield",
        "Lena.Wh1tfield",
        "threadwell",
      ],
    ],
    ["address", ["a@b.example", "write me@b.org", "www.evil.example", "evil.com", "river.me", "my.shop", "https://x"]],
    ["person", ["hannah.m1994", "anna_smith1987", "joan-2001"]],
  ];
  for (const [problem, names] of refused) {
    it(`refuses with a sentence what is wrong by its ${problem} (A-012, A-016, A-017)`, () => {
      for (const name of names) {
        const checked = checkName(name, { reserved });
        assert.equal(checked.ok ? "nothing" : checked.problem, problem, JSON.stringify(name));
        assert.match(checked.ok ? "" : checked.sentence, /\.$/);
      }
    });
  }

  it("says the same of a name that is reserved and of one that belongs to staff", () => {
    const [admin, staff] = [checkName("admin", { reserved }), checkName("lena_whitfield", { reserved })];
    assert.deepEqual(admin, staff);
  });

  it("advises against real names and parts of the body without refusing them (R-52)", () => {
    for (const name of ["anna.smith", "hannah_m", "tight_one", "pelvicfan"]) {
      const checked = checkName(name);
      assert.ok(checked.ok && checked.advice, name);
    }
    for (const name of ["slow_heron", "silver.button"]) assert.equal("advice" in checkName(name), false, name);
  });
});

describe("two names", () => {
  it("are one when only case, width or composition differ", () => {
    assert.equal(nameKey("Zoë_STRASSE"), nameKey("zoe\u0308_straße"));
    assert.notEqual(nameKey("slow_heron"), nameKey("slow.heron"));
  });

  it("share a skeleton when a reader could take one for the other", () => {
    for (const [one, other] of [
      ["slow_heron", "s1ow.heron"],
      ["coco", "\u0441\u043e\u0441\u043e"],
      ["modern", "rnodern"],
      ["willow", "vvi11ow"],
      ["illian", "lllian"],
      ["zoe", "Zoë"],
    ] as const) {
      assert.equal(nameSkeleton(one), nameSkeleton(other), `${one} ${other}`);
    }
    assert.notEqual(nameSkeleton("heron"), nameSkeleton("herons"));
  });
});

describe("a line about oneself", () => {
  const own = ["Alder Row Clinic"];

  it("is refused when it could be taken for a title", () => {
    for (const line of [
      "Gynaecologist, Alder Row",
      "gynaec0l0gist",
      "pelvic-floor physiotherapist",
      "Dr. in training",
      "one of the care team",
      "Clinic staff",
      "helper at alder row clinic",
      "\u0430dmin",
    ]) {
      assert.equal(claimsTitle(line, own), true, line);
    }
  });

  it("is taken when it says how somebody is", () => {
    for (const line of [
      "Practising at home",
      "Two years in, still here",
      "Here for support",
      "Tea, wool and rain",
      "",
    ]) {
      assert.equal(claimsTitle(line, own), false, line);
    }
  });
});

describe("names that are offered", () => {
  it("are neutral, different, and pass the check themselves", () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const names = suggestNames(random, 500);
    assert.equal(new Set(names).size, 500);
    for (const name of names) {
      const checked = checkName(name, { reserved });
      assert.ok(checked.ok && !checked.advice, `${name}: ${JSON.stringify(checked)}`);
    }
  });
});
