import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Decision } from "#core/decision.ts";
import { guest, type Member, type Role, system, type Viewer } from "#core/viewer.ts";
import type { PostFacts, PostState, TopicFacts } from "./facts.ts";
import {
  canAnswerOpening,
  canClose,
  canEdit,
  canHidePost,
  canManageTopic,
  canModerateIn,
  canNarrow,
  canOpenNames,
  canPinEverywhere,
  canReact,
  canReadHistory,
  canReply,
  canRetitle,
  canUseOneTimeName,
  canWithdraw,
  canWriteUnderName,
  isOpening,
} from "./policy.ts";
import { words } from "./words.ts";

const now = new Date("2031-05-01T09:00:00Z");
const later = new Date("2031-06-01T00:00:00Z");
const { rules } = words;

function person(role: Role, id = 1, more: Partial<Member> = {}): Member {
  const known = { name: "Ana", slug: "ana", staffTitle: null, suspendedUntil: null, createdAt: now };
  return { kind: "member", ...known, id, role, ...more };
}

const people = {
  guest,
  system,
  owner: person("participant", 9),
  other: person("participant"),
  spectator: person("spectator"),
  paused: person("participant", 1, { suspendedUntil: later }),
  volunteer: person("participant", 1, { moderates: [7] }),
  elsewhere: person("participant", 1, { moderates: [8] }),
  staff: person("staff"),
  moderator: person("moderator"),
  administrator: person("administrator"),
} as const satisfies Record<string, Viewer>;

const topic: TopicFacts = {
  id: 5,
  forumId: 7,
  authorId: 9,
  aliasId: null,
  namePaused: null,
  state: "shown",
  closed: false,
  forumClosed: false,
};
const post: PostFacts = { id: 6, authorId: 9, aliasId: null, state: "shown", position: 2, createdAt: now };
const opening: PostFacts = { ...post, id: 5, position: 1 };
const states: readonly PostState[] = ["shown", "withdrawn", "hidden", "pending", "spam", "trash"];

/** Who may, in the order above. */
function whoMay(rule: (viewer: Viewer) => Decision | boolean): string {
  return Object.entries(people)
    .filter(([, viewer]) => {
      const decided = rule(viewer);
      return typeof decided === "boolean" ? decided : decided.allowed;
    })
    .map(([name]) => name)
    .join(" ");
}

function reason(decision: Decision): string {
  return decision.allowed ? "" : decision.reason;
}

const team = "staff moderator administrator";

describe("who may reply", () => {
  it("is whoever may write, where topic and forum are open; the team also where they are closed", () => {
    const may = (facts: Partial<TopicFacts>) => whoMay((viewer) => canReply(viewer, { ...topic, ...facts }, now));

    assert.equal(may({}), `owner other volunteer elsewhere ${team}`);
    assert.equal(may({ closed: true }), team);
    assert.equal(may({ forumClosed: true }), team);
    assert.equal(may({ state: "hidden" }), "moderator administrator");
  });

  it("is told why not", () => {
    const why = (viewer: Viewer, facts: Partial<TopicFacts>) => reason(canReply(viewer, { ...topic, ...facts }, now));

    assert.equal(why(guest, {}), rules.logInToReply);
    assert.equal(why(system, {}), rules.logInToReply);
    assert.equal(why(people.other, { state: "hidden" }), rules.hiddenTopic);
    assert.equal(why(people.other, { forumClosed: true }), rules.closedForum);
    assert.equal(why(people.other, { closed: true }), rules.closedTopic);
  });
});

describe("who may change a post", () => {
  it("is its author, while it is shown and they may write", () => {
    for (const state of states) {
      assert.equal(
        whoMay((viewer) => canEdit(viewer, { ...post, state }, now)),
        state === "shown" ? "owner" : "",
      );
    }
    assert.equal(canEdit({ ...people.owner, suspendedUntil: later }, post, now).allowed, false);
    assert.equal(
      whoMay((viewer) => canEdit(viewer, { ...post, authorId: null }, now)),
      "",
    );
  });

  it("changes the title with the opening post, if both are theirs and shown", () => {
    const may = (facts: Partial<TopicFacts>, which: PostFacts) =>
      whoMay((viewer) => canRetitle(viewer, { ...topic, ...facts }, which, now));

    assert.equal(may({}, opening), "owner");
    assert.equal(may({}, post), "");
    assert.equal(may({}, { ...opening, position: null }), "");
    assert.equal(may({ authorId: 1 }, opening), "");
    assert.equal(may({}, { ...opening, authorId: 1 }), "");
    assert.equal(reason(canRetitle(people.owner, topic, { ...opening, authorId: 1 }, now)), rules.notYourTitle);
    assert.equal(may({ state: "hidden" }, opening), "");
    assert.equal(may({}, { ...opening, state: "hidden" }), "");
    assert.deepEqual(
      [1, 2, null].map((position) => isOpening({ position })),
      [true, false, false],
    );
  });

  it("takes it back also while they are paused or it is hidden, once", () => {
    for (const state of states) {
      const may = whoMay((viewer) => canWithdraw(viewer, { ...post, state }));
      assert.equal(may, state === "shown" || state === "hidden" ? "owner" : "");
    }
    assert.equal(canWithdraw({ ...people.owner, suspendedUntil: later }, post).allowed, true);
    assert.equal(reason(canWithdraw(people.owner, { ...post, state: "withdrawn" })), rules.withdrawnAlready);
  });

  it("reads what it said before, as moderators do", () => {
    assert.equal(
      whoMay((viewer) => canReadHistory(viewer, post)),
      "owner moderator administrator",
    );
    assert.equal(
      whoMay((viewer) => canReadHistory(viewer, { ...post, authorId: null })),
      "moderator administrator",
    );
  });
});

describe("who may react", () => {
  it("is whoever may write, to what others wrote and is shown", () => {
    for (const state of states) {
      const may = whoMay((viewer) => canReact(viewer, { ...post, state }, now));
      assert.equal(may, state === "shown" ? `other volunteer elsewhere ${team}` : "");
    }
    assert.equal(reason(canReact(guest, post, now)), rules.logInToReact);
    assert.equal(reason(canReact(people.owner, post, now)), rules.ownReaction);
  });
});

describe("who keeps order", () => {
  it("is a site moderator everywhere, and a volunteer in their forums about others’ posts", () => {
    assert.equal(
      whoMay((viewer) => canModerateIn(viewer, topic)),
      "volunteer moderator administrator",
    );
    assert.equal(
      whoMay((viewer) => canHidePost(viewer, topic, post)),
      "volunteer moderator administrator",
    );
    assert.equal(
      whoMay((viewer) => canHidePost(viewer, topic, { ...post, authorId: 1 })),
      "moderator administrator",
    );
    assert.equal(reason(canHidePost(people.volunteer, topic, { ...post, authorId: 1 })), rules.ownPostHidden);
    assert.equal(whoMay(canManageTopic), "moderator administrator");
    assert.equal(whoMay(canPinEverywhere), "administrator");
  });

  it("closes, and so does who asked, while their topic is shown", () => {
    const may = (facts: Partial<TopicFacts>) => whoMay((viewer) => canClose(viewer, { ...topic, ...facts }));

    assert.equal(may({}), "owner volunteer moderator administrator");
    assert.equal(may({ state: "hidden" }), "volunteer moderator administrator");
    assert.equal(may({ authorId: null }), "volunteer moderator administrator");
  });

  it("lets fewer people read, and so does who asked; a volunteer does not", () => {
    const may = (facts: Partial<TopicFacts>) => whoMay((viewer) => canNarrow(viewer, { ...topic, ...facts }));

    assert.equal(may({}), "owner moderator administrator");
    assert.equal(may({ state: "hidden" }), "moderator administrator");
    assert.equal(may({ authorId: null }), "moderator administrator");
  });
});

describe("a one-time name", () => {
  const name = { id: "3b1f", topicId: 5, name: "Robin" };
  const robin = person("participant", 12, { oneTimeNames: [name] });
  const under = { authorId: null, aliasId: name.id };
  const everybody = { ...people, robin };

  it("is its owner's in everything that authors may, and nobody else's", () => {
    const may = (rule: (viewer: Viewer) => Decision) =>
      Object.values(everybody).filter((viewer) => rule(viewer).allowed);
    assert.deepEqual(
      may((viewer) => canEdit(viewer, { ...post, ...under }, now)),
      [robin],
    );
    assert.deepEqual(
      may((viewer) => canWithdraw(viewer, { ...post, ...under })),
      [robin],
    );
    assert.equal(canReact(robin, { ...post, ...under }, now).allowed, false);
    assert.equal(canNarrow(robin, { ...topic, ...under }).allowed, true);
  });

  it("is for members who are not of the team, a hundred at most", () => {
    assert.equal(whoMay(canUseOneTimeName), "owner other spectator paused volunteer elsewhere");
    const many = (count: number) => person("participant", 12, { oneTimeNames: Array(count).fill(name) });
    assert.equal(canUseOneTimeName(many(99)).allowed, true);
    assert.equal(reason(canUseOneTimeName(many(100))), rules.enoughNames);
    assert.equal(reason(canUseOneTimeName(person("participant", 1, { waitingRole: "staff" }))), rules.teamByName);
  });

  it("writes no more while it is paused, and everybody else does", () => {
    const paused = { ...topic, ...under, namePaused: "It went too far." };

    assert.equal(reason(canReply(robin, paused, now)), rules.namePaused("It went too far."));
    assert.equal(reason(canWriteUnderName(robin, paused)), rules.namePaused("It went too far."));
    assert.equal(canWriteUnderName(robin, topic).allowed, true);
    assert.equal(canReply(people.other, paused, now).allowed, true);
  });

  it("is opened by two administrators, of whom one asks and the other answers", () => {
    assert.equal(whoMay(canOpenNames), "administrator");
    assert.equal(
      whoMay((viewer) => canAnswerOpening(viewer, { askedBy: 9 })),
      "administrator",
    );
    assert.equal(reason(canAnswerOpening(people.administrator, { askedBy: 1 })), rules.anotherAnswers);
    assert.equal(canAnswerOpening(people.administrator, { askedBy: null }).allowed, true);
  });
});
