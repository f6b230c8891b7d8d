import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  seedDumpPath,
  seedThreadPath,
  smallDumpPath,
  smallForumPath,
  withoutRealExports,
} from "../../../test/support/bbpress-exports.ts";
import { postsOf, topicsOf } from "./fixtures/collect.ts";
import type { ImportedPost, ImportedTopic } from "./model.ts";
import { exportFile, type ImportPlan, planImport } from "./plan.ts";
import { renderReport } from "./report/render.ts";

/** What a WordPress export changes or cannot know: line ends of XML, the form of addresses, pins for everywhere. */
const comparable = ({ link: _, ...post }: ImportedPost) => ({
  ...post,
  source: post.source.replaceAll("\r\n", "\n"),
  edits: post.edits.map(({ editorLogin, reason }) => ({ editorLogin, reason })),
});
const withoutPin = ({ link: _, pinned, ...topic }: ImportedTopic) => ({ ...topic, pinned: pinned > 0 });

describe("the database dump of the small forum", { skip: withoutRealExports }, () => {
  let dump: ImportPlan;
  let wxr: ImportPlan;
  before(async () => {
    dump = await planImport([exportFile(smallDumpPath)]);
    wxr = await planImport([exportFile(smallForumPath)]);
  });
  after(() => dump.close());

  it("has every count of its description", () => {
    assert.deepEqual(
      dump.report.counts.map(({ type, status, inSource }) => [type, status, inSource]),
      [
        ["attachment", "inherit", 2],
        ["forum", "hidden", 1],
        ["forum", "private", 1],
        ["forum", "publish", 4],
        ["page", "draft", 1],
        ["reply", "pending", 1],
        ["reply", "publish", 292],
        ["reply", "spam", 2],
        ["reply", "trash", 5],
        ["revision", "inherit", 28],
        ["topic", "closed", 1],
        ["topic", "pending", 1],
        ["topic", "publish", 26],
        ["topic", "spam", 1],
        ["topic", "trash", 1],
      ],
    );
    for (const { inSource, brought, skipped } of dump.report.counts) assert.equal(inSource, brought + skipped);
    assert.deepEqual([dump.forums.length, dump.topicCount, dump.postCount], [6, 30, 330]);
    assert.deepEqual([dump.tags.length, dump.members.length], [13, 19]);
  });

  it("gives the same forums, topics and posts as the WordPress export of that moment", async () => {
    const sorted = <Row extends { id: number }>(rows: Iterable<Row>) => [...rows].sort((a, b) => a.id - b.id);
    const forums = (plan: ImportPlan) => sorted(plan.forums).map(({ link: _, ...forum }) => forum);

    assert.deepEqual(forums(dump), forums(wxr));
    assert.deepEqual(dump.report.audiences, wxr.report.audiences);
    const [topics, sameTopics] = [await topicsOf(dump), await topicsOf(wxr)];
    assert.deepEqual(
      sorted(topics.values()).map(withoutPin),
      sorted(sameTopics.values())
        .map(withoutPin)
        .map((topic) => ({ ...topic, pinned: topic.pinned || topic.id === 10 })),
    );
    assert.deepEqual([topics.get(10)?.pinned, topics.get(11)?.pinned], [2, 1]);
    const [posts, samePosts] = [await postsOf(dump), await postsOf(wxr)];
    assert.deepEqual(sorted(posts.values()).map(comparable), sorted(samePosts.values()).map(comparable));
    assert.match(posts.get(37)?.source ?? "", /\r\n/);
    assert.deepEqual(new Set(dump.tags), new Set(wxr.tags));
  });

  it("knows the site by the same name, and what its options say", () => {
    const { postsPerPage, topicsPerPage, oldWords, ...site } = dump.site;
    const { postsPerPage: _, topicsPerPage: __, oldWords: ___, ...same } = wxr.site;

    assert.deepEqual(site, same);
    assert.deepEqual([postsPerPage, topicsPerPage, oldWords], [15, 15, {}]);
  });

  it("has a report without names or addresses of people", () => {
    const text = renderReport(dump.report);

    assert.match(text, /revision +inherit +28 +4 +24\n/);
    assert.doesNotMatch(text, /counted another number/);
    assert.match(text, /heating-pad\.png/);
    assert.doesNotMatch(text, /@|192\.0\.2|siobhan|marta|\$P\$/);
  });

  it("is read from the seed thread’s dump as well", async () => {
    const [one, other] = [await planImport([exportFile(seedDumpPath)]), await planImport([exportFile(seedThreadPath)])];

    assert.deepEqual(
      [...(await postsOf(one)).values()].map(comparable),
      [...(await postsOf(other)).values()].map(comparable),
    );
    one.close();
  });
});
