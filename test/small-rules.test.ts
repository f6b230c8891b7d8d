import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { textNames } from "#core/settings.ts";
import { guest, type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import { canReadAudit } from "#features/audit/policy.ts";
import { canRunCommunity } from "#features/community/policy.ts";
import { canEditTexts, isAgreedTo } from "#features/texts/policy.ts";
import { canLeave } from "#features/traces/policy.ts";

function person(role: Role): Member {
  const createdAt = new Date("2031-05-01T09:00:00Z");
  return { kind: "member", id: 1, name: "Ana", slug: "ana", role, staffTitle: null, suspendedUntil: null, createdAt };
}

const roles = ["participant", "spectator", "staff", "moderator", "administrator"] as const;
const everybody: readonly Viewer[] = [guest, system, ...roles.map(person)];
const who = (rule: (viewer: Viewer) => boolean) =>
  everybody.filter(rule).map((viewer) => (viewer.kind === "member" ? viewer.role : viewer.kind));

describe("running the community, its texts and its log", () => {
  it("is for administrators alone", () => {
    assert.deepEqual(
      who((viewer) => canRunCommunity(viewer).allowed),
      ["administrator"],
    );
    assert.deepEqual(
      who((viewer) => canEditTexts(viewer).allowed),
      ["administrator"],
    );
    assert.deepEqual(who(canReadAudit), ["administrator"]);
  });
});

describe("the practice’s texts", () => {
  it("are two that people agree to", () => {
    assert.deepEqual(textNames.filter(isAgreedTo), ["rules", "privacy"]);
  });
});

describe("leaving for good", () => {
  it("is for everybody but the last administrator", () => {
    for (const viewer of everybody) assert.equal(canLeave(viewer, 1).allowed, true);
    assert.deepEqual(
      who((viewer) => !canLeave(viewer, 0).allowed),
      ["administrator"],
    );
  });
});
