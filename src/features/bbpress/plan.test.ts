import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { idsBy, planOf, postsOf, threadOf, topicsOf } from "./fixtures/collect.ts";
import { exportText, forum, madeFile, marrow, reply, topic } from "./fixtures/exports.ts";
import { exportFile, planImport } from "./plan.ts";

describe("bringing a thread", () => {
  it("brings forum path, authors, order and seconds as they were", async () => {
    const plan = await planImport([exportFile(fileURLToPath(new URL("fixtures/thread.wxr.xml", import.meta.url)))]);

    const thread = await threadOf(plan, 20411);

    assert.deepEqual(
      plan.forums.map(({ id, path, kind, title }) => [id, path, kind, title]),
      [
        [4, "growing-digging", "category", "Growing & Digging"],
        [5, "growing-digging/vegetables", "forum", "Vegetables"],
      ],
    );
    assert.deepEqual(
      plan.members.map(({ login }) => login),
      ["warden", "late_beans", "rosalind", "tamsin", "clay_soil"],
    );
    assert.deepEqual(
      thread.map(({ id, position }) => [id, position]),
      Array.from({ length: 10 }, (_, n) => [20411 + n, n + 1]),
    );
    assert.deepEqual(thread.map(({ createdAt }) => createdAt.toISOString()).slice(0, 3), [
      "2021-06-07T14:12:00.000Z",
      "2021-06-07T18:40:00.000Z",
      "2021-06-07T20:05:00.000Z",
    ]);
    assert.equal(thread[2]?.replyToId, 20412);
    assert.match(thread[9]?.source ?? "", /bucket]]> and/);
    assert.deepEqual(idsBy(plan.report.skipped), { "not-forum-content": [3] });
  });

  it("lists where the old site had counted otherwise than its rows say", async () => {
    const plan = await planOf({
      items: [
        forum(5, { meta: [["_bbp_topic_count", "2"]] }),
        forum(6, { meta: [["_bbp_topic_count", "2"]] }),
        topic(10, 5, { meta: [["_bbp_reply_count", "2"]] }),
        topic(11, 5, { status: "closed", meta: [["_bbp_reply_count", "1"]] }),
        topic(12, 6, { meta: [["_bbp_reply_count", "many"]] }),
        topic(13, 6, { status: "spam", meta: [["_bbp_reply_count", "0"]] }),
        ...[20, 21].map((id) => reply(id, 10)),
        ...[22, 23].map((id) => reply(id, 11)),
        reply(24, 10, { status: "spam" }),
        reply(25, 13, { status: "spam" }),
      ],
    });

    const { "replies-miscounted": topics, "topics-miscounted": forums } = idsBy(plan.report.warnings);
    assert.deepEqual([topics, forums], [[11], [6]]);
  });

  it("orders by date, then by id, behind the opening post; pending, spam and bin have no position", async () => {
    const plan = await planOf({
      items: [
        reply(14, 10, { date: "2020-01-02 00:00:00" }),
        reply(13, 10, { date: "2020-01-02 00:00:00" }),
        reply(12, 10, { date: "2020-01-03 00:00:00" }),
        reply(15, 10, { date: "2019-12-31 00:00:00" }),
        reply(16, 10, { date: "2020-01-01 12:00:00", status: "spam" }),
        reply(17, 10, { date: "2020-01-01 12:00:00", status: "trash" }),
        reply(18, 10, { date: "2020-01-01 12:00:00", status: "pending" }),
        topic(10, 5, { date: "2020-01-01 00:00:00" }),
        forum(5),
      ],
      authors: [marrow],
    });

    assert.deepEqual(
      (await threadOf(plan, 10)).map(({ id }) => id),
      [10, 15, 13, 14, 12],
    );
    const posts = await postsOf(plan);
    assert.deepEqual(
      [16, 17, 18].map((id) => [posts.get(id)?.state, posts.get(id)?.position]),
      [
        ["spam", null],
        ["trash", null],
        ["pending", null],
      ],
    );
    assert.deepEqual(idsBy(plan.report.warnings)["reply-before-topic"], [15]);
  });

  it("takes files in any order, and rows that come twice once", async () => {
    const first = { authors: [marrow], items: [reply(11, 10), topic(10, 5)] };
    const second = {
      authors: [marrow],
      items: [topic(10, 5, { title: "A later copy" }), forum(5), forum(5), reply(12, 10)],
    };

    const plan = await planOf([first, second]);

    assert.equal(plan.topicCount, 1);
    assert.equal(plan.postCount, 3);
    assert.deepEqual(
      plan.members.map(({ login }) => login),
      ["marrow"],
    );
    assert.equal((await topicsOf(plan)).get(10)?.title, "Topic 10");
    assert.equal((await postsOf(plan)).size, 3);
    assert.deepEqual(idsBy(plan.report.skipped), { duplicate: [10, 5] });
    const topics = plan.report.counts.find(({ type }) => type === "topic");
    assert.deepEqual(topics, { type: "topic", status: "publish", inSource: 2, brought: 1, skipped: 1 });
  });

  it("goes on with what it read when a file changes meanwhile", async () => {
    let text = exportText({ items: [forum(5), topic(10, 5), reply(11, 10)] });
    const changing = { name: "made.xml", open: () => madeFile(text).open() };
    const plan = await planImport([changing]);

    text = exportText({ items: [forum(5), topic(12, 5, { title: "Another" })] });

    assert.deepEqual([...(await topicsOf(plan)).keys()], [10]);
    assert.deepEqual([...(await postsOf(plan)).keys()], [10, 11]);
  });
});
