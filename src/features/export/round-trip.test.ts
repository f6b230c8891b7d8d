import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { bringIn, exportFile, type ImportPlan, planImport } from "#features/bbpress/index.ts";
import { rerenderPosts } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import { smallForumPath, withoutRealExports } from "../../../test/support/bbpress-exports.ts";
import { standingOf } from "../../../test/support/compare-communities.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { fillCommunity } from "../../../test/support/whole-community.ts";
import { writeExport } from "./index.ts";

const room = mkdtempSync(join(tmpdir(), "threadwell-round-"));
after(() => rmSync(room, { recursive: true }));

async function takenOut({ house }: Pick<TestHouse, "house">, name: string): Promise<string> {
  const folder = join(room, name);
  await writeExport(house, { folder, version: "1" });
  return join(folder, "wordpress.wxr.xml");
}

async function brought(test: Pick<TestHouse, "house">, file: string): Promise<ImportPlan> {
  const plan = await planImport([exportFile(file)]);
  await bringIn(test.house, plan);
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = (await inWork(test.house, system, (work) => rerenderPosts(work, from, 500))).next;
  }
  return plan;
}

describe("a community that leaves as a WordPress file and comes back", () => {
  let from: TestHouse;
  let file: string;
  let plan: ImportPlan;
  let there: TestSite;

  before(async () => {
    from = await testHouse();
    await fillCommunity(from);
    file = await takenOut(from, "whole");
    there = await testSite({ rateLimits: false });
    await there.owner.pool.query("delete from forum");
    plan = await brought(there, file);
  });

  for (const what of ["forums", "topics", "posts", "tags"] as const)
    it(`has the same ${what}: texts, order, states, and who may read them`, async () => {
      const expected = (await standingOf(from.db))[what];
      const found = (await standingOf(there.database.db))[what];

      assert.ok(expected.length > 1);
      for (const [n, row] of expected.entries()) assert.deepEqual(found[n], row);
      assert.equal(found.length, expected.length);
    });

  it("needs nobody to look at anything: every item says exactly what it is", () => {
    assert.deepEqual(plan.report.hidden, []);
    assert.deepEqual(plan.report.skipped, []);
  });

  it("shows a guest none of the private words, on any page that it leads to", async () => {
    const seen = new Set<string>();
    const waiting = ["/", "/forums/", "/feed/", "/sitemap.xml", "/forums/view/recent/", "/forums/view/popular/"];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const page = await there.guest.get(path);
      assert.doesNotMatch(page.body, /XPRIVATEX/, path);
      for (const [, link = ""] of page.body.matchAll(/href="(\/forums\/[^"#?]*)/g)) {
        if (seen.has(link) || seen.size > 400) continue;
        seen.add(link);
        waiting.push(link);
      }
    }
    assert.ok(seen.size > 40, `${seen.size} pages`);
    const { rows } = await there.owner.pool.query(
      "select id, slug from topic where title like '%XPRIVATEX%' or title like 'For %'",
    );
    assert.ok(rows.length > 5);
    for (const { id, slug } of rows)
      for (const path of [`/forums/topic/${slug}/`, `/forums/reply/${id}/`])
        assert.ok([404, 410].includes((await there.guest.get(encodeURI(path))).status), path);
  });

  it("is XML for a strict reader, with every item in it", (t) => {
    try {
      const counted = execFileSync("python3", ["-c", strictReader, file]).toString().trim().split(" ").map(Number);
      assert.deepEqual(counted, [plan.forums.length + plan.postCount, plan.topicCount]);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT")
        return t.skip("There is no Python here.");
      throw error;
    }
  });

  it("tells nothing of who is behind a one-time name, nor the minute (T-03)", () => {
    const items = readFileSync(file, "utf8")
      .split("<item>")
      .filter((item) => item.includes("quiet.brook"));

    assert.equal(items.length, 1);
    assert.doesNotMatch(items.join(""), /secretive|10:4\d/i);
    assert.match(items.join(""), /2031-05-01 \d\d:00:00/);
  });

  it("is the same once more, when it leaves the new community", async () => {
    const again = await testHouse();
    await again.owner.pool.query("delete from forum");
    await brought(again, await takenOut(there, "again"));

    assert.deepEqual(await standingOf(again.db), await standingOf(there.database.db));
  });
});

const strictReader = `
import sys, xml.etree.ElementTree as tree
items = tree.parse(sys.argv[1]).getroot().findall("channel/item")
wp = "{http://wordpress.org/export/1.2/}post_type"
print(len(items), sum(1 for item in items if item.find(wp).text == "topic"))`;

describe("what WordPress changed in between", () => {
  /** The plan of the file as it is after a change of one item, found by words in it. */
  const changed = async (words: string, change: (item: string) => string) => {
    const items = readFileSync(join(room, "whole", "wordpress.wxr.xml"), "utf8").split(/(?=<item>)/);
    assert.ok(items.some((item) => item.includes(words)));
    const path = join(room, "changed.xml");
    writeFileSync(path, items.map((item) => (item.includes(words) ? change(item) : item)).join(""));
    const plan = await planImport([exportFile(path)]);
    const topics = [...plan.topics()];
    const posts = [...plan.posts()];
    return {
      topic: (title: string) => topics.find((topic) => topic.title === title),
      post: (text: string) => posts.find(({ source, kept }) => source.includes(text) || kept?.source.includes(text)),
      posts,
      forums: plan.forums,
    };
  };
  const status = (to: string) => (item: string) => item.replace(/(<wp:status><!\[CDATA\[)\w+/, `$1${to}`);

  it("is hidden here when it was hidden there", async () => {
    const { post } = await changed("A reply stays to be read.", status("pending"));

    assert.equal(post("A reply stays to be read.")?.state, "pending");
  });

  it("does not come out with a topic that was opened there, but waits for somebody to look", async () => {
    const approved = await changed("<title><![CDATA[XPRIVATEX hidden whole", status("publish"));
    const opened = await changed("<title><![CDATA[For members alone", status("publish"));

    assert.equal(approved.topic("XPRIVATEX hidden whole")?.state, "shown");
    assert.equal(approved.post("XPRIVATEX under a hidden one")?.state, "hidden");
    assert.equal(opened.topic("For members alone")?.effectiveAudience, 0);
    assert.equal(opened.post("XPRIVATEX an answer among members")?.state, "hidden");
  });

  it("leaves a forum as closed as it was seen, also outside the one that closed it", async () => {
    const parent = (item: string) => item.replace(/<wp:post_parent>\d+/, "<wp:post_parent>0");
    const { forums } = await changed("<title><![CDATA[Inside staff", parent);

    assert.deepEqual(
      forums.filter(({ title }) => title === "Inside staff").map((forum) => [forum.parentId, forum.effectiveAudience]),
      [[null, 2]],
    );
  });

  it("never opens a topic further than its status there says, whatever the note beside it claims", async () => {
    const claim = (item: string) => item.replace(/"audience":"\w+"/, '"audience":"public"');
    const { topic } = await changed("<title><![CDATA[For ", claim);

    assert.equal(topic("For members alone")?.effectiveAudience, 1);
    assert.equal(topic("For the care team")?.effectiveAudience, 2);
  });

  it("keeps hidden first words out of sight, whatever became of the topic", async () => {
    const { topic, posts } = await changed("<title><![CDATA[The opening is hidden", status("closed"));
    const first = posts.find(({ id }) => id === topic("The opening is hidden")?.id);

    assert.deepEqual([first?.state, first?.kept], ["shown", null]);
    assert.doesNotMatch(first?.source ?? "", /XPRIVATEX/);
  });

  it("is taken instead of our source, where a text was edited there", async () => {
    const { post } = await changed("Welcome.</p>", (item) => item.replace("Welcome.</p>", "Welcome, edited.</p>"));

    assert.equal(post("Welcome, edited.")?.kept, null);
  });
});

describe("the small forum", { skip: withoutRealExports }, () => {
  it("has the same counts after it came in, left, and came in elsewhere", async () => {
    const [one, two] = [await testHouse(), await testHouse()];
    const first = await brought(one, smallForumPath);
    const second = await brought(two, await takenOut(one, "small"));

    const perType = ({ report }: ImportPlan, type: string) =>
      report.counts.filter((row) => row.type === type).map(({ status, brought: n }) => [status, n]);
    for (const type of ["forum", "topic"]) assert.deepEqual(perType(second, type), perType(first, type));
    // A reply that was open in a topic that waits is out of sight there, too; it comes back as it was.
    assert.deepEqual(
      [perType(first, "reply"), perType(second, "reply")],
      [
        [
          ["pending", 1],
          ["publish", 292],
          ["spam", 2],
          ["trash", 5],
        ],
        [
          ["pending", 2],
          ["publish", 291],
          ["spam", 2],
          ["trash", 5],
        ],
      ],
    );
    assert.deepEqual(second.report.audiences, first.report.audiences);
    assert.deepEqual(second.report.hidden, []);
    assert.deepEqual([second.topicCount, second.postCount], [30, 330]);
    const [before, afterwards] = [await standingOf(one.db), await standingOf(two.db)];
    for (const [n, row] of before.posts.entries()) assert.deepEqual(afterwards.posts[n], row);
    for (const [n, row] of before.topics.entries()) assert.deepEqual(afterwards.topics[n], row);
  });
});
