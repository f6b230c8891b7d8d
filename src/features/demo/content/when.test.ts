import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareWhen, demoInstant } from "./when.ts";

describe("the demo's times", () => {
  it("are read on the practice's clock", () => {
    const noonInAugust = new Date("2031-08-14T12:00:00Z");

    const yesterdayEvening = demoInstant({ daysAgo: 1, at: "21:14" }, noonInAugust, "Europe/London");

    assert.equal(yesterdayEvening.toISOString(), "2031-08-13T20:14:00.000Z");
  });

  it("keep their clock time across a change of the clocks", () => {
    const afterTheChange = new Date("2031-11-20T12:00:00Z");

    const inSummerTime = demoInstant({ daysAgo: 40, at: "08:32" }, afterTheChange, "Europe/London");

    assert.equal(inSummerTime.toISOString(), "2031-10-11T07:32:00.000Z");
  });

  it("never lie in the future, also when somebody tries the demo before breakfast", () => {
    for (const hour of ["00:05", "05:30", "07:39", "07:40", "23:59"]) {
      const now = new Date(`2031-02-10T${hour}:00Z`);
      assert.ok(demoInstant({ daysAgo: 0, at: "07:40" }, now, "Europe/London") <= now, hour);
    }
  });

  it("follow the day in the practice's zone, not the server's", () => {
    const alreadyTomorrowInAuckland = new Date("2031-06-30T22:00:00Z");

    const thisMorning = demoInstant({ daysAgo: 0, at: "06:12" }, alreadyTomorrowInAuckland, "Pacific/Auckland");

    assert.equal(thisMorning.toISOString(), "2031-06-30T18:12:00.000Z");
  });

  it("sort by day, then by clock", () => {
    const moments = [
      { daysAgo: 0, at: "06:12" },
      { daysAgo: 3, at: "23:40" },
      { daysAgo: 3, at: "06:12" },
    ] as const;

    assert.deepEqual(
      moments.toSorted(compareWhen).map((one) => `${one.daysAgo} ${one.at}`),
      ["3 06:12", "3 23:40", "0 06:12"],
    );
  });
});
