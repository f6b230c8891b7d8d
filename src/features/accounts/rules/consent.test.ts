import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings } from "#core/settings.ts";
import { daysToDecide, decideUntil, owesConsent, versionsSeen } from "./consent.ts";

const { texts } = defaultSettings;
const asking = { since: 3, day: "2031-05-03", what: "We keep less." };
const agreed = { rulesVersion: 2, privacyVersion: 2, withdrawnAt: null };
const nothing = { rulesVersion: null, privacyVersion: null, withdrawnAt: null };

describe("consent", () => {
  it("holds while the practice asks nobody anew, however often it changes its texts", () => {
    assert.equal(owesConsent("participant", agreed, { ...texts, privacy: { ...texts.privacy, version: 9 } }), false);
    assert.equal(owesConsent("participant", nothing, texts), false);
  });

  for (const name of ["rules", "privacy"] as const) {
    it(`is owed by everybody who agreed to an earlier version of ${name}, or to none, and not by the team`, () => {
      const asked = { ...texts, [name]: { ...texts[name], version: 4, asks: asking } };
      for (const role of ["participant", "spectator"] as const) {
        assert.equal(owesConsent(role, agreed, asked), true);
        assert.equal(owesConsent(role, nothing, asked), true);
        assert.equal(owesConsent(role, { ...agreed, rulesVersion: 3, privacyVersion: 3 }, asked), false);
      }
      const first = { ...texts, [name]: { ...texts[name], asks: { ...asking, since: 1 } } };
      assert.equal(owesConsent("participant", nothing, first), true);
      for (const role of ["staff", "moderator", "administrator"] as const)
        assert.equal(owesConsent(role, nothing, asked), false);
    });
  }

  it("that was taken back is owed", () => {
    assert.equal(owesConsent("participant", { ...agreed, withdrawnAt: new Date(0) }, texts), true);
  });

  it("leaves thirty days to decide after it was taken back", () => {
    assert.equal(daysToDecide, 30);
    assert.deepEqual(decideUntil(new Date("2031-05-15T12:00:00Z")), new Date("2031-06-14T12:00:00Z"));
  });

  it("is for the versions that stood beside the form, and for none that is not written yet", () => {
    const now = { rules: 3, privacy: 5 };
    assert.deepEqual(versionsSeen({ rulesVersion: 2, privacyVersion: 5 }, now), { rules: 2, privacy: 5 });
    assert.deepEqual(versionsSeen({ rulesVersion: 4, privacyVersion: 999 }, now), now);
    assert.deepEqual(versionsSeen({}, now), now);
  });
});
