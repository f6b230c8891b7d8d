import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guest, type Member, type Role, system } from "#core/viewer.ts";
import { whoCanRead } from "./audience-words.ts";
import { canDeleteForum, canManageForums, canStartTopicIn } from "./policy.ts";
import { isSlug } from "./slug.ts";
import { words } from "./words.ts";

const now = new Date("2031-05-01T09:00:00Z");

function somebody(role: Role, suspendedUntil: Date | null = null): Member {
  return { kind: "member", id: 1, name: "Ana", slug: "ana", role, staffTitle: null, suspendedUntil, createdAt: now };
}

describe("starting a topic in a forum", () => {
  const open = { kind: "forum", closed: false } as const;
  const closed = { kind: "forum", closed: true } as const;
  const category = { kind: "category", closed: false } as const;

  it("is for members who may write, in forums that are open", () => {
    const table = [
      [guest, open, false],
      [system, open, false],
      [somebody("participant"), open, true],
      [somebody("participant"), closed, false],
      [somebody("participant"), category, false],
      [somebody("spectator"), open, false],
      [somebody("participant", new Date("2031-06-01T00:00:00Z")), open, false],
      [somebody("participant", new Date("2031-04-01T00:00:00Z")), open, true],
      [somebody("staff"), closed, true],
      [somebody("administrator"), category, false],
    ] as const;
    for (const [viewer, forum, allowed] of table) {
      assert.equal(canStartTopicIn(viewer, forum, now).allowed, allowed, JSON.stringify([viewer, forum]));
    }
  });

  it("tells guests to log in, and says so of a category and a closed forum too", () => {
    for (const forum of [open, { kind: "category", closed: false }, { kind: "forum", closed: true }] as const) {
      assert.deepEqual(canStartTopicIn(guest, forum, now), { allowed: false, reason: words.refused.guest });
    }
  });
});

describe("the tree of forums", () => {
  it("is kept by administrators alone", () => {
    for (const role of ["participant", "spectator", "staff", "moderator"] as const) {
      assert.equal(canManageForums(somebody(role)).allowed, false);
    }
    assert.equal(canManageForums(system).allowed, false);
    assert.equal(canManageForums(somebody("administrator")).allowed, true);
  });

  it("loses only forums that hold nothing", () => {
    const admin = somebody("administrator");
    assert.equal(canDeleteForum(admin, { forums: 0, topics: 0 }).allowed, true);
    assert.equal(canDeleteForum(admin, { forums: 1, topics: 0 }).allowed, false);
    assert.equal(canDeleteForum(admin, { forums: 0, topics: 1 }).allowed, false);
    assert.equal(canDeleteForum(somebody("moderator"), { forums: 0, topics: 0 }).allowed, false);
  });
});

describe("the sentence that says who can read a forum", () => {
  const above = [
    { title: "Everyone", audience: "public" },
    { title: "Members", audience: "members" },
    { title: "Team", audience: "staff" },
  ] as const;

  it("gives the reason when it is not the forum's own setting", () => {
    const say = (audience: "public" | "members" | "staff", effective: typeof audience, deep: number) =>
      whoCanRead({ audience, effectiveAudience: effective }, above.slice(0, deep));

    assert.equal(say("public", "public", 1), "Anyone can read this.");
    assert.equal(say("members", "members", 1), "Members only.");
    assert.equal(say("public", "members", 2), "Members only, because it stands below “Members”.");
    assert.equal(say("members", "staff", 3), "Care team only, because it stands below “Team”.");
  });
});

describe("an address that somebody types", () => {
  it("is letters, digits and single hyphens, and no word that means something else there", () => {
    for (const good of ["general", "a-1", "вопросы"]) assert.equal(isSlug(good), true, good);
    for (const bad of ["", "-a", "a--b", "a b", "A", "page", "feed", "a/b", "é", "%2e"]) {
      assert.equal(isSlug(bad), false, bad);
    }
  });
});
