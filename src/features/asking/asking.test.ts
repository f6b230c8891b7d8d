import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import { days } from "../../../test/support/clock.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let ana: Person;
let lima: Person;
let nia: Person;
let mo: Person;

before(async () => {
  site = await testSite();
  ana = await site.participant("Ana");
  lima = await site.staff("Dr Lima", "Physiotherapist");
  nia = await site.staff("Nurse Nia", "Nurse");
  mo = await site.moderator("Moderator Mo");
});

/** Asks, and tells where. */
async function asks(who: Person, subject = "About Tuesday", body = "May I ask something?", topic = "") {
  const form = { title: subject, body, submission_id: randomUUID() };
  const page = await who.post(`/ask/new/${topic}`, form);
  assert.equal(page.status, 303, page.html());
  return page.location;
}

const says = (who: Person, url: string, body: string, seen = 99) =>
  who.post(url, { body, submission_id: randomUUID(), seen });

/** Everybody proved just now who they are. */
const proveAll = () => site.owner.db.updateTable("session").set({ proved_at: site.clock.now() }).execute();

describe("asking in private", () => {
  it("says emergencies, hours and expectations before anybody writes, to guests too", async () => {
    await inWork(site.house, system, (work) => saveSettings(work, { askingHours: "We read on working days." }));
    for (const [who, path] of [
      [site.guest, "/ask/"],
      [ana, "/ask/"],
      [ana, "/ask/new/"],
    ] as const) {
      const text = (await who.get(path)).html();
      const [urgent, said] = [text.indexOf("/urgent/"), text.indexOf("We read on working days.")];
      assert.ok(urgent > 0 && said > 0, path);
      assert.match(text, /no answer is promised/);
    }
  });

  it("belongs to whoever asked and to who takes it; to nobody else is it there", async () => {
    const url = await asks(ana, "A quiet subject");
    assert.match((await lima.get("/ask/team/")).html(), /Somebody asks/);
    const door = (await lima.get(url)).html();
    assert.doesNotMatch(door, /A quiet subject|Ana/);

    await lima.post(`${url}take/`);

    const taken = (await lima.get(url)).html();
    assert.match(taken, /A quiet subject/);
    assert.match(taken, /From Ana/);
    assert.doesNotMatch(taken, /forums\/users\/ana/);
    const own = (await ana.get(url)).html();
    assert.match(own, /Who can read this/);
    assert.match(own, /Dr Lima[\s\S]*Physiotherapist/);
    assert.equal((await nia.get(url)).body.includes("A quiet subject"), false);
    const ben = await site.participant("Ben");
    for (const other of [ben, mo, site.guest]) assert.notEqual((await other.get(url)).status, 200);
    assert.equal((await mo.get("/ask/team/")).status, 404);
  });

  it("tells whoever asked of an answer, and the team of what waits, without a word of it", async () => {
    const url = await asks(ana, "Marked subject");
    await lima.post(`${url}take/`);
    assert.match((await lima.get("/ask/team/")).html(), /Waits for an answer/);

    await says(lima, url, "In general, yes.");

    const header = (await ana.get("/forums/")).html();
    assert.match(header, /href="\/ask\/"[\s\S]*In private/);
    assert.doesNotMatch(header, /Marked subject/);
    assert.match((await ana.get("/ask/")).html(), /New answer/);
    assert.match((await ana.get(url)).html(), /In general, yes\./);
    assert.doesNotMatch((await ana.get("/ask/")).html(), /New answer/);
  });

  it("takes a form that is sent twice for one", async () => {
    const form = { title: "Once", body: "Only once.", submission_id: randomUUID() };
    const [first, second] = [await ana.post("/ask/new/", form), await ana.post("/ask/new/", form)];
    assert.equal(first.location, second.location);
    const other = await ana.post("/ask/new/", { ...form, body: "Other words." });
    assert.equal(other.status, 409);
    assert.match(other.html(), /Other words\./);

    const message = { body: "One more thing.", submission_id: randomUUID(), seen: 1 };
    const sent = await Promise.all([ana.post(first.location, message), ana.post(first.location, message)]);
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303]));
    const shown = (await ana.get(first.location)).html();
    assert.equal(shown.split("One more thing.").length, 2);
  });

  it("shows a clinician what a colleague has answered meanwhile, before their own goes out", async () => {
    const url = await asks(await site.participant("Cleo"));
    await lima.post(`${url}take/`);
    await lima.post(`${url}hand/`, { to: nia.id, stay: "1" });
    await says(lima, url, "The first answer.", 1);

    const late = await says(nia, url, "The second answer.", 1);

    assert.equal(late.status, 409);
    assert.match(late.html(), /The first answer\./);
    assert.match(late.html(), /The second answer\./);
    assert.equal((await says(nia, url, "The second answer.", 2)).status, 303);
  });

  it("is handed on and given back, and whoever no longer has it reads it no more", async () => {
    const url = await asks(await site.participant("Dora"), "Handed subject");
    await lima.post(`${url}take/`);
    assert.equal((await lima.post(`${url}hand/`, { to: mo.id })).status, 422);

    await lima.post(`${url}hand/`, { to: nia.id });
    assert.match((await nia.get(url)).html(), /Handed subject/);
    assert.doesNotMatch((await lima.get(url)).html(), /Handed subject/);

    await nia.post(`${url}hand/`, { to: "" });
    assert.match((await nia.get(url)).html(), /Take it/);
  });

  it("waits again when whoever had it is of the team no more", async () => {
    const manager = await site.administrator("Otto Keeper");
    const leaving = await site.staff("Dr Leaving", "Nurse");
    const asker = await site.participant("Waiter");
    const url = await asks(asker);
    await leaving.post(`${url}take/`);
    assert.match((await lima.get(url)).html(), /You do not have this conversation/);

    await manager.post(`/admin/people/${leaving.id}/standing/`, { role: "participant", title: "" });

    assert.match((await lima.get(url)).html(), /Take it/);
    assert.doesNotMatch((await asker.get(url)).html(), /Dr Leaving/);
  });

  it("A-101: is begun five times a day and no more, and then the way to urgent help is still there", async () => {
    const eager = await site.participant("Eager");
    for (let n = 1; n <= 5; n++) await asks(eager, `Question ${n}`);
    const more = await eager.post("/ask/new/", { title: "Sixth", body: "Still here.", submission_id: randomUUID() });
    assert.equal(more.status, 429);
    assert.match(more.html(), /Still here\./);
    assert.match(more.html(), /href="\/urgent\/"/);
    assert.equal((await eager.get("/urgent/")).status, 200);
  });

  it("is open to people who are paused, and not to those who only read", async () => {
    const paused = await site.participant("Paused");
    await mo.post(`/admin/people/${paused.id}/suspension/`, { length: "open", reason: "Until we have talked." });
    assert.equal((await says(paused, await asks(paused), "Please.")).status, 303);

    const reader = await site.spectator("Reader");
    assert.equal((await reader.get("/ask/new/")).status, 403);
    assert.equal((await lima.get("/ask/new/")).status, 403);
  });

  it("keeps a draft that only its owner sees", async () => {
    const url = await asks(await site.participant("Fay"));
    const fay = await site.participant("Gail");
    const form = { title: "Half a", body: "thought", submission_id: randomUUID(), do: "draft" };
    assert.match((await fay.post("/ask/new/", form)).html(), /Kept as a draft/);
    assert.match((await fay.get("/ask/new/")).html(), /thought/);
    assert.equal((await fay.post(url, { body: "x", submission_id: randomUUID(), do: "draft" })).status, 404);
    const { rows } = await site.owner.pool.query("select place from draft where member_id = $1", [fay.id]);
    assert.doesNotMatch(JSON.stringify(rows), /ask/);
  });
});

describe("a private conversation's end", () => {
  it("comes from either side; whoever asked may go on within 14 days", async () => {
    const hana = await site.participant("Hana");
    const url = await asks(hana);
    await lima.post(`${url}take/`);
    await lima.post(`${url}close/`, { closed: "yes" });
    assert.match((await hana.get(url)).html(), /The team closed this conversation/);
    assert.equal((await says(hana, url, "Still something.")).status, 403);
    assert.equal((await lima.post(`${url}close/`, { closed: "no" })).status, 403);

    assert.equal((await hana.post(`${url}close/`, { closed: "no" })).status, 303);
    assert.equal((await says(hana, url, "Still something.")).status, 303);
    await hana.post(`${url}close/`, { closed: "yes" });
    await site.owner.db
      .updateTable("conversation")
      .set({ closed_at: new Date(site.clock.now().getTime() - days(15)) })
      .where("token", "=", url.slice(5, -1))
      .execute();
    assert.equal((await hana.post(`${url}close/`, { closed: "no" })).status, 403);
  });

  it("is for everybody when its owner deletes it: at once for the team, after seven days for good", async () => {
    const ida = await site.participant("Ida");
    const url = await asks(ida, "To be gone");
    await lima.post(`${url}take/`);
    await proveAll();
    const page = (await ida.get(`${url}delete/`)).html();
    assert.match(page, /What goes/);
    assert.match(page, /What stays/);

    await ida.post(`${url}delete/`);
    assert.equal((await lima.get(url)).status, 404);
    assert.match((await ida.get(url)).html(), /is being deleted/);
    await ida.post(`${url}keep/`);
    assert.match((await lima.get(url)).html(), /To be gone/);

    await ida.post(`${url}delete/`);
    site.clock.advance(days(7));
    await site.worked();
    const left = await site.owner.pool.query("select 1 from conversation where token = $1", [url.slice(5, -1)]);
    assert.equal(left.rows.length, 0);
  });

  it("comes by itself so many months after it was closed as the practice says, or never", async () => {
    const jo = await site.participant("Johanna");
    const url = await asks(jo);
    await jo.post(`${url}close/`, { closed: "yes" });
    await inWork(site.house, system, (work) => saveSettings(work, { conversationMonths: 0 }));
    await site.owner.db
      .updateTable("conversation")
      .set({ closed_at: new Date(site.clock.now().getTime() - days(400)) })
      .where("token", "=", url.slice(5, -1))
      .execute();
    await site.worked();
    const exists = async () =>
      (await site.owner.pool.query("select 1 from conversation where token = $1", [url.slice(5, -1)])).rows.length;
    assert.equal(await exists(), 1);

    await inWork(site.house, system, (work) => saveSettings(work, { conversationMonths: 12 }));
    await site.worked();
    assert.equal(await exists(), 0);
  });
});
