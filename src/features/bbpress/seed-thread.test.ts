import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seedThreadPath, withoutRealExports } from "../../../test/support/bbpress-exports.ts";
import { threadOf, topicsOf } from "./fixtures/collect.ts";
import { exportFile, planImport } from "./plan.ts";

describe("the export of the seed thread", { skip: withoutRealExports }, () => {
  it("has its forums, its topic and ten posts with the seconds that were", async () => {
    const plan = await planImport([exportFile(seedThreadPath)]);
    const topic = (await topicsOf(plan)).get(26979);
    const thread = await threadOf(plan, 26979);

    assert.deepEqual(
      plan.forums.map(({ id, parentId, path, kind, title }) => [id, parentId, path, kind, title]),
      [
        [4, null, "vaginismus-support-group", "category", "Vaginismus Support Group"],
        [5, 4, "vaginismus-support-group/vaginismus-general", "forum", "Vaginismus General"],
      ],
    );
    assert.equal(topic?.title, "Botox questions!");
    assert.equal(topic?.slug, "botox-questions");
    assert.equal(topic?.forumId, 5);
    assert.deepEqual(
      thread.map(({ id, author, createdAt }) => [
        id,
        author.kind === "member" && author.login,
        createdAt.toISOString(),
      ]),
      [
        [26979, "sryan32", "2021-06-07T14:12:00.000Z"],
        [26980, "jen", "2021-06-07T18:40:00.000Z"],
        [26981, "melissa", "2021-06-07T20:05:00.000Z"],
        [26982, "recessivegenequeen", "2021-06-08T13:31:00.000Z"],
        [26983, "melissa", "2021-06-08T15:02:00.000Z"],
        [26984, "sryan32", "2021-06-09T00:15:00.000Z"],
        [26985, "sryan32", "2021-06-09T00:17:00.000Z"],
        [26986, "sryan32", "2021-06-09T00:26:00.000Z"],
        [26987, "melissa", "2021-06-09T13:50:00.000Z"],
        [26988, "recessivegenequeen", "2021-06-09T16:44:00.000Z"],
      ],
    );
    assert.deepEqual(
      thread.map(({ source }) => [...source].length),
      [1249, 1924, 735, 733, 242, 327, 25, 496, 1162, 1644],
    );
    assert.deepEqual(
      plan.members.map(({ login, displayName }) => [login, displayName]),
      [
        ["admin", "admin"],
        ["sryan32", "sryan32"],
        ["jen", "Jen"],
        ["melissa", "Melissa"],
        ["recessivegenequeen", "recessivegenequeen"],
      ],
    );
    assert.deepEqual(plan.report.hidden, []);
  });
});
