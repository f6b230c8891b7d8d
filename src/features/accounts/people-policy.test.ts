import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Decision } from "#core/decision.ts";
import { guest, type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import {
  canBlock,
  canChangeRole,
  canJoinTeam,
  canManagePeople,
  canOpenProfiles,
  canSuspend,
  checkWarningDays,
  codesInSet,
  forumsNow,
  isAdult,
  isStaffRole,
  longestLine,
  mayComeBackByMail,
  mayWrite,
  mostBlocks,
  pausedSentence,
  pauseOf,
  roleNow,
  roleOf,
  roles,
  titleNow,
  untilLifted,
} from "./policy.ts";
import { words } from "./words.ts";

const { rules, blocking } = words;
const now = new Date("2031-05-15T12:00:00Z");
const later = new Date("2031-05-20T12:00:00Z");
const earlier = new Date("2031-05-10T12:00:00Z");
const team: readonly Role[] = ["staff", "moderator", "administrator"];

function person(role: Role, id = 1, more: Partial<Member> = {}): Member {
  const known = { name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt: earlier };
  return { kind: "member", ...known, id, role, ...more };
}

const everybody: readonly Viewer[] = [guest, system, ...roles.map((role) => person(role))];
const who = (rule: (viewer: Viewer) => Decision | boolean) =>
  everybody.filter((viewer) => {
    const decided = rule(viewer);
    return typeof decided === "boolean" ? decided : decided.allowed;
  });
const names = (viewers: readonly Viewer[]) =>
  viewers.map((viewer) => (viewer.kind === "member" ? viewer.role : viewer.kind)).join(" ");
const reason = (decision: Decision) => (decision.allowed ? "" : decision.reason);

describe("a role", () => {
  it("is one of five, and three of them are the practice’s", () => {
    assert.deepEqual(roles, ["participant", "spectator", "staff", "moderator", "administrator"]);
    for (const role of roles) {
      assert.equal(roleOf(role), role);
      assert.equal(isStaffRole(role), team.includes(role));
      assert.equal(mayComeBackByMail(role), !team.includes(role));
    }
    for (const none of ["", "owner", "Staff"]) assert.throws(() => roleOf(none), RangeError);
  });

  it("of a moderator rests with a pause, until it ends; nobody else's changes", () => {
    const atPause = (role: Role, suspendedUntil: Date | null) => roleNow({ role, suspendedUntil }, now);

    assert.equal(atPause("moderator", later), "staff");
    for (const over of [null, earlier, now]) assert.equal(atPause("moderator", over), "moderator");
    for (const role of roles.filter((one) => one !== "moderator")) assert.equal(atPause(role, later), role);
  });

  it("with forums to look after is a participant’s, and rests with a pause", () => {
    const forums = (role: Role, suspendedUntil: Date | null) => forumsNow({ role, suspendedUntil }, [7], now);

    for (const over of [null, earlier, now]) assert.deepEqual(forums("participant", over), [7]);
    assert.deepEqual(forums("participant", later), []);
    for (const role of roles.filter((one) => one !== "participant")) assert.deepEqual(forums(role, null), []);
  });
});

describe("a title", () => {
  it("is shown until its check runs out, to the moment", () => {
    const shown = (checkedUntil: Date | null) => titleNow({ staffTitle: "Nurse", checkedUntil }, now);

    assert.deepEqual([null, later, now, earlier].map(shown), ["Nurse", "Nurse", null, null]);
    assert.equal(titleNow({ staffTitle: null, checkedUntil: null }, now), null);
  });
});

describe("joining the team", () => {
  it("is for those who are in it, were in it, or came with an import; others are invited", () => {
    const join = (role: Role, imported: boolean, staffUntil: Date | null) =>
      canJoinTeam({ role, imported, staffUntil }).allowed;

    for (const role of roles) {
      assert.equal(join(role, false, null), team.includes(role), role);
      assert.equal(join(role, true, null), true);
      assert.equal(join(role, false, earlier), true);
    }
  });
});

describe("what somebody is told who may not", () => {
  it("is the reason that holds them up", () => {
    const why = (viewer: Viewer) => reason(mayWrite(viewer, now));

    assert.equal(why(system), rules.nobody);
    assert.equal(why(guest), rules.logInToReply);
    assert.equal(why(person("participant", 1, { waitingRole: "staff" })), rules.secondStepFirst);
    assert.equal(why(person("spectator")), rules.spectator);
    assert.match(why(person("spectator", 1, { suspendedUntil: later })), /paused until/);
  });

  it("names the last day of a pause that has one", () => {
    const say = (until: Date | null) => pausedSentence(until, "endless", (day) => day);

    assert.equal(say(null), "endless");
    assert.equal(say(untilLifted), "endless");
    assert.equal(say(new Date(untilLifted.getTime() - 1)), "30 December 9999");
    assert.equal(say(later), "20 May 2031");
  });

  it("is nothing once the pause is over, to the moment", () => {
    assert.equal(pauseOf({ suspendedUntil: now }, now), null);
    assert.deepEqual(
      pauseOf({ suspendedUntil: new Date(now.getTime() + 1) }, now)?.until?.getTime(),
      now.getTime() + 1,
    );
    assert.deepEqual(pauseOf({ suspendedUntil: new Date("9999-12-31T00:00:01Z") }, now), { until: null });
    assert.equal(untilLifted.toISOString(), "9999-12-31T00:00:00.000Z");
  });
});

describe("people among themselves", () => {
  it("open each other's profiles as members", () => {
    assert.equal(names(who(canOpenProfiles)), roles.join(" "));
  });

  it("block each other as members, and nobody blocks the team, is blocked by it, or blocks themselves", () => {
    const may = (role: Role) => names(who((viewer) => canBlock(viewer, { id: 9, role })));

    for (const role of roles) assert.equal(may(role), team.includes(role) ? "" : "participant spectator", role);
    assert.equal(canBlock(person("participant", 9), { id: 9, role: "participant" }).allowed, false);
    const why = (viewer: Viewer, id: number, role: Role) => reason(canBlock(viewer, { id, role }));
    assert.equal(why(guest, 9, "participant"), rules.logInToReply);
    assert.equal(why(person("participant", 9), 9, "participant"), blocking.yourself);
    assert.equal(why(person("staff"), 9, "participant"), blocking.asTeam);
    assert.equal(why(person("participant"), 9, "staff"), blocking.team);
  });

  it("are managed by administrators, who do not change or pause themselves", () => {
    assert.equal(names(who(canManagePeople)), "administrator");
    assert.equal(reason(canChangeRole(person("administrator", 9), { id: 9 })), rules.ownRole);
    assert.equal(reason(canChangeRole(person("moderator"), { id: 9 })), rules.administratorsOnly);
    const suspend = (viewer: Viewer, id: number, role: Role) => reason(canSuspend(viewer, { id, role }));
    assert.equal(suspend(person("participant"), 9, "participant"), rules.moderatorsOnly);
    assert.equal(suspend(person("moderator", 9), 9, "participant"), rules.ownSuspension);
    assert.equal(suspend(person("administrator"), 9, "administrator"), rules.suspendAdministrator);
    assert.equal(suspend(person("moderator"), 9, "staff"), rules.suspendStaff);
  });
});

describe("what is counted", () => {
  it("is as the practice was told", () => {
    assert.deepEqual([checkWarningDays, codesInSet, mostBlocks, longestLine], [30, 10, 200, 60]);
  });

  it("is age in whole months, and the month of the birthday is not over", () => {
    const adults = [4, 5, 6].map((month) => isAdult({ month, year: 2013 }, now));
    assert.deepEqual(adults, [true, false, false]);
    assert.deepEqual(
      [2012, 2014].map((year) => isAdult({ month: 5, year }, now)),
      [true, false],
    );
  });
});
