import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { smallForumPath, withoutRealExports } from "../../../test/support/bbpress-exports.ts";
import { idsBy, postsOf, threadOf, topicsOf } from "./fixtures/collect.ts";
import { madeFile } from "./fixtures/exports.ts";
import type { ImportedPost, ImportedTopic } from "./model.ts";
import { exportFile, type ImportPlan, planImport } from "./plan.ts";
import { renderReport } from "./report/render.ts";

/** Topic, forum, published replies and others, as the description lists them. */
const described = [
  [10, 5, 2, 0],
  [11, 5, 31, 0],
  [12, 5, 4, 0],
  [13, 5, 10, 0],
  [14, 6, 39, 1],
  [15, 5, 12, 0],
  [17, 5, 4, 0],
  [18, 6, 8, 0],
  [19, 5, 1, 0],
  [20, 5, 0, 1],
  [21, 5, 0, 3],
  [22, 7, 5, 0],
  [23, 7, 2, 0],
  [24, 8, 4, 0],
  [25, 8, 1, 0],
  [26, 9, 6, 0],
  [27, 5, 4, 0],
  [28, 5, 1, 0],
  [29, 6, 0, 0],
  [30, 5, 2, 0],
  [31, 5, 0, 0],
  [32, 5, 2, 0],
  [33, 5, 10, 0],
  [34, 6, 93, 0],
  [35, 5, 31, 3],
  [36, 5, 5, 0],
  [63, 5, 3, 0],
  [337, 5, 9, 0],
  [347, 5, 3, 0],
  [351, 6, 0, 0],
];

describe("the export of the small forum", { skip: withoutRealExports }, () => {
  let plan: ImportPlan;
  let topics: Map<number, ImportedTopic>;
  let posts: Map<number, ImportedPost>;
  before(async () => {
    plan = await planImport([exportFile(smallForumPath)]);
    topics = await topicsOf(plan);
    posts = await postsOf(plan);
  });

  it("has every count of its description", () => {
    const { report } = plan;
    assert.deepEqual(
      report.counts.map(({ type, status, inSource, brought }) => [type, status, inSource, brought]),
      [
        ["attachment", "inherit", 2, 0],
        ["forum", "hidden", 1, 1],
        ["forum", "private", 1, 1],
        ["forum", "publish", 4, 4],
        ["page", "draft", 1, 0],
        ["reply", "pending", 1, 1],
        ["reply", "publish", 292, 292],
        ["reply", "spam", 2, 2],
        ["reply", "trash", 5, 5],
        ["topic", "closed", 1, 1],
        ["topic", "pending", 1, 1],
        ["topic", "publish", 26, 26],
        ["topic", "spam", 1, 1],
        ["topic", "trash", 1, 1],
      ],
    );
    assert.deepEqual([plan.forums.length, plan.topicCount, plan.postCount], [6, 30, 330]);
    assert.deepEqual([topics.size, posts.size, plan.tags.length, plan.members.length], [30, 330, 13, 18]);
  });

  it("keeps who may read each forum, and nothing of the private ones is public", () => {
    assert.deepEqual(
      plan.forums.map(({ id, path, kind, closed, effectiveAudience }) => [id, path, kind, closed, effectiveAudience]),
      [
        [4, "vaginismus-support-group", "category", false, 0],
        [8, "staff-room", "forum", false, 2],
        [9, "archive-2018", "forum", true, 0],
        [5, "vaginismus-support-group/vaginismus-general", "forum", false, 0],
        [7, "vaginismus-support-group/members-only", "forum", false, 1],
        [6, "vaginismus-support-group/vaginismus-general/dilators-exercises", "forum", false, 0],
      ],
    );
    assert.deepEqual(
      plan.report.audiences.map(({ audience, forums, topics, posts }) => [audience, forums, topics, posts]),
      [
        ["public", 4, 23, 302],
        ["members", 1, 2, 9],
        ["staff", 1, 2, 7],
        ["nobody", 0, 3, 12],
      ],
    );
    assert.deepEqual(plan.report.hidden, []);
    assert.deepEqual(
      [22, 23, 24, 25].map((id) => topics.get(id)?.effectiveAudience),
      [1, 1, 2, 2],
    );
    assert.deepEqual(
      [19, 20, 21].map((id) => topics.get(id)?.state),
      ["pending", "spam", "trash"],
    );
  });

  it("has its replies where the description counts them", () => {
    const perForum = Map.groupBy(
      [...posts.values()].filter(({ id, topicId }) => id !== topicId),
      ({ topicId }) => topics.get(topicId)?.forumId,
    );
    assert.deepEqual(
      [4, 5, 6, 7, 8, 9].map((id) => perForum.get(id)?.length ?? 0),
      [0, 141, 141, 7, 5, 6],
    );
    const perTopic = [...topics.values()].map(({ id, forumId }) => {
      const replies = [...posts.values()].filter((post) => post.topicId === id && post.id !== id);
      const published = replies.filter(({ state }) => state === "shown").length;
      return [id, forumId, published, replies.length - published];
    });
    assert.deepEqual(new Set(perTopic.map(String)), new Set(described.map(String)));
    const shown = [...posts.values()].filter(({ topicId, state }) => topicId === 34 && state === "shown");
    assert.equal(shown.length, 94);
    assert.equal(Math.max(...shown.map(({ position }) => position ?? 0)), 94);
  });

  it("knows guests, and people who are gone", () => {
    assert.deepEqual(
      [347, 348, 349].map((id) => posts.get(id)?.author.kind),
      ["guest", "guest", "guest"],
    );
    assert.deepEqual(posts.get(347)?.author, { kind: "guest", name: "Gast Ä. & Co" });
    const gone = [...posts.values()].filter(({ author }) => author.kind === "gone");
    assert.deepEqual(gone.map(({ topicId }) => topicId).sort(), [32, 32, 35]);
  });

  it("orders replies whose dates and ids disagree", async () => {
    const thread = await threadOf(plan, 36);

    assert.deepEqual(
      thread.map(({ id, createdAt }) => [id, createdAt.toISOString().slice(0, 19)]),
      [
        [36, "2019-08-08T10:55:53"],
        [71, "2021-03-14T07:30:00"],
        [68, "2021-05-01T14:00:00"],
        [67, "2021-05-02T14:00:00"],
        [69, "2021-05-02T14:00:00"],
        [70, "2021-11-07T05:30:00"],
      ],
    );
  });

  it("keeps threads, merges, splits, edits, tags, stickies and closed topics", () => {
    const answers = [40, 41, 42, 43, 44, 45, 47, 352, 39, 46].map((id) => posts.get(id)?.replyToId);
    assert.deepEqual(answers, [39, 40, 41, 42, 43, 39, 44, 39, null, null]);
    assert.deepEqual([posts.get(16)?.topicId, posts.get(16)?.oldSlugs], [15, ["bath-or-shower-first"]]);
    assert.deepEqual(topics.get(63)?.oldSlugs, ["reply-to-insurance-and-also-travel-5"]);
    assert.deepEqual(
      posts.get(33)?.edits.map(({ editorLogin }) => editorLogin),
      ["siobhan", "marta_mod"],
    );
    assert.deepEqual(posts.get(339)?.edits, [
      { editorLogin: "lukasz", reason: "typo", at: null, before: null },
      { editorLogin: "admin", reason: "admin restored the text", at: null, before: null },
    ]);
    assert.deepEqual(
      topics.get(337)?.tags.map(({ name }) => name),
      ["markup", "test & more", "Ünïcode"],
    );
    assert.equal(topics.get(30)?.slug, "はじめまして-resume-question-😊");
    assert.deepEqual([topics.get(11)?.pinned, topics.get(12)?.closed], [1, true]);
    assert.deepEqual(plan.forums.find(({ id }) => id === 6)?.moderators, ["forum_helper"]);
    assert.match(posts.get(37)?.source ?? "", /]]>/);
  });

  it("gives the same in other pieces, packed, and from two files in the wrong order", async () => {
    const text = readFileSync(smallForumPath, "utf8");
    const cut = text.indexOf("<item>", text.length / 2);
    const head = text.slice(0, text.indexOf("<item>"));
    const tail = "</channel></rss>";
    const packed = await planImport([madeFile(gzipSync(text), { chunk: 1009 })]);
    const halves = await planImport([madeFile(head + text.slice(cut)), madeFile(text.slice(0, cut) + tail)]);

    for (const other of [packed, halves]) {
      assert.deepEqual(other.report.counts, plan.report.counts);
      assert.deepEqual(other.report.audiences, plan.report.audiences);
      assert.deepEqual(new Map([...(await postsOf(other))].sort()), new Map([...posts].sort()));
    }
  });

  it("says in its report what is not taken over, without names or addresses of people", () => {
    const text = renderReport(plan.report);

    assert.deepEqual(idsBy(plan.report.skipped), { "not-forum-content": [3], attachment: [335, 336] });
    assert.match(text, /heating-pad\.png/);
    assert.match(text, /reply +publish +292 +292 +0\n/);
    assert.match(text, /everyone +4 +23 +302\n/);
    assert.doesNotMatch(text, /@|192\.0\.2|siobhan|marta/);
    assert.deepEqual(JSON.parse(JSON.stringify(plan.report)), plan.report);
  });
});
