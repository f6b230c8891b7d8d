import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { sql } from "kysely";
import { editPost, hidePost, hideTopic, moveTopic, showPost, withdrawPost } from "#features/topics/index.ts";
import { inWork, type Work } from "#platform/work/work.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { Visitor } from "../../../test/support/visitor.ts";

let site: TestSite;
let ana: Person;
let ben: Person;
let drLima: Person;
let mo: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("Ana");
  ben = await site.participant("Ben");
  drLima = await site.staff("Dr Lima");
  mo = await site.moderator("Mo");
});

const as = <T>(person: Person, run: (work: Work) => Promise<T>) => inWork(site.house, person.member, run);
const pathOf = (q: string) => `/forums/search/?q=${encodeURIComponent(q)}`;

/** How many topics somebody finds. */
async function counts(who: Visitor, q: string): Promise<number> {
  const page = await who.get(pathOf(q));
  assert.equal(page.status, 200);
  return page.html().split('class="row__title"').length - 1;
}

/** What comes back for a search, without the words that were looked for. */
async function answer(who: Visitor, q: string): Promise<string> {
  const [page, json] = [await who.get(pathOf(q)), await who.get(`/api/v1/search?q=${encodeURIComponent(q)}`)];
  return `${page.body}\n${json.body}`.replaceAll(q, "…").replaceAll(encodeURIComponent(q), "…");
}

const indexed = async (word: string) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from post_words where strpos(words::text, ${word}) > 0`.execute(site.owner.db);
  return rows[0]?.n ?? 0;
};

describe("a guest", () => {
  it("finds nothing of what members or the team alone may read, and cannot tell that it is there", async () => {
    const members = await site.forum({ title: "Members", audience: "members" });
    const team = await site.forum({ title: "Team", audience: "staff" });
    const inside = await site.topic({ by: ana, forum: members, title: "Narwhal inside", body: "A narwhal." });
    await site.topic({ by: ana, audience: "members", title: "Narwhal among us", body: "A narwhal." });
    const own = await site.topic({ by: ana, audience: "staff", title: "Narwhal in private", body: "A narwhal." });
    await site.topic({ by: drLima, forum: team, title: "Narwhal for the team", body: "A narwhal." });
    const hidden = await site.topic({ by: ana, title: "Narwhal hidden", body: "A narwhal." });
    await as(mo, (work) => hideTopic(work, hidden.id, { why: "Off topic." }));
    await site.worked();

    assert.equal(await answer(site.guest, "narwhal"), await answer(site.guest, "nothingofthekind"));
    assert.equal(await counts(ben, "narwhal"), 2);
    assert.equal(await counts(ana, "narwhal"), 4);
    assert.equal(await counts(drLima, "narwhal"), 4);
    assert.ok((await ana.get(pathOf("narwhal"))).body.includes(own.address));
    assert.ok((await ben.get(pathOf("narwhal"))).body.includes(inside.address));
  });

  it("gets the same order, scores and pages whatever stands where they may not read", async () => {
    const team = await site.forum({ title: "Another team room", audience: "staff" });
    for (const [title, body] of [
      ["One", "An ibis and a stork, at length and at leisure."],
      ["Two", "A stork."],
      ["Three", "An ibis."],
    ] as const)
      await site.topic({ by: ana, title, body });
    await site.worked();
    const before = await answer(site.guest, "ibis stork");

    for (let n = 0; n < 30; n += 1) await site.topic({ by: drLima, forum: team, title: "Ibis", body: "An ibis." });
    await site.worked();

    assert.equal(await answer(site.guest, "ibis stork"), before);
    assert.ok((await counts(drLima, "ibis stork")) > 3);
  });
});

describe("what changes", () => {
  it("is found at once by nobody who may no longer read it, and by those who may", async () => {
    const team = await site.forum({ title: "Where it goes", audience: "staff" });
    const moved = await site.topic({ by: ana, title: "To be moved", body: "A manatee." });
    const narrowed = await site.topic({ by: ana, title: "To be narrowed", body: "A dugong." });
    await site.worked();
    assert.deepEqual([await counts(site.guest, "manatee"), await counts(site.guest, "dugong")], [1, 1]);

    await as(mo, (work) => moveTopic(work, moved.id, team.id));
    await ana.post(`/topics/${narrowed.id}/audience/`, { audience: "members" });

    assert.deepEqual([await counts(site.guest, "manatee"), await counts(site.guest, "dugong")], [0, 0]);
    assert.deepEqual([await counts(drLima, "manatee"), await counts(ben, "dugong")], [1, 1]);
  });

  it("is found in its new words and no longer in the old ones", async () => {
    const topic = await site.topic({ by: ana, title: "Old ocelot", body: "A margay." });
    await site.worked();

    await as(ana, (work) => editPost(work, topic.id, { body: "A serval.", reason: "", version: 0 }));
    assert.equal(await indexed("margay"), 0);
    await mo.post(`/topics/${topic.id}/rename/`, { title: "New caracal" });
    assert.equal(await indexed("ocelot"), 0);
    await site.worked();

    for (const gone of ["margay", "ocelot"]) assert.equal(await counts(site.guest, gone), 0, gone);
    for (const now of ["serval", "caracal"]) assert.equal(await counts(site.guest, now), 1, now);
  });

  it("is gone from the index in the same moment when somebody takes it back", async () => {
    const topic = await site.topic({ by: ana, title: "To answer", body: "Hello." });
    const reply = await site.reply({ by: ben, to: topic, body: "A wolverine." });
    await site.worked();
    assert.equal(await indexed("wolverin"), 1);

    await as(ben, (work) => withdrawPost(work, reply.id));

    assert.equal(await indexed("wolverin"), 0);
    await site.worked();
    assert.equal(await counts(ben, "wolverine"), 0);
  });

  it("is gone from the index when somebody leaves and takes their words along", async () => {
    const eve = await site.participant("Eve");
    const topic = await site.topic({ by: eve, title: "About a binturong", body: "A fossa." });
    await site.reply({ by: ana, to: topic, body: `> [Eve wrote](#post-${topic.id}):\n>\n> A fossa.\n\nAnd more.` });
    await site.worked();
    assert.equal(await indexed("fossa"), 1);

    await eve.post("/settings/leave-for-good/", { posts: "erase" });
    await site.worked();

    for (const word of ["fossa", "binturong"]) assert.equal(await indexed(word), 0, word);
    assert.equal(await counts(ana, "fossa"), 0);
  });

  it("is found by its author and moderators while it is hidden, and by all again afterwards", async () => {
    const topic = await site.topic({ by: ana, title: "Holds", body: "Hello." });
    const reply = await site.reply({ by: ben, to: topic, body: "An aardwolf." });
    await as(mo, (work) => hidePost(work, reply.id, "Off topic."));
    await site.worked();
    const found = async () => [
      await counts(site.guest, "aardwolf"),
      await counts(ana, "aardwolf"),
      await counts(ben, "aardwolf"),
      await counts(mo, "aardwolf"),
    ];
    assert.deepEqual(await found(), [0, 0, 1, 1]);

    await as(mo, (work) => showPost(work, reply.id));
    await site.worked();

    assert.deepEqual(await found(), [1, 1, 1, 1]);
  });

  it("waits for approval, is spam or in the bin: then nobody finds it", async () => {
    const topic = await site.topic({ by: ana, title: "Held", body: "Hello." });
    const reply = await site.reply({ by: ben, to: topic, body: "A kinkajou." });
    await site.worked();
    for (const state of ["pending", "spam", "trash"]) {
      await sql`update post set state = ${state}, position = null where id = ${reply.id}`.execute(site.database.db);
      assert.equal(await indexed("kinkaj"), 0, state);
      await site.worked();
      assert.deepEqual([await indexed("kinkaj"), await counts(mo, "kinkajou")], [0, 0], state);
    }
  });
});

describe("somebody who blocked another", () => {
  it("finds as many topics as before, without the other’s words; the API tells nothing of it", async () => {
    const eve = await site.participant("Eve_2");
    const topic = await site.topic({ by: eve, title: "Talk", body: "A capybara swam." });
    await site.worked();
    await ben.post(`/forums/users/${eve.slug}/block/`);

    const page = (await ben.get(pathOf("capybara"))).html();

    assert.ok(page.includes(topic.url));
    assert.match(page, /Written by somebody you chose not to see\./);
    assert.doesNotMatch(page, /swam/);
    assert.match((await ana.get(pathOf("capybara"))).html(), /<mark>capybara<\/mark> swam/);
    const searched = await ben.api("GET", "/api/v1/search?q=capybara");
    assert.equal(searched.body, (await ana.api("GET", "/api/v1/search?q=capybara")).body);
  });
});
