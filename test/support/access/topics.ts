import { randomUUID } from "node:crypto";
import {
  administrators,
  but,
  everyone,
  helpers,
  members,
  moderators,
  nobody,
  readOnly,
  team,
  type Who,
} from "../world/personas.ts";
import {
  never,
  plainly,
  postNames,
  type Row,
  type Rows,
  sameFor,
  tagNames,
  topicNames,
  type Verdict,
  whoReads,
} from "./row.ts";

const guest: Who = ["guest"];
const owner: Who = ["owner"];
const writers = but(members, readOnly);

const yes = (who: Who): Verdict => ({ yes: who });
/** Those of the allowed who can read it; the others who can read it are told why not. */
const only = (allowed: Who) => (who: Who) => ({ yes: but(who, but(everyone, allowed)), no: but(who, allowed, guest) });

/** A hidden or withdrawn post leaves its place to everybody who reads its topic. */
const places = (change: (who: Who) => Verdict): Row["cases"] => ({
  ...whoReads(postNames, change),
  ...sameFor(["hiddenPost", "withdrawnPost"], change(everyone)),
});

const lists: Rows = {
  "GET /": plainly("everyone"),
  "GET /forums/": plainly("everyone"),
  "GET /forums/forum/*": {
    access: "everyone",
    cases: {
      ...sameFor(["publicForum", "closedForum", "category"], yes(everyone)),
      membersForum: yes(members),
      ...sameFor(["staffForum", "buriedForum"], yes(team)),
    },
  },
  "GET /forums/topic-tag/:slug/": { access: "everyone", cases: whoReads(tagNames) },
  // The first page has one address: whatever the tag, on to it.
  "GET /forums/topic-tag/:slug/page/:page/": {
    access: "everyone",
    cases: sameFor(["publicTag", "hiddenTag"], yes(everyone)),
    fill: { page: "1" },
    leadsOn: true,
  },
  "GET /forums/view/:name/": plainly("everyone", { fill: { name: "recent" } }),
  "GET /forums/view/no-replies/": plainly("everyone"),
  "GET /forums/search/": plainly("everyone"),
  "GET /feed/": plainly("everyone"),
  // The same for everybody: who may read more finds no more.
  "GET /forums/topic/:slug/feed/": {
    access: "everyone",
    cases: {
      ...sameFor(topicNames, never),
      ...sameFor(["publicTopic", "closedTopic", "closedForumTopic"], yes(everyone)),
    },
  },
  // Addresses of an old site; src/features/bbpress/old-addresses.test.ts says where they lead whom.
  "GET /*": { access: "everyone", cases: { publicTopic: never } },
  "GET /my-topics/": plainly("members"),
  "POST /my-topics/": plainly("members", { form: () => ({}) }),
};

const body = "Thank you, that helped me.";
const fresh = () => ({ body, submission_id: randomUUID() });

const reading: Rows = {
  "GET /forums/topic/:slug/": { access: "everyone", cases: whoReads(topicNames) },
  "GET /forums/topic/:slug/page/:page/": {
    access: "everyone",
    cases: sameFor(["publicTopic", "staffTopic"], yes(everyone)),
    fill: { page: "1" },
    leadsOn: true,
  },
  "GET /forums/reply/:id/": { access: "everyone", cases: { ...whoReads(topicNames), ...places(yes) } },
  "GET /topics/:id/unread/": { access: "members", cases: whoReads(topicNames) },
  "GET /topics/:id/new-posts/": { access: "members", cases: whoReads(topicNames), query: () => "?after=0" },
};

const replying: Row["cases"] = {
  ...whoReads(topicNames, only(writers)),
  ...whoReads(["closedTopic", "closedForumTopic"], only(team)),
  ...whoReads(["hiddenTopic"], only(moderators)),
};

const starting: Row["cases"] = {
  ...sameFor(["publicForum", "membersForum"], only(writers)(members)),
  ...sameFor(["staffForum", "buriedForum"], yes(team)),
  closedForum: only(team)(members),
  category: only(nobody)(members),
};

const writing: Rows = {
  "GET /topics/:id/reply/": { access: "members", cases: replying },
  "POST /topics/:id/reply/": { access: "members", cases: replying, form: fresh },
  "GET /forums/new-topic/:id/": { access: "members", cases: starting },
  "POST /forums/new-topic/:id/": {
    access: "members",
    cases: starting,
    form: () => ({ ...fresh(), title: "How did you begin?", tags: "first" }),
  },
  // A place that they cannot see is kept like any other: the answer tells nothing of it.
  "POST /drafts/": {
    access: "members",
    cases: sameFor(topicNames, yes(members)),
    query: ({ thing }) => `?place=topic:${thing.id}`,
    form: () => ({ body }),
    takesAnyField: true,
  },
};

const ownWords: Row["cases"] = {
  ...whoReads(["publicPost", "membersPost", "postOfHiddenTopic"], only(owner)),
  ...whoReads(["strangersPost", "staffPost", "buriedPost", "hiddenPost"], only(nobody)),
  withdrawnPost: yes(nobody),
};
const takingBack: Row["cases"] = {
  ...places(only(owner)),
  ...whoReads(["strangersPost", "staffPost", "buriedPost"], only(nobody)),
};
const reacting: Row["cases"] = {
  ...whoReads(["publicPost", "membersPost", "postOfHiddenTopic"], only(but(writers, owner))),
  ...whoReads(["strangersPost", "staffPost", "buriedPost"], only(writers)),
  ...sameFor(["hiddenPost", "withdrawnPost"], only(nobody)(members)),
};
const former = but([...owner, ...moderators], nobody);
const formerWords: Row["cases"] = {
  ...whoReads(["publicPost", "membersPost", "postOfHiddenTopic", "hiddenPost"], () => yes(former)),
  ...sameFor(["strangersPost", "staffPost", "buriedPost"], yes(moderators)),
  withdrawnPost: yes(nobody),
};

/** Volunteers in their own forum; elsewhere they are told no about what they see, and nothing of the rest. */
const hidingPosts: Row["cases"] = {
  ...sameFor(postNames, yes(moderators)),
  ...sameFor(["publicPost", "strangersPost", "hiddenPost"], yes(helpers)),
  membersPost: only(moderators)(helpers),
};

const posts: Rows = {
  "GET /posts/:id/edit/": { access: "members", cases: ownWords },
  "POST /posts/:id/edit/": { access: "members", cases: ownWords, form: () => ({ body, version: 0 }) },
  "GET /posts/:id/withdraw/": { access: "members", cases: { ...takingBack, withdrawnPost: only(nobody)(members) } },
  // Taking back twice is taking back once.
  "POST /posts/:id/withdraw/": {
    access: "members",
    cases: { ...takingBack, withdrawnPost: yes(members) },
    form: () => ({}),
  },
  "POST /posts/:id/react/": { access: "members", cases: reacting, form: () => ({ kind: "thanks" }) },
  "GET /posts/:id/history/": { access: "members", cases: formerWords },
  "POST /posts/:id/history/": {
    access: "members",
    cases: { ...takingBack, withdrawnPost: only(owner)(members) },
    form: () => ({}),
  },
  "GET /posts/:id/hide/": { access: "volunteers", cases: { ...hidingPosts, withdrawnPost: yes(helpers) } },
  "POST /posts/:id/hide/": {
    access: "volunteers",
    cases: { ...hidingPosts, withdrawnPost: only(nobody)(helpers) },
    form: () => ({ reason: "It named somebody." }),
  },
  "POST /posts/:id/restore/": {
    access: "volunteers",
    cases: { ...hidingPosts, withdrawnPost: only(nobody)(helpers) },
    form: () => ({}),
  },
};

const moderating = sameFor(topicNames, yes(moderators));
const inPublicForum = ["publicTopic", "membersOnlyTopic", "closedTopic"] as const;
const elsewhere = sameFor(["membersTopic", "closedForumTopic"], only(moderators)(helpers));

const ofItsStarter = {
  ...whoReads(topicNames, only(former)),
  ...whoReads(["staffTopic", "buriedTopic", "closedForumTopic", "hiddenTopic"], only(moderators)),
};

const managing: Rows = {
  "GET /topics/:id/manage/": {
    access: "volunteers",
    cases: { ...moderating, ...sameFor(inPublicForum, yes(helpers)), ...elsewhere },
  },
  "POST /topics/:id/close/": {
    access: "members",
    cases: {
      ...whoReads(topicNames, only(former)),
      ...whoReads(inPublicForum, only([...former, "volunteer"])),
      ...whoReads(["staffTopic", "buriedTopic", "closedForumTopic", "hiddenTopic"], only(moderators)),
    },
    form: () => ({ closed: "yes" }),
  },
  "POST /topics/:id/pause-name/": {
    access: "volunteers",
    cases: {
      veiledTopic: yes(helpers),
      // Nobody is called anything there that holds in one topic only.
      ...sameFor(topicNames, yes(nobody)),
    },
    form: () => ({ why: "It was unkind." }),
  },
  "GET /admin/one-time-names/": plainly("administrators"),
  "GET /admin/one-time-names/topics/:id/": {
    access: "administrators",
    cases: { veiledTopic: yes(administrators), ...sameFor(topicNames, yes(nobody)) },
  },
  "POST /admin/one-time-names/topics/:id/": {
    access: "administrators",
    cases: { veiledTopic: yes(administrators), ...sameFor(topicNames, yes(nobody)) },
    form: () => ({ reason: "Somebody may be in danger." }),
  },
  "POST /admin/one-time-names/:openingId/answer/": {
    access: "administrators",
    cases: { nameAsked: yes(administrators) },
    form: () => ({ answer: "refuse" }),
  },
  "GET /admin/one-time-names/:openingId/": {
    access: "administrators",
    cases: { nameOpened: yes(administrators), nameAsked: yes(nobody) },
  },
  "GET /topics/:id/audience/": { access: "members", cases: ofItsStarter },
  "POST /topics/:id/audience/": { access: "members", cases: ofItsStarter, form: () => ({ audience: "staff" }) },
  "POST /topics/:id/rename/": { access: "moderators", cases: moderating, form: () => ({ title: "Another title" }) },
  "POST /topics/:id/tags/": { access: "moderators", cases: moderating, form: () => ({ tags: "first steps" }) },
  "POST /topics/:id/pin/": { access: "moderators", cases: moderating, form: () => ({ pinned: "1" }) },
  // The forum it would go to is not theirs.
  "POST /topics/:id/move/": {
    access: "volunteers",
    cases: { ...moderating, ...sameFor(inPublicForum, only(moderators)(helpers)), ...elsewhere },
    form: ({ world }) => ({ forum: world.forums.members.id }),
  },
  "POST /topics/:id/hide/": { access: "moderators", cases: moderating, form: () => ({ reason: "It named somebody." }) },
};

export const topicRows: Rows = { ...lists, ...reading, ...writing, ...posts, ...managing };
