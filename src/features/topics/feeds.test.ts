import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { withdrawPost } from "./index.ts";

let site: TestSite;
let ana: Person;
let drLima: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("Ana");
  drLima = await site.staff("Dr Lima");
  await listed(true);
});

const listed = (searchEngines: boolean) =>
  inWork(site.house, system, async (work) => {
    await saveSettings(work, { searchEngines });
    work.changed("site");
  });

/** What stands in this element, item by item; the feed's own comes first. */
const all = (feed: string, name: string) =>
  [...feed.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => text);

describe("a feed", () => {
  it("has the beginnings of the latest posts that everybody may read, as guests see them", async () => {
    const topic = await site.topic({ by: ana, title: "Tea & <toast>", body: `First <b>.\n\n${"word ".repeat(200)}` });
    const reply = await site.reply({ by: drLima, to: topic, body: "Second." });
    await site.topic({ by: ana, audience: "members", title: "Among members", body: "Not for feeds." });

    const { status, headers, body } = await site.guest.get("/feed/");

    assert.equal(status, 200);
    assert.equal(headers["content-type"], "application/rss+xml; charset=utf-8");
    assert.deepEqual(all(body, "title").slice(1, 3), ["Tea &amp; &lt;toast&gt; (#2)", "Tea &amp; &lt;toast&gt;"]);
    assert.deepEqual(all(body, "dc:creator").slice(0, 2), ["Dr Lima", "Ana"]);
    assert.deepEqual(all(body, "link").slice(1, 2), [`${site.url}${reply.url}`]);
    assert.match(all(body, "pubDate")[1] ?? "", /:00:00 \+0000$/);
    assert.match(all(body, "description")[2] ?? "", /^First [^<]{300,420}…$/);
    assert.doesNotMatch(body, /Among members|Not for feeds/);
  });

  it("of a forum has what stands in it and below it, of a topic what was written there", async () => {
    const above = await site.forum({ title: "Above" });
    const below = await site.forum({ title: "Below", parent: above });
    const topic = await site.topic({ by: ana, forum: below, title: "Under all", body: "Down here." });
    await site.topic({ by: ana, title: "Elsewhere", body: "Far away." });

    for (const path of [`${above.url}feed/`, `${below.url}feed/`, `${topic.url}feed/`]) {
      const { body } = await site.guest.get(path);
      assert.deepEqual(all(body, "title").slice(1), ["Under all"], path);
    }
  });

  it("of what is not for everybody is not there for anybody", async () => {
    const room = await site.forum({ title: "Members’ room", audience: "members" });
    const inside = await site.topic({ by: ana, forum: room, title: "Inside", body: "Words." });
    const own = await site.topic({ by: ana, audience: "staff", title: "In private", body: "Words." });

    for (const path of [`${room.url}feed/`, `${inside.url}feed/`, `${own.url}feed/`]) {
      for (const who of [site.guest, ana, drLima]) assert.equal((await who.get(path)).status, 404, path);
      const missing = path.includes("/forum/") ? "/forums/forum/none/feed/" : "/forums/topic/none/feed/";
      assert.equal((await site.guest.get(path)).body, (await site.guest.get(missing)).body);
    }
  });

  it("is the same for everybody, and not sent again while it holds", async () => {
    const topic = await site.topic({ by: ana, title: "Kept", body: "Words of mine." });
    const first = await site.guest.get("/feed/");
    assert.equal((await ana.get("/feed/")).body, first.body);
    const etag = String(first.headers.etag);
    assert.equal((await site.guest.get("/feed/", { "if-none-match": etag })).status, 304);

    await inWork(site.house, ana.member, (work) => withdrawPost(work, topic.id));

    const now = await site.guest.get("/feed/", { "if-none-match": etag });
    assert.equal(now.status, 200);
    assert.doesNotMatch(now.body, /Words of mine/);
  });

  it("is named on its page, for everybody alike", async () => {
    const topic = await site.topic({ by: ana, title: "Named", body: "Words." });
    for (const who of [site.guest, ana]) {
      for (const [page, feed] of [
        [topic.url, `${topic.url}feed/`],
        [topic.forum.url, `${topic.forum.url}feed/`],
        ["/", "/feed/"],
      ] as const) {
        const named = new RegExp(`<link rel="alternate" type="application/rss\\+xml"[^>]*href="${feed}"`);
        assert.match((await who.get(page)).html(), named);
      }
    }
  });

  it("is empty, and named nowhere, while the practice wants no search engines", async () => {
    const topic = await site.topic({ by: ana, title: "Unlisted", body: "Words." });
    await listed(false);
    for (const path of ["/feed/", `${topic.url}feed/`]) {
      const { status, body } = await site.guest.get(path);
      assert.deepEqual([status, all(body, "guid")], [200, []], path);
    }
    assert.doesNotMatch((await site.guest.get(topic.url)).body, /rss\+xml/);
    await listed(true);
  });
});
