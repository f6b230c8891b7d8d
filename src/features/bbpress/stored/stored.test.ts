import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDate, SiteClock } from "./clock.ts";
import { cutTo, decodeEntities, decodeSlug, looksLikeEmail, plainText, profileSlug } from "./names.ts";

const at = (text: string): number => Date.parse(text) / 1000;

describe("dates of the old site", () => {
  it("are read to the second, and nothing is made of what is no date", () => {
    assert.equal(readDate("2021-06-07 14:12:33"), at("2021-06-07T14:12:33Z"));
    for (const none of [
      "0000-00-00 00:00:00",
      "2021-02-30 00:00:00",
      "2021-13-01 00:00:00",
      "2021-06-07",
      "",
      "2021-06-07 25:00:00",
      "2021-06-07 10:61:00",
      "1969-12-31 23:59:59",
    ]) {
      assert.equal(readDate(none), null, none);
    }
  });

  it("go from local time to UTC by the zone, on both sides of the change of clocks", () => {
    const clock = new SiteClock("America/New_York");
    const utc = (local: string): string =>
      new Date(clock.toUtc(readDate(local) ?? 0) * 1000).toISOString().slice(0, 19);

    assert.equal(utc("2021-01-15 08:00:00"), "2021-01-15T13:00:00");
    assert.equal(utc("2021-07-15 08:00:00"), "2021-07-15T12:00:00");
    assert.equal(utc("2021-03-14 03:30:00"), "2021-03-14T07:30:00");
    assert.equal(utc("2021-11-07 01:30:00"), "2021-11-07T05:30:00");
    assert.equal(utc("2021-11-07 12:00:00"), "2021-11-07T17:00:00");
    assert.throws(() => new SiteClock("Mars/Olympus"), RangeError);
  });

  it("go by the nearest month that is known, and take no nonsense from a file", () => {
    const clock = new SiteClock(null);
    const noon = at("2021-01-15T12:00:00Z");
    assert.equal(clock.toUtc(noon), noon);

    clock.learn(noon, noon + 400 * 86_400);
    clock.learn(at("2020-12-01T07:00:00Z"), at("2020-12-01T12:00:00Z"));
    clock.learn(at("2021-06-01T08:00:00Z"), at("2021-06-01T12:00:00Z"));

    assert.equal(clock.toUtc(noon), noon + 5 * 3600);
    assert.equal(clock.toUtc(at("2021-08-01T00:00:00Z")), at("2021-08-01T04:00:00Z"));
  });
});

describe("names of the old site", () => {
  it("lose one layer of entities", () => {
    assert.equal(
      decodeEntities("&amp;amp; &#8217; &#x1F60A; &eacute; &bogus; &#0; &#xD800; &#99999999; &"),
      "&amp; ’ 😊 é &bogus; &#0; &#xD800; &#99999999; &",
    );
  });

  it("become addresses without anything that would break one", () => {
    assert.equal(decodeSlug("%e3%81%af-1"), "は-1");
    for (const hostile of ["a%2f..%2fb", "..", "%2e%2e", "a%00b", "a%20b", "a?b#c", "../../etc", "%"]) {
      assert.doesNotMatch(decodeSlug(hostile), /[/\\?#\s\0]|^\.{1,2}$/, hostile);
    }
    assert.equal(profileSlug("Hoa.Nguyen"), "hoa-nguyen");
    assert.equal(profileSlug("space name"), "space-name");
    assert.equal(profileSlug("Łukasz_Ż"), "łukasz_z");
  });

  it("are cut between characters", () => {
    assert.equal(cutTo(5, "beans"), "beans");
    assert.equal(cutTo(4, "beans"), "bea…");
    assert.equal(cutTo(2, "😊😊😊"), "😊…");
    assert.equal(cutTo(3, "😊😊😊"), "😊😊😊");
  });

  it("tell an e-mail address from a name with an @", () => {
    assert.deepEqual(["a@b.example", "me @ home", "@tamsin", "x a@b.co y"].map(looksLikeEmail), [
      true,
      false,
      false,
      true,
    ]);
  });

  it("give a forum's description as plain text", () => {
    assert.equal(
      plainText("<p>Ask &amp; <b>answer</b>.<br />Be kind</p><!-- x -->\n\n\n3 < 4"),
      "Ask & answer.\nBe kind\n\n3 < 4",
    );
  });
});
