import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { hidePost, pinTopic, withdrawPost } from "#features/topics/index.ts";
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

before(async () => {
  site = await testSite();
  ana = await site.participant("Ana");
  ben = await site.participant("Ben");
  drLima = await site.staff("Dr Lima", "Pelvic health physiotherapist");
  mo = await site.moderator("Mo", "Community lead");
  open = await site.forum({ title: "Open room" });
  members = await site.forum({ title: "Members’ room", audience: "members", parent: open });
  await site.forum({ title: "Team room", audience: "staff" });
});

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

  it("leaves a post to the practice when its author is no longer of it, and no name to somebody who left", async () => {
    const drOld = await site.staff("Dr Old", "Midwife");
    const cleo = await site.participant("Cleo");
    const topic = await site.topic({ by: cleo, forum: open });
    await site.reply({ by: drOld, to: topic });
    const change = site.owner.db.updateTable("member");
    await change.set({ role: "participant", staff_title: null }).where("id", "=", drOld.id).execute();
    await change.set({ left_at: new Date() }).where("id", "=", cleo.id).execute();

    const { posts } = postList.parse((await site.guest.get(`/api/v1/topics/${topic.id}/posts`)).json());

    assert.deepEqual(posts[0]?.author, { name: "A former member", role: "former" });
    assert.deepEqual(posts[1]?.author, { name: "Dr Old", role: "staff", staffTitle: "Midwife" });
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
