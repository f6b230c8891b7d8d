import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { absoluteDate, absoluteDay } from "./dates.ts";

const instant = new Date("2021-06-07T09:12:30.500Z");

describe("a date", () => {
  it("is shown in the practice's zone, whatever is asked first", () => {
    for (const _again of [1, 2]) {
      assert.equal(absoluteDate(instant, "Europe/Paris").text, "7 June 2021, 11:12");
      assert.equal(absoluteDate(instant, "America/New_York").text, "7 June 2021, 05:12");
      assert.equal(absoluteDate(new Date(instant.getTime() + 60_000), "Europe/Paris").text, "7 June 2021, 11:13");
    }
  });

  it("follows the clocks on the days on which they are changed", () => {
    const inParis = (instant: string) => absoluteDate(new Date(instant), "Europe/Paris").text;

    assert.equal(inParis("2026-03-29T00:59:00Z"), "29 March 2026, 01:59");
    assert.equal(inParis("2026-03-29T01:00:00Z"), "29 March 2026, 03:00");
    assert.equal(inParis("2026-10-25T00:30:00Z"), "25 October 2026, 02:30");
    assert.equal(inParis("2026-10-25T01:30:00Z"), "25 October 2026, 02:30");
    assert.equal(absoluteDate(new Date("2026-11-22T18:40:00Z"), "Asia/Kathmandu").text, "23 November 2026, 00:25");
  });

  it("says the same as the system's own calendar", () => {
    for (const zone of ["Europe/Lisbon", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"]) {
      const calendar = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: zone });
      for (let at = Date.UTC(2019, 0); at < Date.UTC(2027, 0); at += 37 * 3_600_000 + 61_000) {
        const said = calendar.format(at).replace(" at ", ", ");
        assert.equal(absoluteDate(new Date(at), zone).text, said, zone);
      }
    }
  });

  it("tells machines the second, in universal time", () => {
    assert.equal(absoluteDate(instant, "Europe/Paris").machine, "2021-06-07T09:12:30Z");
  });

  it("tells people and machines no more than the hour where habits could be read from it", () => {
    const coarse = absoluteDate(instant, "Europe/Paris", true);

    assert.deepEqual(coarse, { text: "7 June 2021, about 11:00", machine: "2021-06-07T09:00:00Z" });
  });

  it("may be a day only", () => {
    assert.deepEqual(absoluteDay(instant, "Europe/Paris"), { text: "7 June 2021", machine: "2021-06-07" });
  });

  it("before the zones were tidy is shown too", () => {
    assert.match(absoluteDate(new Date("1850-01-01T00:00:00Z"), "Europe/Paris").text, /^1 January 1850, 00:\d\d$/);
  });
});
