import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadePost, MadeTopic } from "../../../test/support/things.ts";

let site: TestSite;
let ana: Person;
let dora: Person;
let mo: Person;
let topic: MadeTopic;

before(async () => {
  site = await testSite();
  ana = await site.participant("ana.reads");
  dora = await site.participant("dora.writes");
  mo = await site.moderator("Mo Moderator");
  topic = await site.topic({ by: dora });
});

const writes = (body: string): Promise<MadePost> => site.reply({ by: dora, to: topic, body });

async function reportsOf(post: MadePost) {
  return site.database.db
    .selectFrom("report")
    .select(["reason", "reporter_id as reporterId", "note_sealed as note", "outcome", "handled_by as handledBy"])
    .where("post_id", "=", post.id)
    .orderBy("id")
    .execute();
}

describe("reporting a post", () => {
  it("takes one press after the link, and never says who reported", async () => {
    const post = await writes("Write to me elsewhere");
    const page = await ana.get(`/report/${post.id}/`);
    assert.equal(page.status, 200);
    assert.match(page.body, /Write to me elsewhere/);
    assert.match(page.body, /href="\/urgent\/"/);

    const sent = await ana.post(`/report/${post.id}/`, { reason: "contact" });

    assert.equal(sent.status, 303);
    assert.equal((await ana.follow(sent)).status, 200);
    const list = await mo.get("/moderation/");
    assert.match(list.body, /Wants to contact me elsewhere/);
    assert.match(list.body, /dora\.writes/);
    assert.doesNotMatch(list.body, /ana\.reads/);
    assert.doesNotMatch((await dora.get(post.url.split("#")[0] ?? "")).body, /reported/i);
  });

  it("keeps the note sealed, and shows it to moderators", async () => {
    const post = await writes("Please send a picture");
    await ana.post(`/report/${post.id}/`, { reason: "creepy", note: "He asked <b>twice</b>." });

    const [report] = await reportsOf(post);

    assert.ok(report?.note && !report.note.includes("twice"));
    assert.match((await mo.get("/moderation/")).body, /He asked &lt;b(>|&gt;)twice/);
  });

  it("is open to guests, once for each press", async () => {
    const post = await writes("Buy my cream");
    const guest = site.newGuest();
    await guest.post(`/report/${post.id}/`, { reason: "selling" });
    await guest.post(`/report/${post.id}/`, { reason: "selling" });

    assert.deepEqual(
      (await reportsOf(post)).map(({ reason, reporterId }) => [reason, reporterId]),
      [["selling", null]],
    );
  });

  it("counts once for each person, who may change what they said", async () => {
    const post = await writes("Not nice");
    await ana.post(`/report/${post.id}/`, { reason: "other", note: "First thought" });
    await Promise.all([1, 2, 3].map(() => ana.post(`/report/${post.id}/`, { reason: "unkind" })));

    assert.deepEqual(
      (await reportsOf(post)).map(({ reason, note }) => [reason, note]),
      [["unkind", null]],
    );
  });

  it("shows urgent help first when somebody may be in danger", async () => {
    const post = await writes("I cannot go on");
    const page = await ana.follow(ana.post(`/report/${post.id}/`, { reason: "danger" }));

    const main = page.body.slice(page.body.indexOf("<main"));
    assert.ok(main.indexOf('href="/urgent/"') > 0);
    assert.ok(main.indexOf('href="/urgent/"') < main.indexOf("Thank you for telling us"));
    const list = await mo.get("/moderation/");
    assert.ok(list.body.indexOf("Somebody may be in danger") < list.body.indexOf("Wants to contact me elsewhere"));
  });

  it("is not possible for a post that the person cannot read", async () => {
    const team = await site.forum({ title: "Team room", audience: "staff" });
    const hidden = await site.topic({ by: mo, forum: team });
    const missing = await ana.get("/report/999999/");
    assert.equal(missing.status, 404);
    for (const visitor of [ana, site.newGuest()]) {
      const page = await visitor.get(`/report/${hidden.id}/`);
      assert.equal(page.status, 404);
      assert.equal((await visitor.post(`/report/${hidden.id}/`, { reason: "other" })).status, 404);
    }
    assert.equal((await ana.get(`/report/${hidden.id}/`)).body, missing.body);
    assert.equal((await mo.get(`/report/${hidden.id}/`)).status, 200);
  });

  it("asks again for a reason, and keeps a note that is too long", async () => {
    const post = await writes("Hm");
    const noReason = await ana.post(`/report/${post.id}/`, { note: "My note" });
    assert.equal(noReason.status, 422);
    assert.match(noReason.body, /Choose what it is about/);
    assert.match(noReason.body, /My note/);
    const long = await ana.post(`/report/${post.id}/`, { reason: "other", note: "x".repeat(1_001) });
    assert.equal(long.status, 422);
    assert.equal((await reportsOf(post)).length, 0);
  });
});
