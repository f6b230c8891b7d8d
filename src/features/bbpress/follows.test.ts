import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sql } from "kysely";
import { smallDumpPath, smallForumPath, withoutRealExports } from "../../../test/support/bbpress-exports.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { dumpFile, dumpUser, smallSite } from "./fixtures/dumps.ts";
import { bringIn, type ExportFile, exportFile, planImport } from "./index.ts";

async function bring(test: TestHouse, file: ExportFile) {
  const plan = await planImport([file]);
  try {
    await bringIn(test.house, plan);
    return plan.report.warnings.filter(({ code }) => /^(subscriptions|favourites)-left$/.test(code));
  } finally {
    plan.close();
  }
}

/** "kind number name", in order. */
async function kept({ db }: TestHouse): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select kind || ' ' || target || ' ' || member.name as line
      from (select 'topic' as kind, topic_id as target, member_id from topic_follow
            union all select 'forum', forum_id, member_id from forum_follow
            union all select 'bookmark', topic_id, member_id from bookmark) all_kept
      join member on member.id = member_id order by kind, target, member.name`.execute(db);
  return rows.map(({ line }) => line);
}

describe("what people followed and marked on the old site", () => {
  it("is kept from a dump of bbPress 2.6, as its description lists it", { skip: withoutRealExports }, async () => {
    const test = await testHouse();

    const left = await bring(test, exportFile(smallDumpPath));

    assert.deepEqual(left, []);
    const lines = (await kept(test)).map((line) => line.split(" ").slice(0, 2).join(" "));
    const count = (line: string) => lines.filter((one) => one === line).length;
    assert.deepEqual(
      [...new Set(lines)].map((line) => `${line}: ${count(line)}`),
      [
        "bookmark 15: 1",
        "bookmark 34: 1",
        "bookmark 35: 3",
        "forum 5: 2",
        "forum 6: 2",
        "topic 10: 1",
        "topic 15: 2",
        "topic 18: 2",
        "topic 34: 2",
        "topic 337: 1",
        "topic 351: 1",
      ],
    );
  });

  it("is kept from an export as far as it knows the people, and the dump adds the rest", {
    skip: withoutRealExports,
  }, async () => {
    const test = await testHouse();

    const left = await bring(test, exportFile(smallForumPath));
    const before = await kept(test);
    await bring(test, exportFile(smallDumpPath));

    // Of "noposts" the export knows the number alone.
    assert.deepEqual(
      left.map(({ code, count }) => [code, count]),
      [["subscriptions-left", 2]],
    );
    assert.deepEqual([before.length, (await kept(test)).length], [16, 18]);
  });

  it("is kept from the lists of bbPress 2.5, and nothing comes twice", async () => {
    const test = await testHouse();
    const meta = (user_id: number, name: string, meta_value: string) => ({
      user_id,
      meta_key: `wp_${name}`,
      meta_value,
    });
    const tables = {
      ...smallSite,
      users: [dumpUser(2, "marrow"), dumpUser(3, "tamsin")],
      usermeta: [
        meta(2, "capabilities", 'a:1:{s:15:"bbp_participant";b:1;}'),
        meta(2, "_bbp_subscriptions", "10, 11,999"),
        meta(2, "_bbp_favorites", "11"),
        meta(3, "_bbp_forum_subscriptions", "5,x,7"),
        meta(3, "_bbp_favorites", ""),
        meta(99, "_bbp_favorites", "10"),
      ],
      postmeta: [{ post_id: 10, meta_key: "_bbp_subscription", meta_value: "2" }],
    };

    await bring(test, dumpFile({ tables }));
    const once = await kept(test);
    await bring(test, dumpFile({ tables }));

    assert.deepEqual(once, [
      "bookmark 11 marrow",
      "forum 5 tamsin",
      "forum 7 tamsin",
      "topic 10 marrow",
      "topic 11 marrow",
    ]);
    assert.deepEqual(await kept(test), once);
  });
});
