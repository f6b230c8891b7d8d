import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guest, type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import {
  canChangeRole,
  canDecideConsent,
  canMakePasswordLink,
  canSeePeople,
  canSuspend,
  isAdult,
  mayWrite,
  pauseOf,
  roleOf,
  roles,
  untilLifted,
} from "./policy.ts";

const now = new Date("2031-05-15T12:00:00Z");
const later = new Date("2031-05-20T12:00:00Z");
const earlier = new Date("2031-05-10T12:00:00Z");

function person(role: Role, suspendedUntil: Date | null = null, id = 1): Member {
  return { kind: "member", id, name: "Ana", slug: "ana", role, staffTitle: null, suspendedUntil, createdAt: earlier };
}

describe("writing at all", () => {
  const cases: readonly [string, Viewer, true | RegExp][] = [
    ["a participant may", person("participant"), true],
    ["staff may", person("staff"), true],
    ["a moderator may", person("moderator"), true],
    ["an administrator may", person("administrator"), true],
    ["somebody whose pause is over may", person("participant", earlier), true],
    ["a guest is asked to log in", guest, /^Log in to reply\.$/],
    ["a spectator is told that the account is for reading", person("spectator"), /for reading/],
    ["somebody paused is told until when", person("participant", later), /paused until 20 May 2031/],
    ["somebody paused for good is told so without a date", person("participant", untilLifted), /paused, so you cannot/],
    [
      "who has something to agree to is told so",
      { ...person("participant"), mustAgree: true },
      /until you have agreed/,
    ],
    ["paused staff may not", person("staff", later), /paused/],
    ["the worker may not", system, /Only people/],
  ];
  for (const [name, viewer, expected] of cases) {
    it(name, () => {
      const decision = mayWrite(viewer, now);

      assert.equal(decision.allowed, expected === true);
      if (!decision.allowed && expected !== true) assert.match(decision.reason, expected);
    });
  }
});

describe("deciding about people", () => {
  const everybody: readonly Viewer[] = [guest, system, ...roles.map((role) => person(role))];
  const who = (rule: (viewer: Viewer) => boolean) =>
    everybody.filter(rule).map((viewer) => (viewer.kind === "member" ? viewer.role : viewer.kind));

  it("is open to moderators, as far as seeing the list goes", () => {
    assert.deepEqual(who(canSeePeople), ["moderator", "administrator"]);
  });

  it("leaves roles and links to administrators", () => {
    assert.deepEqual(
      who((viewer) => canChangeRole(viewer, { id: 9 }).allowed),
      ["administrator"],
    );
    assert.deepEqual(
      who((viewer) => canMakePasswordLink(viewer).allowed),
      ["administrator"],
    );
  });

  it("lets nobody change their own role or pause themselves", () => {
    const ada = person("administrator", null, 9);

    assert.equal(canChangeRole(ada, { id: 9 }).allowed, false);
    assert.equal(canSuspend(ada, { id: 9, role: "participant" }).allowed, false);
  });

  it("lets moderators pause participants, administrators also staff, and nobody an administrator", () => {
    const mayPause = (role: Role) => who((viewer) => canSuspend(viewer, { id: 9, role }).allowed);

    assert.deepEqual(mayPause("participant"), ["moderator", "administrator"]);
    assert.deepEqual(mayPause("spectator"), ["moderator", "administrator"]);
    assert.deepEqual(mayPause("staff"), ["administrator"]);
    assert.deepEqual(mayPause("moderator"), ["administrator"]);
    assert.deepEqual(mayPause("administrator"), []);
  });

  it("opens nothing to a stored role that nobody knows", () => {
    assert.throws(() => roleOf("owner"), RangeError);
  });
});

describe("consent", () => {
  it("is for people to give and take back who are here by their own, not by their work", () => {
    const mayDecide = (member: Member) => canDecideConsent(member).allowed;

    assert.deepEqual(
      roles.filter((role) => mayDecide(person(role))),
      ["participant", "spectator"],
    );
    assert.equal(mayDecide({ ...person("participant"), waitingRole: "staff" }), false);
  });
});

describe("a pause", () => {
  it("has an end, or none, or is over", () => {
    assert.deepEqual(pauseOf({ suspendedUntil: later }, now), { until: later });
    assert.deepEqual(pauseOf({ suspendedUntil: untilLifted }, now), { until: null });
    assert.equal(pauseOf({ suspendedUntil: earlier }, now), null);
    assert.equal(pauseOf({ suspendedUntil: null }, now), null);
  });
});

describe("being of age", () => {
  const cases: readonly [month: number, year: number, adult: boolean][] = [
    [4, 2013, true],
    [5, 2013, false], // perhaps the birthday is still to come
    [6, 2013, false],
    [12, 2012, true],
    [1, 2014, false],
    [5, 1950, true],
  ];
  for (const [month, year, adult] of cases) {
    it(`somebody born in ${month}/${year} ${adult ? "is" : "is not, for certain,"} in May 2031`, () => {
      assert.equal(isAdult({ month, year }, now), adult);
    });
  }
});
