import { helpers, nobody } from "../world/personas.ts";
import { plainly, postNames, type Rows, whoReads } from "./row.ts";

const deciding = { access: "volunteers", cases: { reportedPost: { yes: helpers } } } as const;
/** Every report that there is. */
const seen = 1_000_000_000;

export const moderationRows: Rows = {
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
  "POST /moderation/posts/:postId/keep": { ...deciding, form: () => ({ seen }) },
  "POST /moderation/posts/:postId/hide": { ...deciding, form: () => ({ seen, own: "It named somebody." }) },
};
