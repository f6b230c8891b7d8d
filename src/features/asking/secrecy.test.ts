import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { minutes } from "../../../test/support/clock.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { filesIn } from "../../../test/support/unzip.ts";

let site: TestSite;
let ana: Person;
let lima: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("Ana");
  lima = await site.staff("Dr Lima", "Physiotherapist");
});

async function asks(who: Person, path: string, form: Readonly<Record<string, string>> = {}) {
  const fields = { title: "A subject", body: "Some words.", submission_id: randomUUID(), ...form };
  const page = await who.post(path, fields);
  assert.equal(page.status, 303, page.html());
  return page.location;
}

/** The whole database as text, as a thief would have it. */
async function dump(): Promise<string> {
  const { rows } = await site.owner.pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  );
  const parts = await Promise.all(
    rows.map(({ name }) =>
      site.owner.pool.query(`select coalesce(string_agg(t::text, E'\\n'), '') as all from "${name}" t`),
    ),
  );
  return parts.map((part, place) => `${rows[place]?.name}\n${part.rows[0]?.all}`).join("\n");
}

async function startUnderName(who: Person, name: string) {
  const forum = await site.forum();
  const form = { title: "An aside", body: "Some words.", as: "one-time", name, submission_id: randomUUID() };
  const { location } = await who.post(`/forums/new-topic/${forum.id}/`, form);
  const { rows } = await site.owner.pool.query<{ id: string }>("select id from topic where guest_name = $1", [name]);
  return { id: Number(rows[0]?.id), url: location.split("#")[0] ?? "" };
}

describe("words in a private conversation", () => {
  it("are found nowhere in a stolen database: not the subject, a message, a reason or a draft", async () => {
    const url = await asks(ana, "/ask/new/", { title: "qzsubjectx", body: "qzmessagex" });
    await lima.post(`${url}take/`);
    await lima.post(url, { body: "qzanswerx", submission_id: randomUUID(), seen: 1 });
    await ana.post(url, { body: "qzdraftx", submission_id: randomUUID(), do: "draft" });
    const nia = await site.staff("Nurse Nia", "Nurse");
    await nia.post(`${url}open/`, { reason: "qzreasonx" });
    assert.match(
      (await ana.get(url)).html(),
      /qzsubjectx[\s\S]*qzreasonx[\s\S]*qzmessagex[\s\S]*qzanswerx[\s\S]*qzdraftx/,
    );

    const all = await dump();
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const word of ["qzsubjectx", "qzmessagex", "qzanswerx", "qzdraftx", "qzreasonx"]) {
      assert.ok(!all.includes(word) && !all.includes(hex(word)), word);
    }
    assert.ok(all.includes(url.slice(5, -1)), "The dump holds the conversation itself.");
  });

  it("go with the key when the conversation goes", async () => {
    const url = await asks(await site.participant("Short_stay"), "/ask/new/");
    const { rows } = await site.owner.pool.query<{ id: string }>(
      "delete from conversation where token = $1 returning id",
      [url.slice(5, -1)],
    );
    for (const table of ["conversation_key", "conversation_message"]) {
      const left = await site.owner.pool.query(`select 1 from ${table} where conversation_id = $1`, [rows[0]?.id]);
      assert.equal(left.rows.length, 0, table);
    }
  });
});

describe("going on in private from a topic", () => {
  it("leaves nothing in the topic, and says to both sides where it began", async () => {
    const topic = await site.topic({ by: ana, title: "Where it began" });
    const ben = await site.participant("Ben");
    const read = async () => (await site.guest.get(topic.url)).body;
    const before = await read();
    assert.match((await ben.get(topic.url)).html(), /Continue in private with the care team/);
    assert.doesNotMatch(before, /in private with the care team/);
    assert.match((await ben.get(`/ask/new/?topic=${topic.id}`)).html(), /Where it began/);

    const url = await asks(ben, `/ask/new/?topic=${topic.id}`);
    await lima.post(`${url}take/`);

    assert.equal(await read(), before);
    for (const side of [ben, lima]) assert.match((await side.get(url)).html(), /Where it began/);
  });

  it("does not begin from a topic that one may not read", async () => {
    const forum = await site.forum({ audience: "staff" });
    const topic = await site.topic({ by: lima, forum });
    assert.equal((await ana.get(`/ask/new/?topic=${topic.id}`)).status, 404);
    const form = { title: "A subject", body: "Words.", submission_id: randomUUID() };
    assert.equal((await ana.post(`/ask/new/?topic=${topic.id}`, form)).status, 404);
  });

  it("stays under the one-time name of that topic, and nothing joins the two (T-03)", async () => {
    const veiled = await startUnderName(ana, "veil.bright.reed");
    assert.match((await ana.get(`/ask/new/?topic=${veiled.id}`)).html(), /As veil\.bright\.reed/);
    const url = await asks(ana, `/ask/new/?topic=${veiled.id}`);
    await lima.post(`${url}take/`);

    const team = (await lima.get(url)).html();
    assert.match(team, /From veil\.bright\.reed/);
    assert.doesNotMatch(team, /\bAna\b/);
    assert.match((await ana.get(url)).html(), /A subject/);
    const { rows } = await site.owner.pool.query("select owner_id from conversation where token = $1", [
      url.slice(5, -1),
    ]);
    assert.deepEqual(rows, [{ owner_id: null }]);
    await lima.post(url, { body: "In general.", submission_id: randomUUID(), seen: 1 });
    assert.match((await ana.get("/forums/")).html(), /In private/);
  });

  it("hides the topic from the team where its starter asks as themselves", async () => {
    const veiled = await startUnderName(ana, "veil.quiet.fern");
    const url = await asks(ana, `/ask/new/?topic=${veiled.id}`, { as: "own" });
    await lima.post(`${url}take/`);
    const team = (await lima.get(url)).html();
    assert.match(team, /From Ana/);
    assert.doesNotMatch(team, /An aside|veil/);
  });
});

describe("what is one's own of it", () => {
  it("is in the copy that people take, and gone for both sides when they leave", async () => {
    const eve = await site.participant("Eve");
    const veiled = await startUnderName(eve, "veil.small.wren");
    const urls = [await asks(eve, "/ask/new/"), await asks(eve, `/ask/new/?topic=${veiled.id}`)];
    for (const url of urls) await lima.post(`${url}take/`);
    await lima.post(urls[0] ?? "", { body: "In general, yes.", submission_id: randomUUID(), seen: 1 });

    const copy = filesIn((await eve.post("/settings/copy/")).raw).get("my-copy.json") ?? "";
    for (const word of ["Some words.", "In general, yes.", "A subject", "veil.small.wren"])
      assert.ok(copy.includes(word), word);
    await eve.post("/settings/leave-for-good/", { posts: "keep" });
    await site.worked();
    await site.worked();

    for (const url of urls) assert.equal((await lima.get(url)).status, 404);
    const { rows } = await site.owner.pool.query("select 1 from conversation where token = any($1)", [
      urls.map((url) => url.slice(5, -1)),
    ]);
    assert.equal(rows.length, 0);
  });
});

describe("who of the team answers", () => {
  it("A-055: is nobody who moderates or administers, whatever their title, until an administrator says so", async () => {
    const manager = await site.administrator("Moira Fenn", "Practice manager");
    const moderator = await site.moderator("Ines Ballard", "Community moderator");
    const asker = await site.participant("Asker");
    const url = await asks(asker, "/ask/new/");
    for (const who of [manager, moderator]) {
      assert.equal((await who.get("/ask/team/")).status, 404);
      assert.equal((await who.get(url)).status, 404);
    }
    assert.doesNotMatch((await asker.get(url)).html(), /Moira Fenn|Ines Ballard/);

    const page = (await manager.get("/admin/asking/")).html();
    const ticked = [...page.matchAll(/value="(\d+)" checked/g)].map(([, id]) => id ?? "");
    assert.ok(ticked.includes(String(lima.id)) && !ticked.includes(String(moderator.id)));
    await manager.post("/admin/asking/", { clinical: [...ticked, String(moderator.id)] });

    assert.match((await moderator.get(url)).html(), /Take it/);
    assert.match((await asker.get(url)).html(), /Ines Ballard/);
    const log = (await manager.get("/admin/audit/?about=people")).html();
    assert.match(log, /let Ines Ballard answer what people ask in private/);

    await manager.post("/admin/asking/", { clinical: ticked });
    assert.equal((await moderator.get(url)).status, 404);
  });
});

describe("sharing a question", () => {
  it("is asked by who has it; no answer means no, and a yes can be taken back", async () => {
    const asker = await site.participant("Sharer");
    const url = await asks(asker, "/ask/new/");
    await lima.post(`${url}take/`);
    assert.equal((await asker.post(`${url}share/`, { share: "yes" })).status, 403);
    await lima.post(`${url}share/`, { share: "ask" });
    assert.match((await lima.get(url)).html(), /that means no/);
    assert.match((await asker.get(url)).html(), /May we share your question, without your name/);

    await asker.post(`${url}share/`, { share: "yes" });
    assert.match((await lima.get(url)).html(), /may be shared in general words/);
    await asker.post(`${url}share/`, { share: "no" });
    assert.match((await lima.get(url)).html(), /may not be shared/);
  });
});

describe("reading what one does not have", () => {
  let vera: Person;
  let pia: Person;

  before(async () => {
    vera = await site.staff("Dr Novak", "Physiotherapist");
    pia = await site.staff("Nurse Pia", "Nurse");
  });

  it("A-056: needs a reason, is on record, and is told to whoever asked and to the administrators", async () => {
    const kim = await site.participant("Kim");
    const url = await asks(kim, "/ask/new/", { title: "Not for everybody" });
    await vera.post(`${url}take/`);
    const refused = await pia.post(`${url}open/`, { reason: " " });
    assert.equal(refused.status, 422);
    assert.doesNotMatch(refused.html(), /Not for everybody/);

    assert.equal((await pia.post(`${url}open/`, { reason: "Dr Novak is ill." })).status, 303);

    assert.match((await pia.get(url)).html(), /Not for everybody/);
    assert.equal((await pia.post(url, { body: "Hello.", submission_id: randomUUID(), seen: 9 })).status, 403);
    const told = (await kim.get(url)).html();
    assert.match(told, /Nurse Pia, Nurse, read this conversation/);
    assert.match(told, /Dr Novak is ill\./);
    const ada = await site.administrator("Ada Keller");
    assert.match((await ada.get("/admin/")).html(), /the team read private conversations 2 times without having them/);
    const log = (await ada.get("/admin/audit/?about=reading")).html();
    assert.match(log, /Nurse Pia did not have, gave a reason and read private conversation \d+/);
    assert.doesNotMatch(log, /is ill|Kim/);

    await site.owner.db.updateTable("conversation_opening").set({ until: site.clock.now() }).execute();
    const later = await pia.get(url);
    assert.doesNotMatch(later.html(), /Not for everybody/);
  });

  it("waits for a fresh proof of who it is", async () => {
    const url = await asks(await site.participant("Lou"), "/ask/new/", { title: "Behind a proof" });
    await vera.post(`${url}take/`);
    site.clock.advance(minutes(30));
    const page = await pia.post(`${url}open/`, { reason: "Dr Novak is ill." });
    assert.doesNotMatch((await pia.follow(page)).html(), /Behind a proof/);
    assert.doesNotMatch((await pia.get(url)).html(), /Behind a proof/);
  });
});
