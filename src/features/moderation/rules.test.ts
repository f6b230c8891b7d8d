import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guest, type Member, type Role, system } from "#core/viewer.ts";
import { hideForm, reportForm } from "./forms.ts";
import { canDecide, canModerate, canOpenPeople, canReadLog } from "./policy.ts";
import { reasonOf, reportReasons, severityOf } from "./reasons.ts";
import { words } from "./words.ts";

function somebody(role: Role): Member {
  const createdAt = new Date("2031-05-01T09:00:00Z");
  return { kind: "member", id: 1, name: "Ana", slug: "ana", role, staffTitle: null, suspendedUntil: null, createdAt };
}

describe("the rules of moderation", () => {
  it("let moderators and administrators decide, nobody else", () => {
    for (const role of ["participant", "spectator", "staff"] as const) {
      assert.equal(canModerate(somebody(role)).allowed, false, role);
    }
    for (const role of ["moderator", "administrator"] as const) assert.equal(canModerate(somebody(role)).allowed, true);
    assert.equal(canModerate(guest).allowed, false);
    assert.equal(canModerate(system).allowed, false);
  });

  it("let a volunteer decide about others' posts, and show them neither people nor the log", () => {
    const vera: Member = { ...somebody("participant"), moderates: [7] };
    const own = { authorId: 1, aliasId: null };

    assert.equal(canModerate(vera).allowed, true);
    assert.equal(canDecide(vera, own).allowed, false);
    assert.equal(canDecide(vera, { authorId: 2, aliasId: null }).allowed, true);
    assert.equal(canDecide(somebody("moderator"), own).allowed, true);
    for (const rule of [canReadLog, canOpenPeople]) {
      assert.deepEqual([vera, guest, system, somebody("staff"), somebody("moderator")].map(rule), [
        false,
        false,
        false,
        false,
        true,
      ]);
    }
  });

  it("put danger before everything else", () => {
    assert.equal(severityOf(["unkind", "danger"]), "high");
    assert.equal(severityOf(["unkind"]), "normal");
    assert.equal(severityOf([]), "normal");
  });

  it("know the reasons that the database knows, and no others", () => {
    assert.deepEqual([...reportReasons].sort(), [
      "advice",
      "contact",
      "creepy",
      "danger",
      "other",
      "selling",
      "unkind",
    ]);
    assert.throws(() => reasonOf("dislike"), RangeError);
    assert.equal(reportForm.safeParse({ reason: "dislike" }).success, false);
    assert.equal(reportForm.safeParse({ reason: "other", reporter: "1" }).success, false);
  });

  it("take one of our reasons for hiding as it stands, or the moderator's own", () => {
    const [why = ""] = words.why;
    assert.equal(hideForm.safeParse({ seen: "1", why }).success, true);
    assert.equal(hideForm.safeParse({ seen: "1", own: "It names a neighbour." }).success, true);
    assert.equal(hideForm.safeParse({ seen: "1", why: "<b>mine</b>" }).success, false);
    assert.equal(hideForm.safeParse({ seen: "0", why }).success, false);
  });
});
