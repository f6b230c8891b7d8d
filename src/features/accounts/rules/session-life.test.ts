import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Role } from "#core/viewer.ts";
import { isLive, wantsTouch } from "./session-life.ts";

const createdAt = new Date("2031-05-01T09:00:00Z");
const minutesLater = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
const day = 24 * 60;

describe("a session", () => {
  const cases: readonly [string, Role, boolean, seen: number, now: number, live: boolean][] = [
    ["of one's own device lasts two weeks untouched", "participant", false, 0, 14 * day - 1, true],
    ["of one's own device ends after two weeks untouched", "participant", false, 0, 14 * day, false],
    ["of one's own device lasts thirty days", "participant", false, 29 * day, 30 * day - 1, true],
    ["of one's own device ends after thirty days", "participant", false, 30 * day - 1, 30 * day, false],
    ["of a shared device ends after half an hour untouched", "participant", true, 0, 30, false],
    ["of a shared device lasts while it is touched", "participant", true, 700, 719, true],
    ["of a shared device ends after twelve hours", "participant", true, 719, 720, false],
    ["of staff is as short on their own device", "staff", false, 0, 30, false],
    ["of a moderator ends after twelve hours", "moderator", false, 719, 720, false],
    ["of an administrator lasts while it is touched", "administrator", false, 700, 719, true],
  ];
  for (const [name, role, sharedDevice, seen, now, live] of cases) {
    it(name, () => {
      const session = { role, sharedDevice, createdAt, seenAt: minutesLater(seen), expiresAt: minutesLater(40 * day) };
      assert.equal(isLive(session, minutesLater(now)), live);
    });
  }

  it("ends when it was made to end, whatever else", () => {
    const session = {
      role: "participant" as const,
      sharedDevice: false,
      createdAt,
      seenAt: createdAt,
      expiresAt: minutesLater(5),
    };
    assert.equal(isLive(session, minutesLater(5)), false);
  });

  it("is touched every five minutes at most", () => {
    assert.equal(wantsTouch(createdAt, minutesLater(4)), false);
    assert.equal(wantsTouch(createdAt, minutesLater(5)), true);
  });
});
