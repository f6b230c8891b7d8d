import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadeTopic } from "../../../test/support/things.ts";

let site: TestSite;
let ada: Person;
let lena: Person;
let ruth: Person;
let nora: Person;
let forum: MadeForum;
let asked = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  ada = await site.administrator("Administrator Ada");
  lena = await site.staff("Lena Whitfield", "Physiotherapist");
  ruth = await site.staff("Ruth Calder", "Nurse coordinator");
  nora = await site.participant("northofnine");
  forum = await site.forum({ title: "General" });
});

async function question(body = "Is it still that if it only happens sometimes?", by = nora): Promise<MadeTopic> {
  const topic = await site.topic({ by, forum, title: `Question ${++asked}`, body });
  await site.worked();
  return topic;
}

const row = (topic: MadeTopic) =>
  site.database.db.selectFrom("question").selectAll().where("topic_id", "=", topic.id).executeTakeFirstOrThrow();
const decide = (by: Person, topic: MadeTopic, form: Record<string, string>) =>
  by.post(`/desk/${topic.id}/decide`, form);
const answer = (by: Person, topic: MadeTopic, form: Record<string, string | number> = {}) =>
  by.post(`/desk/${topic.id}/answer`, {
    do: "answer",
    body: "Many people have easier weeks.",
    submission_id: randomUUID(),
    seen: 1,
    ...form,
  });
const listed = async (by: Person, queue = "waiting") => (await by.get(`/desk/?queue=${queue}`)).html();

describe("the desk", () => {
  it("lists what people ask, and nothing that the team starts itself", async () => {
    const topic = await question();
    const own = await site.topic({ by: lena, forum, title: "House rules, explained" });
    await site.worked();

    const html = await listed(lena);

    assert.ok(html.includes(topic.title) && html.includes("northofnine"));
    assert.ok(!html.includes(own.title));
    assert.equal((await nora.get("/desk/")).status, 404);
    assert.equal(
      (await site.newGuest().get(`/desk/${topic.id}/`)).status,
      (await site.newGuest().get("/desk/999999/")).status,
    );
  });

  it("shows what sounds pressing first, then what is due first", async () => {
    const calm = await question();
    const pressing = await question("Since the injection I cannot swallow.");

    const html = await listed(lena);

    assert.ok(html.indexOf(pressing.title) < html.indexOf(calm.title));
    assert.match(html, /Look now/);
    assert.equal((await decide(lena, pressing, { do: "risk", risk: "0" })).status, 303);
    assert.equal((await row(pressing)).risk, 0);
  });

  it("is empty of a question once the practice has answered it, and of nothing that only participants answered", async () => {
    const [staffed, peers] = [await question(), await question()];
    await site.reply({ by: await site.participant("second.spring"), to: peers, body: "Mine came and went." });
    await site.worked();
    assert.equal((await answer(lena, staffed)).status, 303);
    await site.worked();

    const html = await listed(ruth);

    assert.ok(!html.includes(staffed.title));
    assert.ok(html.includes(peers.title) && html.includes("Participants have answered"));
    assert.equal((await row(staffed)).state, "answered");
    assert.ok((await row(staffed)).first_answered_at !== null && (await row(peers)).first_answered_at === null);
  });

  it("shows clinicians that somebody waits in private, and nobody else", async () => {
    assert.match(await listed(lena), /href="\/ask\/team\/"/);
    assert.doesNotMatch(await listed(ada), /href="\/ask\/team\/"/);
  });

  it("hears of an answer that was written in the topic itself", async () => {
    const topic = await question();
    await site.reply({ by: ruth, to: topic });
    await site.worked();
    assert.equal((await row(topic)).state, "answered");
  });
});

describe("a question", () => {
  it("is one person's at a time, and can be given on", async () => {
    const topic = await question();
    assert.equal((await decide(lena, topic, { do: "take" })).status, 303);

    assert.equal((await decide(ruth, topic, { do: "take" })).status, 403);
    assert.equal((await decide(lena, topic, { do: "give", who: String(ruth.id) })).status, 303);

    assert.ok((await listed(ruth, "mine")).includes(topic.title));
    assert.ok(!(await listed(lena, "mine")).includes(topic.title));
    const refused = await decide(ruth, topic, { do: "give", who: String(nora.id) });
    assert.equal(refused.status, 422);
    assert.match(refused.html(), /Choose a colleague from the list/);
  });

  it("asks a colleague for a second opinion, until it is answered", async () => {
    const topic = await question();
    await decide(lena, topic, { do: "second", who: String(ruth.id) });
    assert.ok((await listed(ruth, "second")).includes(topic.title));

    await answer(lena, topic);

    assert.ok(!(await listed(ruth, "second")).includes(topic.title));
  });

  it("waits for its asker when the team asks back, and comes back with their reply", async () => {
    const topic = await question();
    await answer(lena, topic, { do: "ask-back", body: "Since when is that so?" });
    await site.worked();
    assert.equal((await row(topic)).state, "asked-back");
    assert.ok((await listed(ruth, "back")).includes(topic.title));

    site.clock.advance(10 * 60_000);
    await site.reply({ by: nora, to: topic, body: "Since spring." });
    await site.worked();

    assert.equal((await row(topic)).state, "new");
    const { asked_at: since, first_asked_at: first } = await row(topic);
    assert.ok(since.getTime() - first.getTime() >= 10 * 60_000);
  });

  it("is closed with how it ended, and opened again", async () => {
    const topic = await question();
    const without = await decide(lena, topic, { do: "close" });
    assert.equal(without.status, 422);
    assert.match(without.html(), /Say how it ended/);
    await decide(lena, topic, { do: "close", outcome: "with-us" });
    assert.ok(!(await listed(lena)).includes(topic.title));
    assert.match((await lena.get(`/desk/${topic.id}/`)).html(), /It goes on in a call or a visit/);

    await decide(ruth, topic, { do: "reopen" });

    assert.ok((await listed(lena)).includes(topic.title));
  });

  it("is anybody's again when whoever had it leaves the team", async () => {
    const topic = await question();
    const temp = await site.staff("Tess Temp", "Locum");
    await decide(temp, topic, { do: "take" });
    await site.owner.db.updateTable("member").set({ role: "participant" }).where("id", "=", temp.id).execute();

    await site.worked();

    assert.equal((await row(topic)).owner_id, null);
  });
});

describe("an answer by the practice", () => {
  it("is sent by a second colleague only after they have seen the first", async () => {
    const topic = await question();
    await answer(lena, topic, { body: "The first answer stands here." });

    const second = await answer(ruth, topic, { body: "My own words are kept." });

    assert.equal(second.status, 409);
    assert.match(second.html(), /A colleague answered while you were writing/);
    assert.ok(
      second.html().includes("The first answer stands here.") && second.html().includes("My own words are kept."),
    );
    assert.equal((await answer(ruth, topic, { seen: 2 })).status, 303);
  });

  it("is posted once, however often its form is sent", async () => {
    const topic = await question();
    const form = { submission_id: randomUUID() };
    const [one, other] = [await answer(lena, topic, form), await answer(lena, topic, form)];
    assert.deepEqual([one.status, other.status], [303, 303]);
    assert.equal(one.headers.location, other.headers.location);
  });

  it("does not say by accident that somebody is a patient", async () => {
    const topic = await question();
    const body = "As I told you when you were here on 3 March, rest first.";

    const refused = await answer(lena, topic, { body });

    assert.equal(refused.status, 422);
    assert.match(refused.html(), /“as i told you”, “when you were here”, “3 march”/);
    assert.ok(refused.html().includes("rest first."));
    assert.equal((await answer(lena, topic, { body, reason: "She said so herself, and asked for it." })).status, 303);
    const log = await ada.get("/moderation/log/");
    assert.match(log.html(), /Said why words may stay/);
    assert.match((await ada.get("/admin/audit/")).html(), /said why words may stay/);
  });

  it("is for people with a confirmed title", async () => {
    const topic = await question();
    const mod = await site.moderator("Moderator Mo");
    await site.owner.db.updateTable("member").set({ staff_title: null }).where("id", "=", mod.id).execute();
    assert.match((await mod.get(`/desk/${topic.id}/`)).html(), /confirm your title/);
    assert.equal((await answer(mod, topic)).status, 403);
  });

  it("can be looked at first, and kept", async () => {
    const topic = await question();
    const preview = await answer(lena, topic, { do: "preview", body: "A **calm** answer." });
    assert.match(preview.html(), /<strong>calm<\/strong>/);
    assert.equal((await answer(lena, topic, { do: "draft", body: "A half answer." })).status, 200);
    assert.ok((await lena.get(`/desk/${topic.id}/`)).html().includes("A half answer."));
  });
});
