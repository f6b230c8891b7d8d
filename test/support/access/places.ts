import type { FieldValues } from "../visitor.ts";
import { administrators } from "../world/personas.ts";
import type { World } from "../world/world.ts";
import { forumNames, plainly, type Rows, sameFor } from "./row.ts";

const everyForum = { access: "administrators", cases: sameFor(forumNames, { yes: administrators }) } as const;
const button = { ...everyForum, form: () => ({}) } as const;
const texts = { title: "Another title", description: "", audience: "public" } as const;

const forums: Rows = {
  "GET /admin/forums/": plainly("administrators"),
  "GET /admin/forums/new/": plainly("administrators"),
  "POST /admin/forums/new/": plainly("administrators", {
    form: () => ({ ...texts, kind: "forum", parentId: "" }),
  }),
  "GET /admin/forums/:forumId/": everyForum,
  "POST /admin/forums/:forumId/": { ...everyForum, form: () => ({ ...texts, slug: "" }) },
  "POST /admin/forums/:forumId/move": { ...everyForum, form: () => ({ parentId: "" }) },
  "POST /admin/forums/:forumId/delete": button,
  "POST /admin/forums/:forumId/up": button,
  "POST /admin/forums/:forumId/down": button,
  "POST /admin/forums/:forumId/volunteers": { ...everyForum, form: () => ({ volunteer: "Stranger" }) },
  "POST /admin/forums/:forumId/volunteers/end": {
    access: "administrators",
    cases: { helpedForum: { yes: administrators } },
    form: ({ world }) => ({ person: world.others.stranger.id }),
  },
  "POST /admin/forums/:forumId/close": button,
  "POST /admin/forums/:forumId/reopen": button,
};

const pages: Rows = {
  "GET /rules/": plainly("everyone"),
  "GET /privacy/": plainly("everyone"),
  "GET /urgent/": plainly("everyone"),
  "GET /accessibility/": plainly("everyone"),
  "GET /privacy/device/": plainly("everyone"),
  "GET /admin/texts/": plainly("administrators"),
  "GET /admin/texts/:name/": plainly("administrators", { fill: { name: "rules" } }),
  "POST /admin/texts/:name/": plainly("administrators", {
    fill: { name: "rules" },
    form: () => ({ markdown: "Be kind.", version: 1, do: "preview" }),
  }),
  "GET /admin/": plainly("administrators"),
  "GET /admin/audit/": plainly("administrators"),
  "GET /admin/settings/": plainly("administrators"),
  "POST /admin/settings/": plainly("administrators", { form: ({ world }) => settingsAsShown(world) }),
};

const looked = { access: "administrators", cases: { importLook: { yes: administrators } } } as const;

const imports: Rows = {
  "GET /admin/import/": plainly("administrators"),
  "POST /admin/import/": plainly("administrators", { form: () => ({ files: "gone.sql" }), answers: 422 }),
  "GET /admin/import/:taskId/": looked,
  "GET /admin/import/:taskId/progress": looked,
  "GET /admin/import/:taskId/report.txt": looked,
  "GET /admin/import/:taskId/report.json": looked,
  // Its file is not there any more.
  "POST /admin/import/:taskId/bring-in": { ...looked, form: () => ({}), answers: 409 },
  "POST /admin/import/:taskId/stop": { ...looked, form: () => ({}) },
};

const machines: Rows = {
  "GET /healthz": plainly("everyone"),
  "GET /readyz": plainly("everyone"),
  "GET /robots.txt": plainly("everyone"),
  "GET /sitemap.xml": plainly("everyone"),
  "GET /favicon.ico": plainly("everyone"),
};

/** The form of the settings as an administrator finds it. */
export async function settingsAsShown(world: World): Promise<FieldValues> {
  const { communityName, timeZone, postsPerPage, topicsPerPage, quietEditMinutes, newAudience, conversationMonths } =
    world.site.house.tools.settings();
  const page = await world.persons.administrator.get("/admin/settings/");
  const seen = /name="seen" value="([^"]*)"/.exec(page.html())?.[1] ?? "";
  const practiceName = "Our practice";
  const pages = { postsPerPage, topicsPerPage, quietEditMinutes, newAudience, conversationMonths };
  return { communityName, practiceName, timeZone, ...pages, exitUrl: "", seen };
}

export const placeRows: Rows = { ...forums, ...pages, ...imports, ...machines };
