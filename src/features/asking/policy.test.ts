import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { guest, type Member, system } from "#core/viewer.ts";
import { createSealer } from "#platform/crypto/sealer.ts";
import {
  type ConversationFacts,
  canAnswerSharing,
  canAsk,
  canAskToShare,
  canChooseClinicians,
  canClose,
  canDelete,
  canHand,
  canOpen,
  canReopen,
  canTake,
  canWriteIn,
  isClinician,
  mayRead,
  type Standing,
} from "./policy.ts";
import { newWords, wordsOf } from "./sealed.ts";

const now = new Date("2031-05-01T12:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

function member(more: Partial<Member> = {}): Member {
  const person = { id: 1, name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt: ago(100) };
  return { kind: "member", role: "participant", ...person, ...more };
}

const nurse = member({ role: "staff", staffTitle: "Nurse", clinical: true });
const paused = { suspendedUntil: new Date("2031-06-01") };

function conversation(standing: Standing, more: Partial<ConversationFacts> = {}): ConversationFacts {
  return { standing, closedAt: null, deleteAt: null, shareAskedAt: null, ...more };
}

const standings = ["owner", "team", "opened", "waits", "elsewhere"] as const;
const those = (may: (one: ConversationFacts) => boolean, more: Partial<ConversationFacts> = {}) =>
  standings.filter((standing) => may(conversation(standing, more)));

describe("who answers in private", () => {
  it("is of the team, with a title that holds, and chosen for it", () => {
    assert.equal(isClinician(nurse), true);
    const others = [guest, system, member({ clinical: true, staffTitle: "Nurse" }), { ...nurse, staffTitle: null }];
    for (const other of [...others, { ...nurse, clinical: false }]) assert.equal(isClinician(other), false);
    const { clinical: _clinical, ...unsaid } = nurse;
    assert.equal(isClinician(unsaid), false);
  });

  it("is for administrators to say", () => {
    assert.equal(canChooseClinicians(member({ role: "administrator" })).allowed, true);
    for (const other of [guest, nurse, member({ role: "moderator" })]) {
      assert.equal(canChooseClinicians(other).allowed, false);
    }
  });
});

describe("who asks in private", () => {
  it("is every participant, paused or not; never the team, nor who only reads or owes a consent", () => {
    for (const may of [member(), member(paused)]) assert.equal(canAsk(may).allowed, true);
    const not = [guest, system, nurse, member({ role: "spectator" }), member({ mustAgree: true })];
    for (const other of [...not, member({ waitingRole: "staff" })]) assert.equal(canAsk(other).allowed, false);
  });
});

describe("a private conversation", () => {
  it("is read by its owner, by who has it, and for a day by who gave a reason", () => {
    assert.deepEqual(those(mayRead), ["owner", "team", "opened"]);
  });

  it("is written in by both sides while it is open, and not by who only looks", () => {
    const writes = (viewer: Member, more = {}) => those((one) => canWriteIn(viewer, one, now).allowed, more);
    assert.deepEqual(writes(nurse), ["team"]);
    assert.deepEqual(writes(member()), ["owner", "team"]);
    assert.deepEqual(writes(member(paused)), ["owner"]);
    assert.deepEqual(writes(member(), { closedAt: ago(1) }), []);
    assert.deepEqual(writes(member(), { deleteAt: now }), []);
    assert.equal(canWriteIn(guest, conversation("owner"), now).allowed, false);
  });

  it("is closed by both, opened again by its owner for 14 days, deleted by its owner alone", () => {
    assert.deepEqual(
      those((one) => canClose(one).allowed),
      ["owner", "team"],
    );
    assert.deepEqual(
      those((one) => canClose(one).allowed, { closedAt: ago(1) }),
      [],
    );
    assert.deepEqual(
      those((one) => canClose(one).allowed, { deleteAt: now }),
      [],
    );
    assert.deepEqual(
      those((one) => canReopen(one, now).allowed, { closedAt: ago(14) }),
      ["owner"],
    );
    assert.deepEqual(
      those((one) => canReopen(one, now).allowed, { closedAt: ago(14.1) }),
      [],
    );
    assert.deepEqual(
      those((one) => canReopen(one, now).allowed, { closedAt: ago(1), deleteAt: now }),
      [],
    );
    assert.deepEqual(
      those((one) => canReopen(one, now).allowed),
      [],
    );
    assert.deepEqual(
      those((one) => canDelete(one).allowed),
      ["owner"],
    );
  });

  it("is shared only if who has it asks, and only by the word of whoever asked the question", () => {
    assert.deepEqual(
      those((one) => canAskToShare(one).allowed),
      ["team"],
    );
    assert.deepEqual(
      those((one) => canAskToShare(one).allowed, { closedAt: ago(1) }),
      [],
    );
    assert.deepEqual(
      those((one) => canAnswerSharing(one).allowed),
      [],
    );
    assert.deepEqual(
      those((one) => canAnswerSharing(one).allowed, { shareAskedAt: ago(1) }),
      ["owner"],
    );
  });

  it("is taken while nobody has it, joined by who opened it, handed on by who has it", () => {
    assert.deepEqual(
      those((one) => canTake(one).allowed),
      ["opened", "waits"],
    );
    assert.deepEqual(
      those((one) => canTake(one).allowed, { closedAt: ago(1) }),
      [],
    );
    assert.deepEqual(
      those((one) => canHand(one).allowed),
      ["team"],
    );
  });

  it("is opened for a reason where others have it, or nobody has it any more", () => {
    assert.deepEqual(
      those((one) => canOpen(one).allowed),
      ["elsewhere"],
    );
    assert.deepEqual(
      those((one) => canOpen(one).allowed, { closedAt: ago(1) }),
      ["waits", "elsewhere"],
    );
  });
});

describe("the words of a private conversation", () => {
  it("open with their own conversation's key only, and only in their own place", async () => {
    const sealer = createSealer(randomBytes(32));
    const [one, other] = [newWords(sealer, 1), newWords(sealer, 2)];
    const message = one.sealed.sealMessage(1, "Some words.");
    assert.equal(wordsOf(sealer, { id: 1, wrapped: one.wrapped }).openMessage(1, message), "Some words.");
    assert.throws(() => other.sealed.openMessage(1, message));
    assert.throws(() => one.sealed.openMessage(2, message));
    assert.throws(() => wordsOf(sealer, { id: 2, wrapped: one.wrapped }));
    const lengths = ["", "x".repeat(200)].map((text) => one.sealed.sealMessage(3, text).length);
    assert.equal(lengths[0], lengths[1], "Lengths come in steps.");
  });
});
