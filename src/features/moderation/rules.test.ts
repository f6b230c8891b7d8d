import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { guest, type Member, type Role, system } from "#core/viewer.ts";
import type { TopicState } from "#features/topics/facts.ts";
import { canBringIntoSight } from "#features/topics/index.ts";
import { canHideTopic, canReply } from "#features/topics/policy.ts";
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

  it("bring into sight what waited or was thrown away, unless whoever wrote it is gone", () => {
    const vera: Member = { ...somebody("participant"), moderates: [7] };
    const post = { authorId: 2, aliasId: null, writerGone: false };
    const who = [somebody("participant"), somebody("staff"), guest, vera, somebody("moderator")];
    const may = (place: { forumId: number }, what: typeof post) =>
      who.map((viewer) => canBringIntoSight(viewer, place, what).allowed);

    assert.deepEqual(may({ forumId: 7 }, post), [false, false, false, true, true]);
    assert.deepEqual(may({ forumId: 8 }, post), [false, false, false, false, true]);
    assert.deepEqual(may({ forumId: 7 }, { ...post, authorId: 1 }), [false, false, false, false, true]);
    assert.deepEqual(
      may({ forumId: 7 }, { ...post, writerGone: true }),
      who.map(() => false),
    );
  });

  it("add nothing to a topic that waits, and hide it nowhere but in the queue", () => {
    const topic = {
      id: 5,
      forumId: 7,
      authorId: 1,
      aliasId: null,
      namePaused: null,
      closed: false,
      forumClosed: false,
    };
    const moderator = somebody("moderator");
    const now = new Date("2031-05-01T09:00:00Z");
    const may = (state: TopicState) => [
      canReply(moderator, { ...topic, state }, now).allowed,
      canHideTopic(moderator, { state }).allowed,
    ];

    assert.deepEqual(
      [may("shown"), may("hidden"), may("pending")],
      [
        [true, true],
        [true, true],
        [false, false],
      ],
    );
    assert.equal(canHideTopic(somebody("staff"), { state: "shown" }).allowed, false);
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
