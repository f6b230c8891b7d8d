import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let ana: Person;
let bo: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_reads");
  bo = await site.participant("bo_writes");
});

const profile = async (of: Person, by: Person = bo) => (await by.get(`/forums/users/${of.slug}/`)).body;

describe("what somebody wrote last, in their profile", () => {
  it("is shown to nobody unless they chose so, and to nobody after they hid it again (R-21, A-104)", async () => {
    const topic = await site.topic({ by: ana, title: "Where to begin" });
    assert.doesNotMatch(await profile(ana), /Where to begin/);

    await ana.post("/settings/profile/", { posts: "1" });
    assert.match(await profile(ana), new RegExp(`Where to begin[\\s\\S]*|/forums/reply/${topic.id}/`));
    assert.match(await profile(ana), /Where to begin \(#1\)/);
    assert.equal((await site.guest.get(`/forums/users/${ana.slug}/`)).status, 404);

    await ana.post("/settings/profile/");
    assert.doesNotMatch(await profile(ana), /Where to begin/);
  });

  it("is at most twenty posts, and only what the viewer may read (T-25, A-104)", async () => {
    const cleo = await site.participant("cleo_shows");
    const team = await site.forum({ title: "Team", audience: "staff" });
    const topic = await site.topic({ by: ana, title: "A long talk" });
    for (let n = 0; n < 24; n += 1) await site.reply({ by: cleo, to: topic });
    await site.topic({ by: cleo, title: "For the team alone", audience: "staff" });
    const back = await site.reply({ by: cleo, to: topic });
    await cleo.post(`/posts/${back.id}/withdraw/`);
    assert.ok(team.id > 0);
    await cleo.post("/settings/profile/", { posts: "1" });

    const seen = await profile(cleo);

    assert.equal(seen.match(/A long talk \(#/g)?.length, 20);
    assert.doesNotMatch(seen, /For the team alone/);
    assert.doesNotMatch(seen, new RegExp(`/forums/reply/${back.id}/`));
    assert.match(await profile(cleo, await site.staff("Nurse Nell")), /For the team alone/);
  });

  it("is not shown between two of whom one blocked the other, and looks like everybody’s default (A-105)", async () => {
    const dora = await site.participant("dora_shows");
    await site.topic({ by: dora, title: "Dora asks" });
    const plain = await profile(dora);
    await dora.post("/settings/profile/", { posts: "1" });
    assert.match(await profile(dora), /Dora asks/);

    await dora.post(`/forums/users/${bo.slug}/block/`);

    const form = /name="_csrf" value="[^"]*"/g;
    assert.equal((await profile(dora)).replace(form, ""), plain.replace(form, ""));
    await bo.post("/settings/profile/", { posts: "1" });
    assert.doesNotMatch(await profile(bo, dora), /Last posts/);
  });
});

describe("two people of whom one blocked the other", () => {
  it("make no news for each other, and do for everybody else (R-24, A-105)", async () => {
    const eve = await site.participant("eve_starts");
    const finn = await site.participant("finn_blocks");
    const topic = await site.topic({ by: eve });
    await site.reply({ by: finn, to: topic });
    await site.reply({ by: ana, to: topic });
    await finn.post(`/forums/users/${eve.slug}/block/`);
    await site.worked();
    const newsOf = async () => {
      const rows = await site.database.db
        .selectFrom("topic_member")
        .select(["member_id as id"])
        .where("topic_id", "=", topic.id)
        .where("news", "=", true)
        .execute();
      return rows.map(({ id }) => id).sort();
    };
    for (const one of [eve, finn, ana]) await one.get(topic.url);
    assert.deepEqual(await newsOf(), []);

    await site.reply({ by: eve, to: topic });
    await site.worked();
    assert.deepEqual(await newsOf(), [ana.id]);

    for (const one of [eve, finn, ana]) await one.get(topic.url);
    await site.reply({ by: finn, to: topic });
    await site.worked();
    assert.deepEqual(await newsOf(), [ana.id]);
  });
});
