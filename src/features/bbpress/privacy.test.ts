import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { idsBy, planOf, postsOf, topicsOf } from "./fixtures/collect.ts";
import { forum, type MadeItem, reply, topic } from "./fixtures/exports.ts";

/** Ids of posts that the public could read. */
async function publicPosts(items: readonly MadeItem[], harmlessKeys: readonly string[] = []): Promise<number[]> {
  const plan = await planOf({ items }, { harmlessKeys });
  const topics = await topicsOf(plan);
  const open: number[] = [];
  for (const post of (await postsOf(plan)).values()) {
    const its = topics.get(post.topicId);
    if (post.state === "shown" && its?.state === "shown" && its.effectiveAudience === 0) open.push(post.id);
  }
  const row = plan.report.audiences.find(({ audience }) => audience === "public");
  assert.equal(row?.posts, open.length, "the report counts what the public could read");
  return open.sort((a, b) => a - b);
}

describe("what stays out of sight", () => {
  it("gives a topic the narrowest audience of its forum and all forums above it", async () => {
    const items = [
      forum(1, { status: "private" }),
      forum(2, { parent: 1 }),
      forum(3, { parent: 2, status: "hidden" }),
      forum(4),
      topic(11, 1),
      topic(12, 2),
      topic(13, 3),
      topic(14, 4),
    ];
    const plan = await planOf({ items });
    const topics = await topicsOf(plan);

    assert.deepEqual(
      plan.forums.map(({ id, audience, effectiveAudience }) => [id, audience, effectiveAudience]),
      [
        [1, 1, 1],
        [4, 0, 0],
        [2, 0, 1],
        [3, 2, 2],
      ],
    );
    assert.deepEqual(
      [11, 12, 13, 14].map((id) => topics.get(id)?.effectiveAudience),
      [1, 1, 2, 0],
    );
    assert.deepEqual(await publicPosts(items), [14]);
  });

  it("hides forums with an unknown status, a password, a privacy field or a parent that is missing or goes in circles", async () => {
    const items = [
      forum(1, { status: "archived" }),
      forum(2, { password: "beans" }),
      forum(3, { meta: [["_bbp_group_ids", "a:1:{i:0;i:4;}"]] }),
      forum(4, { parent: 99 }),
      forum(5, { parent: 6 }),
      forum(6, { parent: 5 }),
      forum(7, { parent: "x" }),
      forum(8, { meta: [["members_only", "no"]] }),
      forum(9, { status: "trash" }),
      forum(10, { meta: [["_bbp_group_ids", "a:0:{}"]] }),
      ...Array.from({ length: 10 }, (_, n) => topic(n + 21, n + 1)),
    ];
    const plan = await planOf({ items });

    assert.deepEqual(await publicPosts(items), [30]);
    assert.deepEqual(idsBy(plan.report.hidden), {
      "forum-status": [1, 9],
      "forum-password": [2],
      "forum-privacy-key": [3, 8],
      "forum-parent-missing": [4, 7],
      "forum-loop": [5, 6],
    });
  });

  it("hides topics and replies with unknown status, password, privacy field or place", async () => {
    const items = [
      forum(1),
      forum(2, { status: "private" }),
      topic(10, 1),
      topic(11, 1, { status: "private" }),
      topic(12, 1, { status: "hidden" }),
      topic(13, 1, { status: "resolved" }),
      topic(14, 1, { password: "beans" }),
      topic(15, 99),
      topic(16, 0),
      topic(17, 1, { meta: [["_bbp_forum_id", "2"]] }),
      topic(18, 1, { meta: [["_bbp_topic_is_private", "1"]] }),
      topic(19, 1, { meta: [["_restrict_to", "everyone"]] }),
      topic(20, 1, { status: "draft" }),
      topic(21, 1, { meta: [["_bbp_forum_id", "98"]] }),
      topic(22, "one"),
      reply(30, 10),
      reply(31, 10, { meta: [["_bbp_reply_is_private", "1"]] }),
      reply(32, 10, { meta: [["_bbp_reply_is_private", "0"]] }),
      reply(33, 10, { meta: [["_bbp_topic_id", "11"]] }),
      reply(34, 10, { meta: [["_bbp_forum_id", "2"]] }),
      reply(35, 10, { status: "private" }),
      reply(36, 10, { status: "inherit" }),
      reply(37, 10, { password: "beans" }),
      reply(38, 0, { meta: [["_bbp_topic_id", "10"]] }),
      reply(39, 97),
      reply(40, 11),
      reply(41, 13),
      reply(42, 10, { meta: [["_bbp_reply_is_moderator_only", "yes"]] }),
    ];
    const plan = await planOf({ items });
    const topics = await topicsOf(plan);

    assert.deepEqual(await publicPosts(items), [10, 21, 30, 32, 38]);
    assert.deepEqual(
      [11, 12, 18].map((id) => [topics.get(id)?.state, topics.get(id)?.effectiveAudience]),
      [
        ["shown", 2],
        ["shown", 2],
        ["shown", 2],
      ],
    );
    assert.deepEqual(idsBy(plan.report.hidden), {
      status: [13, 35, 36],
      password: [14, 37],
      "privacy-key": [19],
      "private-switch": [31, 42],
      "no-forum": [15, 16, 22],
      "parents-disagree": [17, 33, 34],
    });
    assert.deepEqual(idsBy(plan.report.skipped), { "no-topic": [39] });
    assert.equal(topics.get(20)?.state, "pending");
  });

  it("shows rows with a field that a person has judged harmless", async () => {
    const items = [forum(1), topic(10, 1, { meta: [["_seo_visibility", "1"]] })];

    assert.deepEqual(await publicPosts(items), []);
    assert.deepEqual(await publicPosts(items, ["_seo_visibility"]), [10]);
  });

  it("never lets a role, a capability or a serialised object through", async () => {
    const plan = await planOf({
      authors: [{ id: 1, login: "admin", name: "Admin" }],
      items: [
        forum(1, {
          meta: [
            ["_bbp_moderator_id", "1"],
            ["_bbp_sticky_topics", 'O:8:"stdClass":1:{s:1:"a";i:10;}'],
          ],
        }),
        topic(10, 1, { creator: "admin", meta: [["wp_capabilities", 'a:1:{s:13:"administrator";b:1;}']] }),
      ],
    });

    const { account, ...person } = plan.members[0] ?? {};
    assert.equal(account, null, "an export tells of nobody what they were there");
    assert.deepEqual(Object.keys(person).sort(), ["displayName", "email", "login", "slug"]);
    assert.equal((await topicsOf(plan)).get(10)?.pinned, 0);
    assert.deepEqual(idsBy(plan.report.warnings)["sticky-unreadable"], [1]);
    assert.deepEqual(idsBy(plan.report.hidden)["privacy-key"], [10]);
  });
});
