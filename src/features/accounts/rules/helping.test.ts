import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guest, type Member, type Role, system } from "#core/viewer.ts";
import { words } from "../words.ts";
import { afterDeed, canAskToHelp, canEndHelping, type Helping, helpingOf, type OwnDeed } from "./helping.ts";

const say = words.helping;
const createdAt = new Date("2031-05-01T09:00:00Z");
const person = (role: Role): Member => ({
  kind: "member",
  id: 1,
  name: "Ana",
  slug: "ana",
  role,
  staffTitle: null,
  suspendedUntil: null,
  createdAt,
});
const others = [guest, system, ...(["participant", "spectator", "staff", "moderator"] as const).map(person)];
const administrator = person("administrator");
const refused = (reason: string) => ({ allowed: false, reason });

describe("asking a former patient to help", () => {
  const asked = { role: "participant", helping: null } as const;

  it("is for administrators, and so is taking the mark back", () => {
    assert.deepEqual(canAskToHelp(administrator, asked), { allowed: true });
    assert.deepEqual(canEndHelping(administrator), { allowed: true });
    for (const viewer of others) {
      assert.deepEqual(canAskToHelp(viewer, asked), refused(say.onlyAdministrators));
      assert.deepEqual(canEndHelping(viewer), refused(say.onlyAdministrators));
    }
  });

  it("is for participants who were not asked yet", () => {
    for (const role of ["spectator", "staff", "moderator", "administrator"] as const)
      assert.deepEqual(canAskToHelp(administrator, { ...asked, role }), refused(say.onlyParticipants));
    for (const helping of ["asked", "active", "paused"] as const)
      assert.deepEqual(canAskToHelp(administrator, { ...asked, helping }), refused(say.alreadyAsked));
  });
});

describe("what a former patient decides", () => {
  it("makes of it what they said, and nothing where there is nothing to decide", () => {
    const deeds: readonly OwnDeed[] = ["accept", "decline", "pause", "go-on", "stop"];
    const after = (helping: Helping) => deeds.map((deed) => afterDeed(helping, deed));

    assert.deepEqual(after("asked"), ["active", null, undefined, undefined, undefined]);
    assert.deepEqual(after("active"), [undefined, undefined, "paused", "active", null]);
    assert.deepEqual(after("paused"), [undefined, undefined, "paused", "active", null]);
    assert.deepEqual(after(null), [undefined, undefined, undefined, undefined, undefined]);
  });

  it("is read from what is stored, and from nothing else", () => {
    for (const stored of [null, "asked", "active", "paused"] as const) assert.equal(helpingOf(stored), stored);
    assert.throws(() => helpingOf("retired"), RangeError);
  });
});
