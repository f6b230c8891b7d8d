import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { Conflict } from "#core/errors.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { fillWithDemo } from "./index.ts";

let test: TestHouse;

before(async () => {
  test = await testHouse();
});

describe("the demo", () => {
  it("fills an empty community through everybody's own doors, and says who can log in", async () => {
    const logIns = await fillWithDemo(test.house);

    assert.ok(logIns.length >= 5);
    const { rows } = await sql<{ topics: number; posts: number; withdrawn: number; hidden: number; quoted: number }>`
      select (select count(*)::int from topic) as topics, count(*)::int as posts,
             count(*) filter (where state = 'withdrawn')::int as withdrawn, count(*) filter (where state = 'hidden')::int as hidden,
             count(*) filter (where body_html like '%<cite%')::int as quoted from post`.execute(test.db);
    const [counts] = rows;
    assert.ok(counts && counts.topics >= 26 && counts.posts >= 140, JSON.stringify(counts));
    const options = await sql<{ state: string; n: number }>`
      select state, count(*)::int as n from treatment_version group by state order by state`.execute(test.db);
    assert.deepEqual(options.rows, [
      { state: "draft", n: 4 },
      { state: "shown", n: 4 },
    ]);
    assert.ok(counts.withdrawn >= 1 && counts.hidden >= 1 && counts.quoted >= 1, JSON.stringify(counts));
  });

  it("has a log-in that everybody can look up on one's own machine only", async () => {
    const { house } = await testHouse();
    const open = { ...house, tools: { ...house.tools, siteUrl: "https://community.example" } };

    const passwords = new Set((await fillWithDemo(open)).map(({ password }) => password));

    assert.equal(passwords.size, 1);
    assert.doesNotMatch([...passwords].join(""), /demo/);
    assert.match([...passwords].join(""), /^[\w-]{24}$/);
  });

  it("never mixes with people's own words", async () => {
    await assert.rejects(fillWithDemo(test.house), Conflict);
  });
});
