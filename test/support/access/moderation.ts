import { randomUUID } from "node:crypto";
import { markOfHours } from "#features/desk/index.ts";
import { outOfSight } from "#features/topics/index.ts";
import { helpers, moderators, nobody, type Who } from "../world/personas.ts";
import { never, plainly, postNames, type Row, type Rows, sameFor, topicNames, type Verdict, whoReads } from "./row.ts";

const unseen: Row["cases"] = {
  ...whoReads(["waitingTopic", "binnedTopic", "waitingPost", "spamPost", "waitingStaffPost"]),
  // What is shown already stays so, and says nothing else.
  ...sameFor(["publicPost", "strangersPost"], { yes: helpers }),
  ...sameFor(["membersPost", "staffPost", "buriedPost", "postOfHiddenTopic"], { yes: moderators }),
  ...sameFor(["hiddenPost", "withdrawnPost"], never),
};

const deciding = { access: "volunteers", cases: { reportedPost: { yes: helpers } } } as const;
/** Every report that there is. */
const seen = 1_000_000_000;

/** Questions of people who are not of the team. */
const questions: Row["cases"] = {
  ...whoReads(topicNames),
  // What the team starts itself asks nothing.
  ...sameFor(["staffTopic", "buriedTopic", "closedForumTopic"], never),
};

/** Posts of the practice, and who of the team may say whether they stand. */
const answersFor = (judge: (who: Who) => Verdict): Row["cases"] => ({
  ...whoReads(postNames, judge),
  ...sameFor(["publicPost", "strangersPost", "membersPost", "hiddenPost", "postOfHiddenTopic"], never),
});

/** A clinical question: whose title is not confirmed is told why they may not say. */
const untitled: Who = ["lapsed", "moderator"];
const signed = (who: Who): Verdict => ({
  yes: who.filter((persona) => !untitled.includes(persona)),
  no: who.filter((persona) => untitled.includes(persona)),
});

const desk: Rows = {
  "GET /desk/": plainly("staff"),
  "GET /desk/:topicId/": { access: "staff", cases: questions },
  "POST /desk/:topicId/decide": { access: "staff", cases: questions, form: () => ({ do: "risk", risk: "1" }) },
  "POST /desk/:topicId/answer": {
    access: "staff",
    cases: questions,
    form: () => ({ do: "preview", body: "Most people can.", submission_id: randomUUID(), seen: 1_000 }),
  },
  "GET /asked/": plainly("members"),
  // Whose list a question stands on is tried where it is made; for everybody else it is not there.
  "POST /asked/:postId/": { access: "members", cases: sameFor(postNames, never), form: () => ({ do: "decline" }) },
  "GET /desk/numbers/": plainly("staff"),
  "GET /desk/numbers.csv": plainly("staff"),
  "GET /desk/reviews/": plainly("staff"),
  "GET /desk/answers/:postId/": { access: "staff", cases: answersFor((yes) => ({ yes })) },
  "POST /desk/answers/:postId/": { access: "staff", cases: answersFor(signed), form: () => ({ do: "stands" }) },
  "GET /who-answers/": plainly("everyone"),
  "GET /admin/answering/": plainly("administrators"),
  "POST /admin/answering/": plainly("administrators", {
    form: ({ world }) => ({
      day1: "1",
      from: "09:00",
      until: "17:00",
      withinHours: "8",
      seen: markOfHours(world.site.house.tools.settings().answering),
    }),
  }),
};

export const moderationRows: Rows = {
  ...desk,
  "GET /report/:postId/": { access: "everyone", cases: whoReads(postNames) },
  "POST /report/:postId/": {
    access: "everyone",
    cases: { ...whoReads(postNames), withdrawnPost: { yes: nobody } },
    form: () => ({ reason: "other", note: "Please look at this." }),
  },
  "GET /reported/": plainly("everyone", { query: () => "?post=1" }),
  "GET /moderation/": plainly("volunteers"),
  "GET /moderation/decided/": plainly("volunteers"),
  "GET /moderation/log/": plainly("moderators"),
  "GET /pictures/:picture/:size": {
    access: "everyone",
    // Of what waits they are shown to who decides about it; of spam to nobody.
    cases: { ...whoReads([...postNames, "waitingPost", "waitingStaffPost"]), spamPost: never },
    fill: { size: "40x30.webp" },
  },
  "GET /moderation/bin/": plainly("volunteers"),
  "POST /moderation/posts/:postId/show": {
    access: "volunteers",
    cases: unseen,
    form: async ({ world, thing }) => {
      const { db } = world.site.database;
      const post = await db.selectFrom("post").select("state").where("id", "=", thing.id).executeTakeFirst();
      return { was: outOfSight.find((state) => state === post?.state) ?? "pending" };
    },
  },
  "POST /moderation/posts/:postId/bin": {
    access: "volunteers",
    cases: whoReads(["waitingTopic", "waitingPost", "waitingStaffPost"]),
  },
  "POST /moderation/posts/:postId/keep": { ...deciding, form: () => ({ seen }) },
  "POST /moderation/posts/:postId/hide": { ...deciding, form: () => ({ seen, own: "It named somebody." }) },
};
