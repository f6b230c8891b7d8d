import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { audienceOf, audiences, narrowest, Rank } from "./audience.ts";
import { allow, must, refuse } from "./decision.ts";
import { Forbidden } from "./errors.ts";
import {
  audienceRank,
  forumsOf,
  guest,
  isAdministrator,
  isModerator,
  isOwn,
  isSpectator,
  isStaff,
  isSuspended,
  isVolunteer,
  type Member,
  moderatesIn,
  oneTimeNameIn,
  oneTimeNamesOf,
  type Role,
  system,
  type Viewer,
} from "./viewer.ts";

const now = new Date("2031-05-01T09:00:00Z");
const roles = ["participant", "spectator", "staff", "moderator", "administrator"] as const;

function person(role: Role, more: Partial<Member> = {}): Member {
  const known = { id: 1, name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt: now };
  return { kind: "member", ...known, role, ...more };
}

const everybody: readonly Viewer[] = [guest, system, ...roles.map((role) => person(role))];
const who = (rule: (viewer: Viewer) => boolean) =>
  everybody.filter(rule).map((viewer) => (viewer.kind === "member" ? viewer.role : viewer.kind));

describe("what somebody is", () => {
  it("follows from their role, and guests and the worker are nothing", () => {
    assert.deepEqual(who(isStaff), ["staff", "moderator", "administrator"]);
    assert.deepEqual(who(isModerator), ["moderator", "administrator"]);
    assert.deepEqual(who(isAdministrator), ["administrator"]);
    assert.deepEqual(who(isSpectator), ["spectator"]);
    assert.deepEqual(who(isVolunteer), []);
  });

  it("makes them part of one audience; the worker belongs to none", () => {
    assert.deepEqual(everybody.map(audienceRank), [0, -1, 1, 1, 2, 2, 2]);
  });

  it("lets a volunteer moderate in their forums and nowhere else, and site moderators everywhere", () => {
    const vera = person("participant", { moderates: [7, 8] });

    assert.equal(isVolunteer(vera), true);
    assert.equal(isVolunteer(person("participant", { moderates: [7] })), true);
    assert.deepEqual(forumsOf(vera), [7, 8]);
    assert.deepEqual(
      [7, 8, 9].map((forum) => moderatesIn(vera, forum)),
      [true, true, false],
    );
    assert.deepEqual(
      who((viewer) => moderatesIn(viewer, 7)),
      ["moderator", "administrator"],
    );
    assert.deepEqual(everybody.flatMap(forumsOf), []);
  });

  it("is the author of what they wrote, under their own name or under a one-time name", () => {
    const name = { id: "3b1f", topicId: 5, name: "Robin" };
    const robin = person("participant", { oneTimeNames: [name] });
    const wrote = (viewer: Viewer, authorId: number | null, aliasId: string | null) =>
      isOwn(viewer, { authorId, aliasId });

    assert.deepEqual([wrote(robin, 1, null), wrote(robin, 2, null), wrote(robin, null, null)], [true, false, false]);
    assert.deepEqual(
      [wrote(robin, null, "3b1f"), wrote(robin, null, "other"), wrote(robin, 1, "other")],
      [true, false, false],
    );
    assert.deepEqual(
      who((viewer) => wrote(viewer, null, "3b1f")),
      [],
    );
    assert.deepEqual(
      who((viewer) => wrote(viewer, 1, null)),
      roles,
    );
    assert.deepEqual([oneTimeNameIn(robin, 5), oneTimeNameIn(robin, 6)], [name, null]);
    assert.deepEqual(oneTimeNamesOf(robin), [name]);
    assert.deepEqual(everybody.flatMap(oneTimeNamesOf), []);
  });

  it("is paused until its end and not a moment longer", () => {
    const until = (suspendedUntil: Date | null) => isSuspended(person("participant", { suspendedUntil }), now);

    assert.equal(until(null), false);
    assert.equal(until(new Date(now.getTime() - 1)), false);
    assert.equal(until(now), false);
    assert.equal(until(new Date(now.getTime() + 1)), true);
  });
});

describe("an audience", () => {
  it("is as narrow as the narrowest of all that holds it", () => {
    for (const one of [0, 1, 2] as const) {
      for (const other of [0, 1, 2] as const) assert.equal(narrowest([one, other]), Math.max(one, other));
    }
    assert.equal(narrowest([]), Rank.public);
    assert.equal(narrowest([-5]), Rank.public);
  });

  it("is one of three, from widest to narrowest; a number that is none opens nothing", () => {
    assert.deepEqual([0, 1, 2].map(audienceOf), ["public", "members", "staff"]);
    assert.deepEqual(audiences, ["public", "members", "staff"]);
    assert.deepEqual(Rank, { public: 0, members: 1, staff: 2 });
    for (const none of [-1, 3, 0.5, Number.NaN]) assert.throws(() => audienceOf(none), RangeError);
    assert.throws(() => narrowest([1, 3]), RangeError);
  });
});

describe("a decision", () => {
  it("lets a command go on, or stops it with its own sentence", () => {
    must(allow);
    assert.deepEqual(allow, { allowed: true });
    assert.throws(
      () => must(refuse("Not today.")),
      (error) => error instanceof Forbidden && error.message === "Not today.",
    );
  });
});
