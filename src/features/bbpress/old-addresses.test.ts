import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { dumpFile, dumpForum } from "./fixtures/dumps.ts";
import { madeFile } from "./fixtures/exports.ts";
import { oldAddresses, oldSite } from "./fixtures/old-site.ts";
import { bbpressWords, bringIn, type CheckedAddresses, type ExportFile, planImport } from "./index.ts";

async function bring(site: TestSite, file: ExportFile): Promise<void> {
  const plan = await planImport([file]);
  await bringIn(site.house, plan);
  await site.worked();
}

describe("an address of the old site", () => {
  let site: TestSite;

  before(async () => {
    site = await testSite({ rateLimits: false });
    await bring(site, madeFile(oldSite));
  });

  it("leads in one step to where the same words stand now", async () => {
    for (const [old, now] of Object.entries(oldAddresses)) {
      const page = await site.guest.get(old);
      assert.equal(page.location, now, `${old}: ${page.status}`);
      assert.ok(page.status === 301 || page.status === 302, old);
    }
  });

  it("leads to a page that holds the post it names", async () => {
    for (const now of Object.values(oldAddresses).filter((path) => path.includes("#"))) {
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

  it("is looked up once all is here, and named in the report where it leads somewhere else", async () => {
    const site = await testSite({ rateLimits: false });
    const told: CheckedAddresses[] = [];
    const file = madeFile(oldSite);
    const onAddresses = (checked: CheckedAddresses) => void told.push(checked);
    await bringIn(site.house, await planImport([file]), { onAddresses });
    assert.deepEqual(told, [{ forums: 3, topics: 5, posts: 29, elsewhere: [], lost: 0 }]);

    await site.owner.db.updateTable("topic").set({ slug: "renamed" }).where("slug", "=", "blight").execute();
    await site.owner.db.updateTable("forum").set({ slug: "hut", path: "hut" }).where("path", "=", "shed").execute();
    await bringIn(site.house, await planImport([file]), { onAddresses });

    assert.deepEqual(told[1]?.elsewhere, [6, 150]);
    assert.match(
      bbpressWords.addresses({ forums: 3, topics: 5, posts: 29, elsewhere: [6, 150], lost: 2 }),
      /2 lead somewhere else or nowhere, by the old numbers: 6, 150\./,
    );
  });
});
