import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const { badge, oneCourse } = words.helping;
let site: TestSite;
let ada: Person;
let rose: Person;
let topicUrl: string;

before(async () => {
  site = await testSite({ rateLimits: false });
  ada = await site.administrator("Administrator Ada");
  rose = await site.participant("Rose");
  const asker = await site.participant("Asker");
  const topic = await site.topic({ by: asker, title: "What comes after?" });
  await site.reply({ by: rose, to: topic, body: "It took me three months." });
  topicUrl = topic.url;
});

const ask = (what: "ask" | "end", whom: Person = rose) => ada.post(urls.personHelping(whom.id), { do: what });
const decide = (deed: string, who: Person = rose) => who.post(urls.helping, { do: deed });
/** How often the mark stands in the topic, for guests and members alike. */
async function marks(): Promise<number> {
  const [guests, members] = await Promise.all([site.guest.get(topicUrl), ada.get(topicUrl)]);
  const count = (body: string) => body.split(badge).length - 1;
  assert.equal(count(guests.body), count(members.body));
  assert.equal(count(guests.body), guests.body.split(oneCourse).length - 1);
  return count(guests.body);
}
const recorded = async () =>
  (
    await site.database.db
      .selectFrom("audit_entry")
      .select(["kind", "actor_id as by"])
      .where("kind", "like", "helping%")
      .orderBy("id")
      .execute()
  ).map(({ kind, by }) => [kind, by]);

describe("a former patient who helps", () => {
  it("is asked, and nobody sees anything of it until they say yes", async () => {
    assert.equal((await rose.get(urls.helping)).status, 404);
    assert.doesNotMatch((await rose.get(urls.settings)).body, new RegExp(urls.helping));
    assert.equal((await ask("ask")).status, 303);

    assert.equal(await marks(), 0);
    assert.match((await rose.get(urls.settings)).body, new RegExp(urls.helping));
    assert.match((await rose.get(urls.helping)).html(), new RegExp(words.helping.own.asked));
    const mo = await site.moderator("Moderator Mo");
    assert.doesNotMatch((await mo.get(urls.person(rose.id))).body, /former patient/i);
    assert.doesNotMatch((await mo.get("/moderation/log/")).body, /former patient/i);
  });

  it("carries the mark on every post once they said yes, and says that it is one person’s course", async () => {
    await decide("accept");

    assert.equal(await marks(), 1);
    assert.ok((await ada.get(urls.profile("rose"))).html().includes(badge));
  });

  it("takes the mark away by pausing, and brings it back by going on", async () => {
    await decide("pause");
    assert.equal(await marks(), 0);
    assert.ok(!(await ada.get(urls.profile("rose"))).html().includes(badge));
    await decide("go-on");
    assert.equal(await marks(), 1);
  });

  it("stops whenever they like, also by pressing twice", async () => {
    await decide("stop");
    await decide("stop");

    assert.equal(await marks(), 0);
    assert.equal((await rose.get(urls.helping)).status, 404);
  });

  it("cannot be made one by themselves, or without a yes", async () => {
    for (const deed of ["accept", "go-on", "pause"]) await decide(deed);
    assert.equal(await marks(), 0);
    assert.equal((await rose.post(urls.personHelping(rose.id), { do: "ask" })).status, 404);
    await ask("ask");
    await decide("go-on");
    assert.equal(await marks(), 0);
  });

  it("may say no, and the question is gone", async () => {
    await decide("decline");

    assert.equal((await rose.get(urls.helping)).status, 404);
    assert.equal(await marks(), 0);
  });

  it("loses the mark when an administrator ends it", async () => {
    await ask("ask");
    await decide("accept");
    assert.equal(await marks(), 1);

    await ask("end");

    assert.equal(await marks(), 0);
  });

  it("is never one of the practice’s people", async () => {
    const nurse = await site.staff("Nurse Nora", "Nurse");

    const page = await ask("ask", nurse);

    assert.equal(page.status, 403);
    assert.ok(page.html().includes(words.helping.onlyParticipants));
  });

  it("is one no longer once they join the practice", async () => {
    const vera = await site.participant("Vera");
    await ask("ask", vera);
    await decide("accept", vera);

    await ada.post(`/admin/people/${vera.id}/standing/`, { role: "spectator", title: "" });
    const { db } = site.database;
    const helping = () => db.selectFrom("member").select("helping").where("id", "=", vera.id).executeTakeFirst();
    assert.equal((await helping())?.helping, "active");
    await db.updateTable("member").set({ imported: true }).where("id", "=", vera.id).execute();
    const joined = await ada.post(`/admin/people/${vera.id}/standing/`, { role: "staff", title: "Nurse" });
    assert.equal(joined.status, 303);
    assert.equal((await helping())?.helping, null);
  });

  it("never carries it under a one-time name", async () => {
    await ask("ask");
    await decide("accept");
    const forum = await site.forum();
    const written = await rose.post(`/forums/new-topic/${forum.id}/`, {
      title: "Under another name",
      body: "Nobody should know.",
      as: "one-time",
      name: "quiet.fern",
      submission_id: randomUUID(),
    });
    assert.equal(written.status, 303);
    const page = await site.guest.get(written.location?.split("#")[0] ?? "");

    assert.match(page.body, /quiet\.fern/);
    assert.ok(!page.body.includes(badge));
  });

  it("is on record with who did it, for administrators", async () => {
    const by = (person: Person) => person.id;
    assert.deepEqual((await recorded()).slice(0, 4), [
      ["helping-asked", by(ada)],
      ["helping-began", by(rose)],
      ["helping-ended", by(rose)],
      ["helping-asked", by(ada)],
    ]);
    assert.match((await ada.get("/admin/audit/")).html(), /helps as a former patient, and says so/);
  });
});
