import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answering } from "#core/settings.ts";
import { dueAt, staffedUntil } from "./staffed-hours.ts";

const weekdays: Answering = { days: [1, 2, 3, 4, 5], from: "09:00", until: "17:00", withinHours: 8 };
const due = (asked: string, answering = weekdays, zone = "Europe/Dublin") =>
  dueAt(new Date(asked), answering, zone)?.toISOString() ?? null;

describe("when an answer is due", () => {
  it("counts only the hours in which the team is at the desk", () => {
    assert.equal(due("2026-11-23T09:00:00Z"), "2026-11-23T17:00:00.000Z");
    assert.equal(due("2026-11-23T15:00:00Z"), "2026-11-24T15:00:00.000Z");
    assert.equal(due("2026-11-23T02:00:00Z"), "2026-11-23T17:00:00.000Z");
  });

  it("lets a weekend pass", () => {
    assert.equal(due("2026-11-20T16:00:00Z"), "2026-11-23T16:00:00.000Z");
    assert.equal(due("2026-11-21T12:00:00Z"), "2026-11-23T17:00:00.000Z");
  });

  it("follows the practice's clocks when they change", () => {
    assert.equal(due("2026-10-23T15:00:00Z"), "2026-10-26T16:00:00.000Z");
    assert.equal(due("2026-03-29T00:30:00Z"), "2026-03-30T16:00:00.000Z");
    assert.equal(due("2026-07-01T23:30:00Z", weekdays, "Pacific/Kiritimati"), "2026-07-02T23:30:00.000Z");
  });

  it("is not promised to anybody where nobody is ever at the desk", () => {
    assert.equal(due("2026-11-23T09:00:00Z", { ...weekdays, days: [] }), null);
    assert.equal(due("2026-11-23T09:00:00Z", { ...weekdays, until: "09:00" }), null);
  });

  it("may be days away", () => {
    assert.equal(due("2026-11-23T09:00:00Z", { ...weekdays, withinHours: 40 }), "2026-11-27T17:00:00.000Z");
  });
});

describe("whether the team is at the desk", () => {
  it("is so until it closes, and not before it opens", () => {
    const until = (now: string) => staffedUntil(new Date(now), weekdays, "Europe/Dublin")?.toISOString() ?? null;
    assert.equal(until("2026-11-23T08:59:59Z"), null);
    assert.equal(until("2026-11-23T09:00:00Z"), "2026-11-23T17:00:00.000Z");
    assert.equal(until("2026-11-23T17:00:00Z"), null);
    assert.equal(until("2026-11-22T12:00:00Z"), null);
  });
});
