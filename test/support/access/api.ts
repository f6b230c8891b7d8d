import { everyone, members, team } from "../world/personas.ts";
import { plainly, type Row, type Rows, sameFor, topicNames, whoReads } from "./row.ts";
import { topicRows } from "./topics.ts";

const forums: Row["cases"] = {
  ...sameFor(["publicForum", "closedForum", "category"], { yes: everyone }),
  membersForum: { yes: members },
  ...sameFor(["staffForum", "buriedForum"], { yes: team }),
};

/** Whoever may do something on a page may do it by the API, and nobody else. */
const asOnPage = (key: string): Row["cases"] => topicRows[key]?.cases ?? {};

const calls: Rows = {
  "GET /api/v1/openapi.json": plainly("everyone"),
  "GET /api/v1/forums": plainly("everyone"),
  "GET /api/v1/forums/:id/topics": { access: "everyone", cases: forums },
  "GET /api/v1/topics/:id": { access: "everyone", cases: whoReads(topicNames) },
  "GET /api/v1/topics/:id/posts": { access: "everyone", cases: whoReads(topicNames) },
  "POST /api/v1/forums/:id/topics": {
    access: "members",
    cases: asOnPage("POST /forums/new-topic/:id/"),
    form: () => ({ title: "How did you begin?", body: "I am about to." }),
  },
  "POST /api/v1/topics/:id/posts": {
    access: "members",
    cases: asOnPage("POST /topics/:id/reply/"),
    form: () => ({ body: "Thank you, that helped me." }),
  },
  "GET /api/v1/search": plainly("everyone"),
  "POST /api/v1/preview": plainly("everyone", { form: () => ({ body: "**Bold**" }) }),
};

export const apiRows: Rows = Object.fromEntries(
  Object.entries(calls).map(([address, row]) => [address, { ...row, byToken: true }]),
);
