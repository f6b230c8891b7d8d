import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Page } from "./support/browsing.ts";
import { minutes } from "./support/clock.ts";
import type { Person } from "./support/person.ts";
import { type TestSite, testSite } from "./support/site.ts";
import type { MadePost, MadeTopic } from "./support/things.ts";
import type { FieldValues } from "./support/visitor.ts";

const typed = "What I wrote & would hate to lose";
const shown = "What I wrote &amp; would hate to lose";
const long = (length: number) => `${typed} ${"and more ".repeat(length / 9)}`;

/** What a form sends that needs a change, and the words in it that must come back. */
interface Refused {
  readonly who: () => Person;
  readonly path: () => string;
  readonly fields: () => FieldValues;
  readonly status?: number;
}

describe("what somebody typed", () => {
  let site: TestSite;
  let ana: Person;
  let moderator: Person;
  let administrator: Person;
  let topic: MadeTopic;
  let post: MadePost;

  before(async () => {
    site = await testSite({ rateLimits: false });
    ana = await site.participant("Anouk");
    moderator = await site.moderator();
    administrator = await site.administrator();
    topic = await site.topic({ by: ana });
    post = await site.reply({ by: ana, to: topic });
    site.clock.advance(minutes(10));
  });

  const fresh = () => ({ submission_id: randomUUID() });
  const refused: Readonly<Record<string, Refused>> = {
    "in a reply that is too long": {
      who: () => ana,
      path: () => `/topics/${topic.id}/reply/`,
      fields: () => ({ ...fresh(), body: long(20_000) }),
    },
    "in a reply of 64 kB": {
      who: () => ana,
      path: () => `/topics/${topic.id}/reply/`,
      fields: () => ({ ...fresh(), body: `${typed} ${"[".repeat(65_000)}` }),
    },
    "in a topic without a title": {
      who: () => ana,
      path: () => `/forums/new-topic/${topic.forum.id}/`,
      fields: () => ({ ...fresh(), title: "", body: typed, tags: "" }),
    },
    "in a topic whose title is too long": {
      who: () => ana,
      path: () => `/forums/new-topic/${topic.forum.id}/`,
      fields: () => ({ ...fresh(), title: "so ".repeat(50), body: typed, tags: "" }),
    },
    "in a title that is too long": {
      who: () => ana,
      path: () => `/forums/new-topic/${topic.forum.id}/`,
      fields: () => ({ ...fresh(), title: long(120), body: "Hello", tags: "" }),
    },
    "in an edit without a reason": {
      who: () => ana,
      path: () => `/posts/${post.id}/edit/`,
      fields: () => ({ body: typed, version: 0, reason: "" }),
    },
    "in an edit of what somebody changed meanwhile": {
      who: () => ana,
      path: () => `/posts/${post.id}/edit/`,
      fields: () => ({ body: typed, version: 7, reason: "Because" }),
      status: 409,
    },
    "in a note about a post": {
      who: () => ana,
      path: () => `/report/${post.id}/`,
      fields: () => ({ reason: "other", note: long(1_100) }),
    },
    "in a note about a post without a reason": {
      who: () => ana,
      path: () => `/report/${post.id}/`,
      fields: () => ({ note: typed }),
    },
    "in a line about themselves": { who: () => ana, path: () => "/settings/line/", fields: () => ({ line: long(80) }) },
    "in a new title": {
      who: () => moderator,
      path: () => `/topics/${topic.id}/rename/`,
      fields: () => ({ title: long(130) }),
    },
    "in a reason to hide a post": {
      who: () => moderator,
      path: () => `/posts/${post.id}/hide/`,
      fields: () => ({ reason: long(230) }),
    },
    "in a reason for a pause": {
      who: () => moderator,
      path: () => `/admin/people/${ana.id}/suspension/`,
      fields: () => ({ length: "", reason: typed }),
    },
    "in a forum without a title": {
      who: () => administrator,
      path: () => "/admin/forums/new/",
      fields: () => ({ title: "", description: typed, kind: "forum", audience: "public", parentId: "" }),
    },
    "in one of the practice's texts that somebody changed meanwhile": {
      who: () => administrator,
      path: () => "/admin/texts/rules/",
      fields: () => ({ markdown: typed, version: 9, do: "save" }),
      status: 409,
    },
  };

  for (const [where, { who, path, fields, status = 422 }] of Object.entries(refused)) {
    it(`${where} is still there when the form comes back`, async () => {
      keeps(await who().post(path(), fields()), status);
    });
  }

  it("is still there when the page was open for too long", async () => {
    for (const { who, path, fields } of Object.values(refused)) {
      keeps(await who().post(path(), { ...fields(), _csrf: "" }), 403);
    }
  });

  it("is still there when they were logged out meanwhile", async () => {
    const fields = { ...fresh(), body: typed };
    keeps(await site.guest.post(`/topics/${topic.id}/reply/`, fields), 403);
  });

  it("is still there when they may not write for now", async () => {
    const ben = await site.participant("Benno");
    await moderator.post(`/admin/people/${ben.id}/suspension/`, { length: "week", reason: "To cool down." });
    keeps(await ben.post(`/topics/${topic.id}/reply/`, { ...fresh(), body: typed }), 403);
  });

  it("is never a password that comes back", async () => {
    const password = "a password of fifteen or more";
    const fields = { name: "x", password, email: "", birthMonth: "4", birthYear: "1990", rules: "1", privacy: "1" };
    const page = await site.newGuest().post("/sign-up/", fields);
    assert.equal(page.status, 422);
    assert.doesNotMatch(page.body, new RegExp(password));
  });

  it("is answered with a page that says so when it is far too much", async () => {
    const page = await ana.post(`/topics/${topic.id}/reply/`, { ...fresh(), body: "x".repeat(300_000) });
    assert.equal(page.status, 413);
    assert.match(page.html(), /<h1[^>]*>That is too much at once/);
  });

  /** In a field, where it can be changed and sent again. */
  function keeps(page: Page, status: number): void {
    assert.equal(page.status, status);
    const fields = [...page.html().matchAll(/<textarea[^>]*>([^<]*)|<input[^>]*value="([^"]*)"/g)];
    assert.ok(fields.some(([, text = "", value = ""]) => `${text}${value}`.includes(shown)));
  }
});
