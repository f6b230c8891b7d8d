import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { hidePost, hideTopic, pinTopic, withdrawPost } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Page } from "../../../test/support/browsing.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum } from "../../../test/support/things.ts";
import { forumList, postList, topicList, topicShape } from "./forms.ts";

let site: TestSite;
let ana: Person;
let ben: Person;
let drLima: Person;
let mo: Person;
let open: MadeForum;
let members: MadeForum;
let team: MadeForum;

before(async () => {
  site = await testSite();
  ana = await site.participant("Ana");
  ben = await site.participant("Ben");
  drLima = await site.staff("Dr Lima", "Pelvic health physiotherapist");
  mo = await site.moderator("Mo", "Community lead");
  open = await site.forum({ title: "Open room" });
  members = await site.forum({ title: "Members’ room", audience: "members", parent: open });
  team = await site.forum({ title: "Team room", audience: "staff" });
});

/** All that tells one answer from another, but the moment. */
function bytesOf({ status, headers: { date, ...headers }, raw }: Page) {
  return { status, headers, raw: raw.toString("base64") };
}

describe("reading through the API", () => {
  it("gives everybody the forums that they may see, parents first", async () => {
    const titles = async (page: Promise<Page>) => forumList.parse((await page).json()).forums.map((one) => one.title);

    assert.deepEqual(await titles(site.guest.get("/api/v1/forums")), ["Open room"]);
    assert.deepEqual(await titles(ana.api("GET", "/api/v1/forums")), ["Open room", "Members’ room"]);
    assert.deepEqual(await titles(drLima.api("GET", "/api/v1/forums")), ["Open room", "Members’ room", "Team room"]);
    const seen = forumList.parse((await ana.api("GET", "/api/v1/forums")).json());
    assert.deepEqual(seen, {
      forums: [
        {
          id: String(open.id),
          parentId: null,
          title: "Open room",
          path: "open-room",
          url: "/forums/forum/open-room/",
          audience: "public",
        },
        {
          id: String(members.id),
          parentId: String(open.id),
          title: "Members’ room",
          path: members.path,
          url: members.url,
          audience: "members",
        },
      ],
      page: 1,
      pages: 1,
      total: 2,
    });
  });

  it("lists a forum’s topics by latest activity, pinned ones among them, in pages", async () => {
    const room = await site.forum({ title: "Five topics" });
    const made = [];
    for (let n = 1; n <= 5; n += 1) made.push(await site.topic({ by: ana, forum: room, title: `Topic number ${n}` }));
    const oldest = made[0];
    assert.ok(oldest);
    await inWork(site.house, mo.member, (work) => pinTopic(work, oldest.id, 1));

    const first = topicList.parse((await site.guest.get(`/api/v1/forums/${room.id}/topics?per_page=2`)).json());
    const last = topicList.parse((await site.guest.get(`/api/v1/forums/${room.id}/topics?per_page=2&page=3`)).json());
    const past = topicList.parse((await site.guest.get(`/api/v1/forums/${room.id}/topics?page=2`)).json());

    assert.deepEqual(
      first.topics.map((one) => one.title),
      ["Topic number 5", "Topic number 4"],
    );
    assert.deepEqual([first.page, first.pages, first.total], [1, 3, 5]);
    assert.deepEqual(last.topics, [
      {
        id: String(oldest.id),
        slug: oldest.address,
        title: "Topic number 1",
        url: oldest.url,
        forumId: String(room.id),
        audience: "public",
        postCount: 1,
      },
    ]);
    assert.deepEqual(past, { topics: [], page: 2, pages: 1, total: 5 });
    assert.deepEqual(topicShape.parse((await site.guest.get(`/api/v1/topics/${oldest.id}`)).json()), last.topics[0]);
  });

  it("gives posts in order with their authors, and marks what was written for the practice", async () => {
    const topic = await site.topic({ by: ana, forum: open, title: "First visit", body: "Is it **normal**?" });
    const answer = await site.reply({ by: drLima, to: topic, body: "Yes." });

    const { posts, total } = postList.parse((await site.guest.get(`/api/v1/topics/${topic.id}/posts`)).json());

    assert.equal(total, 2);
    const createdAt = posts[0]?.createdAt;
    assert.deepEqual(posts, [
      {
        id: String(topic.id),
        position: 1,
        url: `${topic.url}#post-${topic.id}`,
        author: { name: "Ana", role: "participant" },
        createdAt,
        bodyHtml: '<p dir="auto">Is it <strong>normal</strong>?</p>',
      },
      {
        id: String(answer.id),
        position: 2,
        url: answer.url,
        author: { name: "Dr Lima", role: "staff", staffTitle: "Pelvic health physiotherapist" },
        createdAt: posts[1]?.createdAt,
        bodyHtml: '<p dir="auto">Yes.</p>',
      },
    ]);
  });

  it("cuts a topic’s posts as asked and names the page of the site each stands on", async () => {
    const topic = await site.topic({ by: ana, forum: open });
    for (let n = 2; n <= 23; n += 1) await site.reply({ by: ben, to: topic });
    const read = async (query: string) =>
      postList.parse((await site.guest.get(`/api/v1/topics/${topic.id}/posts${query}`)).json());

    const usual = await read("");
    const third = await read("?page=3&per_page=10");
    const past = await read("?page=9999999&per_page=100");

    assert.deepEqual([usual.posts.length, usual.page, usual.pages, usual.total], [20, 1, 2, 23]);
    assert.deepEqual(
      third.posts.map((post) => post.position),
      [21, 22, 23],
    );
    assert.match(third.posts[0]?.url ?? "", /\/page\/2\/#post-\d+$/);
    assert.deepEqual(past, { posts: [], page: 9_999_999, pages: 1, total: 23 });
  });

  it("keeps the place of a post that was taken back or taken down, without its words and author", async () => {
    const topic = await site.topic({ by: ana, forum: open });
    const taken = await site.reply({ by: ben, to: topic, body: "words taken back" });
    const hidden = await site.reply({ by: ben, to: topic, body: "words taken down" });
    await inWork(site.house, ben.member, (work) => withdrawPost(work, taken.id));
    await inWork(site.house, mo.member, (work) => hidePost(work, hidden.id, "It names a person."));
    const path = `/api/v1/topics/${topic.id}/posts`;

    const forGuests = postList.parse((await site.guest.get(path)).json()).posts.slice(1);
    const forAuthor = postList.parse((await ben.api("GET", path)).json()).posts.slice(1);

    assert.deepEqual(
      forGuests.map(({ position, author, bodyHtml, state }) => ({ position, author, bodyHtml, state })),
      [
        { position: 2, author: null, bodyHtml: "", state: "withdrawn" },
        { position: 3, author: null, bodyHtml: "", state: "hidden" },
      ],
    );
    assert.equal(forAuthor[0]?.bodyHtml, "");
    assert.match(forAuthor[1]?.bodyHtml ?? "", /words taken down/);
    assert.deepEqual(forAuthor[1]?.author, { name: "Ben", role: "participant" });
  });

  it("shows a topic that is not public under an opaque name, to those who may see it", async () => {
    const topic = await site.topic({ by: ana, forum: open, title: "Only for the team", audience: "staff" });

    const own = topicShape.parse((await ana.api("GET", `/api/v1/topics/${topic.id}`)).json());

    assert.equal(own.audience, "staff");
    assert.doesNotMatch(own.slug + own.url, /only|team/i);
    assert.equal((await drLima.api("GET", `/api/v1/topics/${topic.id}`)).status, 200);
    assert.equal((await ben.api("GET", `/api/v1/topics/${topic.id}`)).status, 404);
    const listed = topicList.parse((await ben.api("GET", `/api/v1/forums/${open.id}/topics`)).json());
    assert.ok(!listed.topics.some((one) => one.id === String(topic.id)));
  });
});

describe("what somebody may not see", () => {
  it("answers byte for byte like what does not exist", async () => {
    const inside = await site.topic({ by: ana, forum: members });
    const among = await site.topic({ by: drLima, forum: team });
    const hidden = await site.topic({ by: ana, forum: open });
    await inWork(site.house, mo.member, (work) => hideTopic(work, hidden.id, { why: "Off topic." }));
    const closedToGuests = [
      `/topics/${inside.id}`,
      `/topics/${among.id}/posts`,
      `/topics/${hidden.id}`,
      `/topics/${hidden.id}/posts?page=2`,
      `/forums/${members.id}/topics`,
      `/forums/${team.id}/topics`,
    ];
    const missing = bytesOf(await site.guest.get("/api/v1/topics/999999"));
    assert.equal(missing.status, 404);
    const missingForBen = bytesOf(await ben.api("GET", "/api/v1/topics/999999"));

    for (const path of [...closedToGuests, "/forums/999999/topics", "/no-such-call"]) {
      assert.deepEqual(bytesOf(await site.guest.get(`/api/v1${path}`)), missing, path);
    }
    for (const path of [`/topics/${among.id}`, `/topics/${hidden.id}/posts`, `/forums/${team.id}/topics`]) {
      assert.deepEqual(bytesOf(await ben.api("GET", `/api/v1${path}`)), missingForBen, path);
    }
    assert.equal((await ana.api("GET", `/api/v1/topics/${inside.id}`)).status, 200);
    assert.equal((await ana.api("GET", `/api/v1/topics/${hidden.id}`)).status, 200);
    assert.equal((await drLima.api("GET", `/api/v1/topics/${among.id}`)).status, 200);
  });

  it("answers so to those who write, too", async () => {
    const among = await site.topic({ by: drLima, forum: team });
    const missing = bytesOf(await ben.api("POST", "/api/v1/topics/999999/posts", { body: "Hello" }));
    assert.equal(missing.status, 404);

    const reply = await ben.api("POST", `/api/v1/topics/${among.id}/posts`, { body: "Hello" });
    const topic = await ben.api("POST", `/api/v1/forums/${team.id}/topics`, { title: "Hi", body: "Hello" });

    assert.deepEqual(bytesOf(reply), missing);
    assert.deepEqual(bytesOf(topic), missing);
  });
});

describe("who asks", () => {
  it("is told by the token alone: a session’s cookie is nobody here", async () => {
    const path = `/api/v1/forums/${members.id}/topics`;
    assert.equal((await ana.get(members.url)).status, 200);

    assert.equal((await ana.get(path)).status, 404);
    assert.equal((await ana.get("/api/v1/no-such-call")).body, (await site.guest.get("/api/v1/no-such-call")).body);
    const written = await ana.send({
      method: "POST",
      path,
      headers: { "content-type": "application/json", origin: site.url, "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ title: "By cookie", body: "Hello" }),
    });
    assert.equal(written.status, 401);
  });

  it("is refused with a token that is made up, withdrawn, or not a bearer’s", async () => {
    const withdrawn = await ben.bearer();
    await site.owner.db
      .updateTable("api_token")
      .set({ revoked_at: new Date() })
      .where("member_id", "=", ben.id)
      .execute();

    for (const authorization of [
      `Bearer ${withdrawn}`,
      `Bearer ${"x".repeat(43)}`,
      "Bearer",
      "Basic YTpi",
      "Bearer a b",
    ]) {
      const page = await site.guest.send({ path: "/api/v1/forums", headers: { authorization } });
      assert.equal(page.status, 401, authorization);
      assert.equal(page.headers["www-authenticate"], "Bearer");
      assert.match(String(page.headers["content-type"]), /^application\/problem\+json/);
    }
  });

  it("keeps answers to a token out of every cache, and guests’ in none without asking", async () => {
    const own = await ana.api("GET", "/api/v1/forums");
    const guests = await site.guest.get("/api/v1/forums");

    assert.equal(own.headers["cache-control"], "no-store");
    assert.equal(guests.headers["cache-control"], "no-cache");
    assert.match(String(guests.headers.vary), /authorization/);
  });

  it("costs a fixed number of queries", async () => {
    const topic = await site.topic({ by: ana, forum: open });
    for (let n = 0; n < 8; n += 1) await site.reply({ by: ben, to: topic });
    const token = await ana.bearer();
    const asking = (path: string) => ({ path, headers: { authorization: `Bearer ${token}` } });
    const cost = async (path: string) => {
      const { result, queries } = await site.queriesDuring(() => site.newGuest().send(asking(`/api/v1${path}`)));
      assert.equal(result.status, 200);
      return queries.filter((query) => !query.includes("pg_notify")).length;
    };

    assert.equal(await cost("/forums"), 2);
    assert.equal(await cost(`/forums/${open.id}/topics`), 3);
    assert.equal(await cost(`/topics/${topic.id}`), 2);
    assert.equal(await cost(`/topics/${topic.id}/posts`), 3);
    assert.equal(await cost(`/topics/${topic.id}/posts?per_page=100`), 3);
  });
});
