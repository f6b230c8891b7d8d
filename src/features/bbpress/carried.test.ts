import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { idsBy, planOf, postsOf, topicsOf } from "./fixtures/collect.ts";
import { forum, marrow, reply, topic } from "./fixtures/exports.ts";

describe("what comes along with a thread", () => {
  it("decodes titles and names once, and slugs from percent signs", async () => {
    const plan = await planOf({
      authors: [{ id: 2, login: "marrow", name: "Marrow &amp; &amp;lt; Co" }],
      terms: [["test-more", "test &amp; more"]],
      items: [
        forum(5, { title: "Beds &#8211; borders", name: "beds%2Fborders" }),
        topic(10, 5, {
          title: "  a &lt;b&gt; &amp;amp; &eacute;  ",
          name: "%e3%81%af%e3%81%98",
          tags: [["test-more", "test &amp; more"]],
        }),
        topic(11, 5, { name: "100%zz" }),
      ],
    });
    const topics = await topicsOf(plan);

    assert.equal(plan.members[0]?.displayName, "Marrow & &lt; Co");
    assert.equal(plan.forums[0]?.title, "Beds – borders");
    assert.equal(plan.forums[0]?.path, "beds%2Fborders");
    assert.equal(topics.get(10)?.title, "a <b> &amp; é");
    assert.equal(topics.get(10)?.slug, "はじ");
    assert.deepEqual(topics.get(10)?.tags, [{ slug: "test-more", name: "test & more" }]);
    assert.equal(topics.get(11)?.slug, "100%zz");
  });

  it("keeps closed, pinned, former addresses, edits and who answered whom", async () => {
    const log =
      'a:2:{i:31;a:2:{s:6:"author";i:2;s:6:"reason";s:4:"typo";}i:32;a:2:{s:6:"author";i:99;s:6:"reason";s:0:"";}}';
    const plan = await planOf({
      authors: [marrow],
      items: [
        forum(5, {
          meta: [
            ["_bbp_sticky_topics", "a:2:{i:0;i:10;i:1;i:77;}"],
            ["_bbp_status", "closed"],
            ["_bbp_moderator_id", "2"],
          ],
        }),
        topic(10, 5, {
          status: "closed",
          meta: [
            ["_wp_old_slug", "before"],
            ["_wp_old_slug", "before"],
          ],
        }),
        topic(20, 5, { meta: [["_bbp_status", "closed"]] }),
        topic(21, 5, { status: "trash", meta: [["_wp_trash_meta_status", "closed"]] }),
        topic(22, 5, { status: "spam", meta: [["_bbp_spam_meta_status", "closed"]] }),
        reply(11, 10, { meta: [["_bbp_revision_log", log]] }),
        reply(12, 10, { meta: [["_bbp_reply_to", "11"]] }),
        reply(13, 10, { meta: [["_bbp_reply_to", "13"]] }),
        reply(14, 20, {
          meta: [
            ["_bbp_reply_to", "11"],
            ["_wp_old_slug", "was-a-topic"],
          ],
        }),
        reply(15, 10, { meta: [["_bbp_revision_log", 'a:1:{i:1;O:4:"Evil":0:{}}']] }),
      ],
    });
    const topics = await topicsOf(plan);
    const posts = await postsOf(plan);

    assert.deepEqual(
      [10, 20, 21, 22].map((id) => topics.get(id)?.closed),
      [true, true, true, true],
    );
    assert.deepEqual([topics.get(10)?.pinned, topics.get(20)?.pinned], [1, 0]);
    assert.deepEqual(topics.get(10)?.oldSlugs, ["before"]);
    assert.equal(plan.forums[0]?.closed, true);
    assert.deepEqual(plan.forums[0]?.moderators, ["marrow"]);
    assert.deepEqual(posts.get(11)?.edits, [
      { editorLogin: "marrow", reason: "typo", at: null, before: null },
      { editorLogin: null, reason: "", at: null, before: null },
    ]);
    assert.deepEqual(
      [12, 13, 14].map((id) => posts.get(id)?.replyToId),
      [11, null, null],
    );
    assert.deepEqual(posts.get(14)?.oldSlugs, ["was-a-topic"]);
    assert.deepEqual(idsBy(plan.report.warnings), {
      "moderators-suggested": [],
      "closed-old-style": [20],
      "reply-to-elsewhere": [13, 14],
      "edit-log-unreadable": [15],
      "sticky-unknown": [77],
    });
  });

  it("names members, guests and people who are gone, and never shows an e-mail address as a name", async () => {
    const plan = await planOf({
      authors: [
        marrow,
        { id: 3, login: "ann@example.net", name: "ann@example.net" },
        { id: 4, login: "b", name: "Bea", email: "" },
      ],
      items: [
        forum(5),
        topic(10, 5, {
          creator: "",
          meta: [
            ["_bbp_anonymous_name", "A &amp; B"],
            ["_bbp_anonymous_email", "a@example.net"],
          ],
        }),
        reply(11, 10, { creator: "" }),
        reply(12, 10, { creator: "", meta: [["_bbp_anonymous_name", "cy@example.net"]] }),
        reply(13, 10, { creator: "unlisted" }),
      ],
    });
    const posts = await postsOf(plan);

    assert.deepEqual(
      [10, 11, 12, 13].map((id) => posts.get(id)?.author),
      [
        { kind: "guest", name: "A & B" },
        { kind: "gone" },
        { kind: "guest", name: "Guest" },
        { kind: "member", login: "unlisted" },
      ],
    );
    assert.deepEqual(
      plan.members.map(({ login, displayName }) => [login, displayName]),
      [
        ["marrow", "Marrow"],
        ["ann@example.net", null],
        ["b", "Bea"],
        ["unlisted", "unlisted"],
      ],
    );
    assert.ok(
      !JSON.stringify(plan.report).includes("example.net/") && !JSON.stringify(plan.report.warnings).includes("@"),
    );
  });

  it("works out missing UTC dates from the site's zone, or from its other rows", async () => {
    const items = [
      forum(5),
      topic(10, 5, { date: "2020-01-15 12:00:00" }),
      topic(11, 5, { gmt: "0000-00-00 00:00:00", local: "2020-01-20 08:00:00" }),
      topic(12, 5, { gmt: "0000-00-00 00:00:00", local: "2020-07-20 08:00:00" }),
      topic(13, 5, { gmt: "2020-02-31 00:00:00", local: "nonsense" }),
      reply(14, 10, { gmt: "", local: "" }),
    ];
    const at = async (timeZone?: string) => {
      const posts = await postsOf(await planOf({ items }, timeZone === undefined ? {} : { timeZone }));
      return [11, 12, 13, 14].map((id) => posts.get(id)?.createdAt.toISOString());
    };

    assert.deepEqual(await at(), [
      "2020-01-20T13:00:00.000Z",
      "2020-07-20T13:00:00.000Z",
      "1970-01-01T00:00:00.000Z",
      "2020-01-15T12:00:00.000Z",
    ]);
    assert.deepEqual((await at("America/New_York")).slice(0, 2), [
      "2020-01-20T13:00:00.000Z",
      "2020-07-20T12:00:00.000Z",
    ]);
    const { report } = await planOf({ items });
    assert.deepEqual(idsBy(report.warnings)["date-guessed"], [11, 12]);
    assert.deepEqual(idsBy(report.warnings)["date-missing"], [13, 14]);
  });
});
