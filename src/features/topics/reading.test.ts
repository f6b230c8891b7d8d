import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let ana: Person;
let bo: Person;
let drLima: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_reads");
  bo = await site.participant("bo_writes");
  drLima = await site.staff("Dr Lima", "Physiotherapist");
});

const line = (html: string) => /Viewing [^<]*/.exec(html)?.[0];

describe("reading a topic", () => {
  it("says how many posts there are, in all its forms", async () => {
    const topic = await site.topic({ by: ana });
    assert.equal(line((await site.guest.get(topic.url)).html()), "Viewing 1 post (of 1 total)");

    for (let n = 0; n < 9; n += 1) await site.reply({ by: bo, to: topic });
    assert.equal(line((await site.guest.get(topic.url)).html()), "Viewing 10 posts – 1 through 10 (of 10 total)");

    for (let n = 0; n < 11; n += 1) await site.reply({ by: bo, to: topic });
    assert.equal(line((await site.guest.get(topic.url)).html()), "Viewing 20 posts – 1 through 20 (of 21 total)");
    assert.equal(line((await site.guest.get(`${topic.url}page/2/`)).html()), "Viewing post 21 (of 21 total)");
    assert.equal((await site.guest.get(`${topic.url}page/3/`)).status, 404);
  });

  it("leads an address for life to the page that holds the post", async () => {
    const topic = await site.topic({ by: ana });
    const replies = [];
    for (let n = 0; n < 20; n += 1) replies.push(await site.reply({ by: bo, to: topic }));
    const last = replies.at(-1);

    const answer = await site.guest.get(`/forums/reply/${last?.id}/`);

    assert.equal(answer.status, 301);
    assert.equal(answer.location, `${topic.url}page/2/#post-${last?.id}`);
    assert.match(
      (await site.guest.get(`${topic.url}page/2/`)).html(),
      new RegExp(`<article[^>]* id="post-${last?.id}"`),
    );
  });

  it("tells guests to log in where members have a form", async () => {
    const topic = await site.topic({ by: ana });

    const guests = (await site.guest.get(topic.url)).html();
    const members = (await bo.get(topic.url)).html();

    assert.match(guests, /You must be logged in to reply to this topic\./);
    assert.doesNotMatch(guests, /<textarea/);
    assert.match(members, /<textarea/);
  });

  it("marks the asker and the practice's people in words", async () => {
    const topic = await site.topic({ by: ana });
    await site.reply({ by: drLima, to: topic, body: "In general, it does." });

    const html = (await site.guest.get(topic.url)).html();

    assert.match(html, /Asked this/);
    assert.match(html, /post--staff/);
    assert.match(html, /Care team/);
    assert.match(html, /Physiotherapist/);
  });

  it("shows guests the hour and members the minute", async () => {
    const day = site.clock.now().toISOString().slice(0, 10);
    site.clock.set(new Date(`${day}T20:47:11Z`));
    const topic = await site.topic({ by: ana });

    assert.match((await site.guest.get(topic.url)).html(), /, about 20:00/);
    assert.doesNotMatch((await site.guest.get(topic.url)).html(), /20:47/);
    assert.match((await bo.get(topic.url)).html(), /, 20:47/);
  });

  it("costs the same few queries for one post and for twenty", async () => {
    const short = await site.topic({ by: ana });
    const long = await site.topic({ by: ana });
    for (let n = 0; n < 19; n += 1) await site.reply({ by: bo, to: long });
    const newcomer = await site.participant("Newcomer");
    const costOf = async ({ url }: { readonly url: string }) => {
      const { queries } = await site.queriesDuring(() => newcomer.get(url));
      return queries.filter((text) => !text.includes("pg_notify")).length;
    };

    // Who it is, the topic, its posts, whom they chose not to see, and a note of how far they have read.
    assert.deepEqual([await costOf(short), await costOf(long)], [5, 5]);
    // Until something changes, who it is and what is theirs.
    assert.deepEqual([await costOf(short), await costOf(long)], [2, 2]);
  });

  it("writes nothing when somebody looks again at the beginning of what went on", async () => {
    const topic = await site.topic({ by: ana });
    for (let n = 0; n < 20; n += 1) await site.reply({ by: bo, to: topic });
    await site.worked();
    for (const _ of [1, 2]) await ana.get(topic.url);

    const { queries } = await site.queriesDuring(() => ana.get(topic.url));

    assert.deepEqual(
      queries.filter((text) => /insert|update/.test(text)),
      [],
    );
  });

  it("shows an answer at once in the page that guests were reading", async () => {
    const topic = await site.topic({ by: ana });
    await site.guest.get(topic.url);

    await bo.post(`/topics/${topic.id}/reply/`, { body: "Fresh from the pen", submission_id: crypto.randomUUID() });

    assert.match((await site.guest.get(topic.url)).html(), /Fresh from the pen/);
  });
});

describe("writing on the page", () => {
  it("posts, and leads to the new post", async () => {
    const topic = await site.topic({ by: ana });

    const answer = await bo.post(`/topics/${topic.id}/reply/`, {
      body: "It got easier for **me**.",
      submission_id: crypto.randomUUID(),
      seen: 1,
    });

    assert.equal(answer.status, 303);
    assert.match(answer.location, new RegExp(`^${topic.url}#post-\\d+$`));
    assert.match((await bo.get(topic.url)).html(), /It got easier for <strong>me<\/strong>\./);
  });

  it("keeps what was typed when something needs a change", async () => {
    const topic = await site.topic({ by: ana });
    const words = "ё".repeat(20_001);

    const answer = await bo.post(`/topics/${topic.id}/reply/`, { body: words, submission_id: crypto.randomUUID() });

    assert.equal(answer.status, 422);
    assert.match(answer.html(), /too long for one post/);
    assert.ok(answer.html().includes(words));
  });

  it("shows a preview, and what others wrote meanwhile, without posting", async () => {
    const topic = await site.topic({ by: ana });
    await site.reply({ by: drLima, to: topic, body: "Written meanwhile" });

    const page = await bo.post(`/topics/${topic.id}/reply/`, {
      body: "- one\n- two",
      submission_id: crypto.randomUUID(),
      seen: 1,
      do: "preview",
    });

    assert.equal(page.status, 200);
    assert.match(page.html(), /<li dir="auto">one<\/li>/);
    assert.match(page.html(), /1 new post since you opened this\./);
    assert.match(page.html(), /Written meanwhile/);
    assert.equal(line((await site.guest.get(topic.url)).html()), "Viewing 2 posts – 1 through 2 (of 2 total)");
  });

  it("offers a kept draft again, to nobody but its author, and sealed in the database", async () => {
    const topic = await site.topic({ by: ana });
    await bo.post(`/drafts/?place=topic:${topic.id}`, { body: "Not ready to say this" });

    assert.match((await bo.get(topic.url)).html(), /Not ready to say this/);
    assert.doesNotMatch((await ana.get(topic.url)).html(), /Not ready to say this/);
    const [row] = await site.database.db.selectFrom("draft").select("body_sealed").execute();
    assert.ok(row && !row.body_sealed.includes("Not ready"));
  });

  it("quotes a post with its author's name, and without it once the words are changed", async () => {
    const topic = await site.topic({ by: ana, body: "I was afraid. Then I was not." });
    const form = (await bo.get(`/topics/${topic.id}/reply/?quote=${topic.id}`)).html();
    const quote = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(form)?.[1] ?? "";
    assert.match(quote, /ana_reads wrote\]\(#post-/);
    const plain = quote.replaceAll("&gt;", ">").replaceAll("&#39;", "'");

    await bo.post(`/topics/${topic.id}/reply/`, { body: `${plain}\n\nThank you.`, submission_id: crypto.randomUUID() });
    await bo.post(`/topics/${topic.id}/reply/`, {
      body: `${plain.replace("not", "NOT")}\n\nHa.`,
      submission_id: crypto.randomUUID(),
    });

    const html = (await site.guest.get(topic.url)).html();
    assert.equal(html.match(/ana_reads wrote/g)?.length, 1);
  });
});

describe("My topics", () => {
  it("counts in the header where somebody answered, until they look", async () => {
    const cleo = await site.participant("cleo_asks");
    const topic = await site.topic({ by: cleo });
    await site.reply({ by: bo, to: topic });
    await site.worked();

    const count = async () => /class="count">(\d+)/.exec((await cleo.get("/forums/")).html())?.[1];
    assert.equal(await count(), "1");
    assert.match((await cleo.get("/my-topics/")).html(), new RegExp(`/topics/${topic.id}/unread/`));
    const unread = await cleo.get(`/topics/${topic.id}/unread/`);
    assert.match(unread.location, /#post-\d+$/);
    await cleo.get(topic.url);
    assert.equal(await count(), undefined);
  });
});

describe("a forum", () => {
  it("lists pinned topics first and turns its pages", async () => {
    const forum = await site.forum({ title: "Busy room" });
    for (let n = 1; n <= 22; n += 1) {
      site.clock.advance(60_000);
      await site.topic({ by: ana, forum, title: `Question ${n}` });
    }
    const moderator = await site.moderator();
    const oldest = await site.database.db
      .selectFrom("topic")
      .select("id")
      .where("title", "=", "Question 1")
      .executeTakeFirstOrThrow();
    await moderator.post(`/topics/${oldest.id}/pin/`, { pinned: "1" });

    const first = (await site.guest.get(forum.url)).html();
    const second = (await site.guest.get(`${forum.url}page/2/`)).html();

    const titles = [...first.matchAll(/>(Question \d+)</g)].map((match) => match[1]);
    assert.deepEqual(titles.slice(0, 3), ["Question 1", "Question 22", "Question 21"]);
    assert.equal(line(first), "Viewing 20 topics – 1 through 20 (of 21 total)");
    assert.deepEqual(
      [...second.matchAll(/>(Question \d+)</g)].map((match) => match[1]),
      ["Question 2"],
    );
    assert.equal((await site.guest.get(`${forum.url}page/9/`)).status, 404);
  });

  it("of members answers guests like one that does not exist", async () => {
    const forum = await site.forum({ title: "Hidden room", audience: "members" });

    const hidden = await site.guest.get(forum.url);
    const missing = await site.guest.get("/forums/forum/no-such-room/");

    assert.equal(hidden.status, 404);
    assert.equal(hidden.body, missing.body);
    assert.equal((await ana.get(forum.url)).status, 200);
  });
});
