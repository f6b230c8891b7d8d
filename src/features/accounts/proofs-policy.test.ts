import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isFreshProof } from "#core/identity.ts";
import type { Member, Role } from "#core/viewer.ts";
import {
  canRemoveProof,
  leastCharacters,
  mayComeBackByMail,
  mayWrite,
  roles,
  roleWaits,
  wantsSecondStep,
} from "./policy.ts";
import { countsBackwards } from "./rules/ceremonies.ts";

const now = new Date("2031-05-15T12:00:00Z");
const team: readonly Role[] = ["staff", "moderator", "administrator"];

function person(role: Role, waitingRole?: Role): Member {
  const known = { id: 1, name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt: now };
  return { kind: "member", ...known, role, ...(waitingRole ? { waitingRole } : {}) };
}

const nothing = { hasApp: false, hasPasskey: false, hasPassword: true, passwordShort: false };

describe("a short password (P-37)", () => {
  it("is enough only beside a second step", () => {
    assert.equal(leastCharacters(nothing), 15);
    assert.equal(leastCharacters({ ...nothing, hasApp: true }), 8);
    assert.equal(leastCharacters({ ...nothing, hasPasskey: true }), 8);
  });

  it("makes a participant’s passkey the second step", () => {
    const facts = { role: "participant", hasApp: false, hasPasskey: true } as const;
    assert.equal(wantsSecondStep({ ...facts, passwordShort: true }), true);
    assert.equal(wantsSecondStep({ ...facts, hasPasskey: false, passwordShort: true }), false);
  });

  it("keeps the last second step where it is, in a sentence that says why", () => {
    const short = { ...nothing, passwordShort: true };
    for (const going of ["app", "passkey"] as const) {
      const decision = canRemoveProof(person("participant"), going, short);
      assert.match(decision.allowed ? "" : decision.reason, /Choose a longer one/);
    }
    assert.equal(canRemoveProof(person("participant"), "app", { ...short, hasPasskey: true }).allowed, true);
    assert.equal(canRemoveProof(person("participant"), "passkey", { ...short, hasApp: true }).allowed, true);
  });
});

describe("somebody without a password", () => {
  it("keeps the passkey that is their only way in", () => {
    const without = { ...nothing, hasPassword: false };
    const decision = canRemoveProof(person("participant"), "passkey", { ...without, hasApp: true });
    assert.match(decision.allowed ? "" : decision.reason, /only way in/);
    assert.equal(canRemoveProof(person("participant"), "passkey", { ...without, hasPasskey: true }).allowed, true);
    assert.equal(canRemoveProof(person("participant"), "app", without).allowed, true);
  });
});

describe("a second step", () => {
  for (const role of roles) {
    const isTeam = team.includes(role);

    it(`is asked of ${role} with an app, and with a passkey alone ${isTeam ? "too" : "not"}`, () => {
      const long = { role, passwordShort: false };
      assert.equal(wantsSecondStep({ ...long, hasApp: true, hasPasskey: false }), true);
      assert.equal(wantsSecondStep({ ...long, hasApp: true, hasPasskey: true }), true);
      assert.equal(wantsSecondStep({ ...long, hasApp: false, hasPasskey: true }), isTeam);
      assert.equal(wantsSecondStep({ ...long, hasApp: false, hasPasskey: false }), false);
    });

    it(`${isTeam ? "keeps a link by mail from letting in" : "lets a link by mail help"} ${role} (T-06)`, () => {
      assert.equal(mayComeBackByMail(role), !isTeam);
    });

    it(`${isTeam ? "is waited for by the rights" : "is not waited for by the rights"} of ${role}`, () => {
      assert.equal(roleWaits(role, false), isTeam);
      assert.equal(roleWaits(role, true), false);
    });

    it(`${isTeam ? "cannot be taken away from" : "can be given up by"} ${role} when it is the last`, () => {
      assert.equal(canRemoveProof(person(role), "app", nothing).allowed, !isTeam);
      assert.equal(canRemoveProof(person("participant", role), "app", nothing).allowed, !isTeam);
      assert.equal(canRemoveProof(person(role), "app", { ...nothing, hasPasskey: true }).allowed, true);
    });
  }

  it("comes before anything that the team writes, in a sentence that says so", () => {
    const decision = mayWrite(person("participant", "staff"), now);

    assert.match(decision.allowed ? "" : decision.reason, /until you have set up a second step/);
    assert.equal(mayWrite(person("participant"), now).allowed, true);
  });
});

describe("a proof", () => {
  it("is fresh for ten minutes and not a second longer", () => {
    const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

    assert.equal(isFreshProof({ provedAt: now }, now), true);
    assert.equal(isFreshProof({ provedAt: ago(600) }, now), true);
    assert.equal(isFreshProof({ provedAt: ago(601) }, now), false);
  });
});

describe("a passkey’s count", () => {
  const cases: readonly [before: number, later: number, alarm: boolean][] = [
    [0, 0, false],
    [0, 1, false],
    [4, 5, false],
    [5, 5, true],
    [5, 4, true],
    [5, 0, true],
  ];
  for (const [before, later, alarm] of cases) {
    it(`${alarm ? "raises an alarm" : "is in order"} from ${before} to ${later}`, () => {
      assert.equal(countsBackwards(before, later), alarm);
    });
  }
});
