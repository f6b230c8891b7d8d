import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { dumpFile, dumpForum } from "./fixtures/dumps.ts";
import { exportText, forum, madeFile, marrow, reply, topic } from "./fixtures/exports.ts";
import { bringIn, type ExportFile, planImport } from "./index.ts";

const answers = Array.from({ length: 20 }, (_, at) =>
  reply(120 + at, 110, { gmt: `2020-03-${String(at + 1).padStart(2, "0")} 10:00:00`, order: at + 1 }),
);
const moved = [
  forum(4, { name: "the-plot", title: "The Plot" }),
  forum(5, { name: "beans", title: "Beans", parent: 4 }),
  forum(6, { name: "shed", title: "Shed", status: "private" }),
  topic(110, 5, { name: "runner-beans", meta: [["_wp_old_slug", "climbing-beans"]] }),
  ...answers,
  topic(150, 5, { name: "blight", tags: [["soil", "Soil"]], meta: [["_wp_old_slug", "reply-to-runner-beans-3"]] }),
  reply(151, 150, { name: "reply-to-blight" }),
  reply(152, 150, { meta: [["_wp_old_slug", "is-it-rot"]] }),
  reply(153, 150, { status: "trash" }),
  topic(160, 5, { name: "old-quarrel__trashed", status: "trash" }),
  topic(170, 6, { name: "keys-to-the-shed" }),
  reply(171, 170),
  topic(180, 6, { name: "thrown-out-of-the-shed__trashed", status: "trash" }),
];

async function bring(site: TestSite, file: ExportFile): Promise<void> {
  const plan = await planImport([file]);
  await bringIn(site.house, plan);
  await site.worked();
}

describe("an address of the old site", () => {
  let site: TestSite;

  before(async () => {
    site = await testSite({ rateLimits: false });
    await bring(site, madeFile(exportText({ authors: [marrow], items: moved, terms: [["soil", "Soil"]] })));
  });

  const beans = "/forums/forum/the-plot/beans/";
  const leads: Readonly<Record<string, string>> = {
    "/forums/page/2/": "/forums/",
    "/forums/feed/": "/feed/",
    "/feed/rss2/": "/feed/",
    "/?feed=rss2": "/feed/",
    "/index.php/forums/": "/forums/",
    "/topics/": "/forums/view/recent/",
    "/topics/page/3/": "/forums/view/recent/",
    "/forum/the-plot/beans/": beans,
    "/forums/forum/the-plot/beans/feed/rss2/": `${beans}feed/`,
    "/forum/the-plot/beans/feed/": `${beans}feed/`,
    "/forums/forum/the-plot/beans/edit/": beans,
    "/?forum=beans": beans,
    "/?forum=the-plot/beans&paged=2": `${beans}page/2/`,
    "/?post_type=forum&p=5": beans,
    "/?p=5": beans,
    "/topic/runner-beans/": "/forums/topic/runner-beans/",
    "/topic/runner-beans/page/2/": "/forums/topic/runner-beans/page/2/",
    "/topic/runner-beans/page/9/": "/forums/topic/runner-beans/page/2/",
    "/forums/topic/climbing-beans/": "/forums/topic/runner-beans/",
    "/forums/topic/runner-beans/edit/?action=merge": "/forums/topic/runner-beans/",
    "/forums/topic/runner-beans/feed/rss2/": "/forums/topic/runner-beans/feed/",
    "/forums/topic/climbing-beans/feed/": "/forums/topic/runner-beans/feed/",
    "/?topic=runner-beans": "/forums/topic/runner-beans/",
    "/?topic=climbing-beans&paged=2": "/forums/topic/runner-beans/page/2/",
    "/?post_type=topic&p=110": "/forums/topic/runner-beans/#post-110",
    "/forums/reply/133/": "/forums/topic/runner-beans/#post-133",
    "/forums/reply/134/": "/forums/topic/runner-beans/page/2/#post-134",
    "/reply/134/": "/forums/topic/runner-beans/page/2/#post-134",
    "/?p=134": "/forums/topic/runner-beans/page/2/#post-134",
    "/?reply=134": "/forums/topic/runner-beans/page/2/#post-134",
    "/forums/reply/134/edit/": "/forums/topic/runner-beans/page/2/#post-134",
    "/forums/reply/reply-to-blight/": "/forums/topic/blight/#post-151",
    "/?reply=reply-to-blight": "/forums/topic/blight/#post-151",
    "/forums/reply/reply-to-runner-beans-3/": "/forums/topic/blight/#post-150",
    "/forums/reply/is-it-rot/": "/forums/topic/blight/#post-152",
    "/forums/topic/is-it-rot/": "/forums/topic/blight/",
    "/topic-tag/soil/": "/forums/topic-tag/soil/",
    "/forums/topic-tag/soil/feed/": "/forums/topic-tag/soil/",
    "/?topic-tag=soil": "/forums/topic-tag/soil/",
    "/forums/view/no-replies/": "/forums/view/unanswered/",
    "/forums/view/popular/page/2/": "/forums/view/popular/",
    "/?bbp_view=no-replies": "/forums/view/unanswered/",
    "/forums/users/marrow/replies/": "/forums/users/marrow/",
    "/forums/users/marrow/topics/page/2/": "/forums/users/marrow/",
    "/author/marrow/": "/forums/users/marrow/",
  };

  it("leads in one step to where the same words stand now", async () => {
    for (const [old, now] of Object.entries(leads)) {
      const page = await site.guest.get(old);
      assert.equal(page.location, now, `${old}: ${page.status}`);
      assert.ok(page.status === 301 || page.status === 302, old);
    }
  });

  it("leads to a page that holds the post it names", async () => {
    for (const now of Object.values(leads).filter((path) => path.includes("#"))) {
      const [path = "", anchor] = now.split("#");
      assert.match((await site.guest.get(path)).body, new RegExp(`id="${anchor}"`), now);
    }
  });

  it("shows the thing itself where it asked for a deed, and does nothing", async () => {
    const plain = await site.guest.get("/forums/topic/runner-beans/");
    const marks = await site.owner.db.selectFrom("topic").selectAll().orderBy("id").execute();
    for (const query of [
      "action=bbp_toggle_topic_close&topic_id=110&_wpnonce=1",
      "action=bbp_favorite_add&object_id=110",
      "action=bbp_toggle_reply_trash&reply_id=120&sub_action=trash",
      "view=all",
      "bbp_reply_to=120",
    ]) {
      const page = await site.guest.get(`/forums/topic/runner-beans/?${query}`);
      assert.equal(page.status, 200, query);
      assert.equal(page.body, plain.body, query);
    }
    assert.deepEqual(await site.owner.db.selectFrom("topic").selectAll().orderBy("id").execute(), marks);
  });

  it("says that what was thrown away is gone, and only where everybody could read it", async () => {
    for (const path of [
      "/forums/topic/old-quarrel/",
      "/forums/topic/old-quarrel__trashed/",
      "/forums/reply/153/",
      "/?p=153",
    ]) {
      assert.equal((await site.guest.get(path)).status, 410, path);
    }
    for (const path of [
      "/forums/topic/thrown-out-of-the-shed/",
      "/forums/topic/thrown-out-of-the-shed__trashed/",
      "/?p=180",
    ]) {
      assert.equal((await site.guest.get(path)).status, 404, path);
    }
  });

  it("tells a guest of the members' own no more than of what never was", async () => {
    const nothing = await site.guest.get("/?p=999999");
    for (const path of [
      "/?p=170",
      "/?p=6",
      "/?forum=shed",
      "/?topic=keys-to-the-shed",
      "/topic/keys-to-the-shed/edit/",
      "/forums/reply/171/",
      "/forum/shed/",
    ]) {
      const page = await site.guest.get(path);
      assert.equal(page.status, 404, path);
      assert.equal(page.body, nothing.body, path);
    }
    const ana = await site.participant("Ana");
    const found = await ana.get("/?p=171");
    assert.equal(found.status, 301);
    assert.match((await ana.get(found.location?.split("#", 1)[0] ?? "")).body, /id="post-171"/);
  });

  it("leads whoever may edit to the form", async () => {
    const mo = await site.moderator("Mo");
    const ada = await site.administrator("Ada");

    assert.equal(
      (await mo.get("/forums/topic/runner-beans/edit/?action=split&reply_id=120")).location,
      "/topics/110/manage/",
    );
    assert.equal((await mo.get("/forums/reply/120/edit/")).location, "/posts/120/edit/");
    assert.match((await ada.get("/forums/forum/the-plot/edit/")).location ?? "", /^\/admin\/forums\/\d+\/$/);
  });

  it("that means nothing, or too much, does not exist", async () => {
    const nothing = await site.guest.get("/nowhere/");
    for (const path of [
      "/wp-admin/",
      "/wp-json/wp/v2/posts",
      "/forums/topic/",
      "/forums/reply/999999/",
      "/forums/users/",
      "/?p=0",
      "/?p=99999999999999999999",
      "/forums/topic/%00/edit/",
      "/topic/..%2f..%2fetc/edit/",
      `/topic/${"x".repeat(900)}/`,
      `/${"a/".repeat(400)}`,
    ]) {
      const page = await site.guest.get(path);
      assert.ok(page.status === 404 || path.startsWith("/?p="), `${path.slice(0, 40)}: ${page.status}`);
      if (page.status === 404) assert.equal(page.body, nothing.body, path.slice(0, 40));
    }
  });

  it("of WordPress's own doors leads to ours", async () => {
    assert.equal((await site.guest.get("/wp-login.php")).location, "/log-in/");
    assert.equal((await site.guest.get("/wp-login.php?action=register")).location, "/sign-up/");
    assert.equal((await site.guest.get("/wp-login.php?action=lostpassword")).location, "/forgot/");
  });

  it("under the site's other name leads to the one it is known by", async () => {
    const page = await site.guest.send({
      path: "/forums/reply/134/?x=1",
      headers: { host: `www.localhost:${site.port}` },
    });

    assert.equal(page.status, 301);
    assert.equal(page.location, `${site.url}/forums/reply/134/?x=1`);
    const sent = await site.guest.send({ method: "POST", path: "/log-in/", headers: { host: "www.localhost" } });
    assert.equal(sent.status, 421);
  });
});

describe("an old site with words of its own in its addresses", () => {
  it("keeps them all", async () => {
    const site = await testSite({ rateLimits: false });
    const options = Object.entries({
      siteurl: "https://old.example.net",
      home: "https://old.example.net",
      _bbp_root_slug: "community",
      _bbp_forum_slug: "board",
      _bbp_topic_slug: "thread",
      _bbp_topic_tag_slug: "label",
      _bbp_user_slug: "people",
    }).map(([option_name, option_value]) => ({ option_name, option_value }));
    const posts = [
      dumpForum(4, 0, { post_name: "plot" }),
      { ...dumpForum(10, 4, { post_name: "beans" }), post_type: "topic" },
      { ...dumpForum(11, 10, { post_name: "11" }), post_type: "reply" },
    ];
    await bring(site, dumpFile({ tables: { options, posts } }));

    for (const [old, now] of Object.entries({
      "/community/": "/forums/",
      "/community/board/plot/": "/forums/forum/plot/",
      "/community/thread/beans/": "/forums/topic/beans/",
      "/thread/beans/": "/forums/topic/beans/",
      "/community/reply/11/": "/forums/topic/beans/#post-11",
      "/community/label/soil/": "/forums/topic-tag/soil/",
      "/community/people/marrow/replies/": "/forums/users/marrow/",
    })) {
      assert.equal((await site.guest.get(old)).location, now, old);
    }
  });
});
