import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { idsBy, postsOf, topicsOf } from "../fixtures/collect.ts";
import {
  dumpFile,
  dumpForum,
  dumpReply,
  dumpText,
  dumpTopic,
  dumpUser,
  type MadeDump,
  smallSite,
} from "../fixtures/dumps.ts";
import { planImport } from "../plan.ts";
import type { PlanOptions } from "../source.ts";
import { tableKinds } from "./tables.ts";

async function planOf(dump: MadeDump | string, options: PlanOptions = {}) {
  return planImport([dumpFile(dump)], options);
}

describe("a site’s tables in a dump", () => {
  it("are found under any prefix, in any order", async () => {
    const meta = [
      { post_id: 14, meta_key: "_bbp_reply_to", meta_value: "12" },
      { post_id: 10, meta_key: "_bbp_topic_id", meta_value: "10" },
    ];
    for (const prefix of ["wp_", "", "blog", "wp_2_"]) {
      for (const order of [tableKinds, tableKinds.toReversed()]) {
        const plan = await planOf({ prefix, order, tables: { ...smallSite, postmeta: meta } });
        const posts = await postsOf(plan);

        assert.deepEqual([...posts.keys()], [10, 12, 14, 11, 13], `${prefix} ${order}`);
        assert.equal(posts.get(14)?.replyToId, 12);
        assert.deepEqual(posts.get(12)?.author, { kind: "member", login: "tamsin" });
        assert.deepEqual(
          [plan.site.title, plan.site.homeUrl, plan.site.postsPerPage],
          ["Beds", "https://beds.example", 7],
        );
        plan.close();
      }
    }
  });

  it("of a network share their people, and are told apart by their forums or by name", async () => {
    const blog = dumpText({
      tables: { posts: [{ ID: 1, post_type: "page" }], users: smallSite.users, options: smallSite.options },
    });
    const { users: _, ...own } = smallSite;
    const forums = dumpText({
      prefix: "wp_2_",
      tables: own,
      order: tableKinds.filter((kind) => !kind.startsWith("user")),
    });
    const other = forums.replaceAll("wp_2_", "wp_3_");

    const plan = await planOf(blog + forums);
    assert.equal(plan.postCount, 5);
    assert.equal(plan.members.length, 2);
    plan.close();
    await assert.rejects(
      planOf(blog + forums + other),
      /under several table prefixes: wp_2_, wp_3_. Say which one .* --prefix/,
    );
    const named = await planOf(blog + forums + other, { tablePrefix: "wp_3_" });
    assert.equal(named.postCount, 5);
    named.close();
    await assert.rejects(planOf(blog, { tablePrefix: "x_" }), /no forum tables that begin with x_/);
  });

  it("must all be there: without the options nobody knows which forums are private", async () => {
    const without = tableKinds.filter((kind) => kind !== "options");

    await assert.rejects(planOf({ tables: smallSite, order: without }), {
      code: "not-an-export",
      message: /made\.sql: The dump lacks wp_options;/,
    });
    await assert.rejects(
      planOf("-- MySQL dump 10.13\nCREATE TABLE a (b int);\n-- Dump completed\n"),
      /no tables of WordPress/,
    );
  });

  it("close forums by a list as well as by their status, and everything when the list cannot be read", async () => {
    const withList = (value: string) => {
      const options = [...smallSite.options, { option_name: "_bbp_private_forums", option_value: value }];
      return planOf({ tables: { ...smallSite, options } });
    };
    const audiences = ({ forums }: Awaited<ReturnType<typeof planOf>>) =>
      forums.map(({ id, effectiveAudience }) => [id, effectiveAudience]);

    const closed = await withList("a:1:{i:0;i:6;}");
    assert.deepEqual(audiences(closed), [
      [5, 0],
      [6, 1],
      [7, 1],
    ]);
    assert.equal((await topicsOf(closed)).get(11)?.effectiveAudience, 1);
    const damaged = await withList('a:1:{i:0;O:4:"Evil":0:{}}');
    assert.deepEqual(audiences(damaged), [
      [5, 2],
      [6, 2],
      [7, 2],
    ]);
    assert.deepEqual(idsBy(damaged.report.hidden)["forum-lists-unreadable"], [5, 6, 7]);
    closed.close();
    damaged.close();
  });

  it("hold what people damage: bad dates, wrong lengths, missing numbers, the same row twice", async () => {
    const posts = [
      dumpForum(5, 0),
      dumpTopic(10, 5, { post_date_gmt: "0000-00-00 00:00:00", post_date: "2020-07-01 08:00:00" }),
      dumpTopic(10, 5),
      dumpReply(11, 10, { post_content: "a\0b\u0007c", post_author: 77 }),
      dumpReply(12, 999),
      { post_type: "reply", post_parent: 10 },
    ];
    const postmeta = [{ post_id: 5, meta_key: "_bbp_sticky_topics", meta_value: "a:1:{i:0;i:999999999:}" }];
    const plan = await planOf({
      tables: {
        ...smallSite,
        posts,
        postmeta,
        users: [dumpUser(2, "marrow", { user_registered: "0000-00-00 00:00:00" })],
      },
    });
    const all = await postsOf(plan);

    assert.equal(all.get(10)?.createdAt.toISOString(), "2020-07-01T12:00:00.000Z");
    assert.deepEqual([all.get(11)?.source, all.get(11)?.author], ["abc", { kind: "gone" }]);
    assert.deepEqual(idsBy(plan.report.skipped), { duplicate: [10], "unreadable-row": [], "no-topic": [12] });
    assert.deepEqual(idsBy(plan.report.warnings)["sticky-unreadable"], [5]);
    plan.close();
  });

  it("leave no working copy behind, even while it is used", async () => {
    const folder = mkdtempSync(join(tmpdir(), "beds-"));
    const plan = await planOf({ tables: smallSite }, { folder });

    assert.deepEqual(readdirSync(folder), []);
    assert.equal((await postsOf(plan)).size, 5);
    await assert.rejects(planOf({ tables: smallSite }, { folder, dumpLimits: { itemBytes: 10 } }), { code: "limit" });
    plan.close();
    rmdirSync(folder);
  });
});
