import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guest, type Member, type Role, system } from "#core/viewer.ts";
import { hideForm, reportForm } from "./forms.ts";
import { canModerate } from "./policy.ts";
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
