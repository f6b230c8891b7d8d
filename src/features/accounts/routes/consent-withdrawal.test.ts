import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const day = 24 * 3_600_000;
const say = words.consent;
const password = "orange kettle window";
const both = { rules: "1", privacy: "1" };
let site: TestSite;
let ada: Person;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  site.clock.set("2031-05-15T12:00:00Z");
  ada = await site.administrator("Administrator Ada");
});

const somebody = () => site.participant(`grey.linnet${++made}`, password);
const logIn = (person: Person) => person.post(urls.logIn, { name: person.name, password, keep: "1" });
const replies = (person: Person, id: number) => person.api("POST", `/api/v1/topics/${id}/posts`, { body: "Hello" });
const isThere = async ({ id }: Person) =>
  (await site.database.db.selectFrom("member").select("id").where("id", "=", id).execute()).length === 1;
const given = async ({ id }: Person) =>
  (
    await site.database.db.selectFrom("consent").select("given").where("member_id", "=", id).orderBy("id").execute()
  ).map((row) => row.given);

async function takesBack(person: Person): Promise<void> {
  const page = await person.post(urls.withdrawConsent);
  assert.equal(page.location, `${urls.logIn}?withdrawn=1`);
  assert.match((await person.follow(page)).html(), /Your consent is taken back/);
}

describe("taking consent back", () => {
  it("pauses the account: logged out everywhere, no profile, nothing more written", async () => {
    const ana = await somebody();
    const topic = await site.topic({ by: ana });
    const token = await ana.bearer();
    assert.equal((await ada.get(urls.profile(ana.slug))).status, 200);
    const leadsToHer = async () => (await ada.get(topic.url)).body.includes(`href="${urls.profile(ana.slug)}"`);
    assert.equal(await leadsToHer(), true);

    await takesBack(ana);
    assert.equal(await leadsToHer(), false);

    assert.match((await ana.get("/settings/")).location, /^\/log-in\//);
    assert.equal((await site.guest.get("/api/v1/forums", { authorization: `Bearer ${token}` })).status, 401);
    assert.equal((await ada.get(urls.profile(ana.slug))).status, 404);
    assert.equal((await logIn(ana)).status, 303);
    assert.equal((await ana.get(topic.url)).status, 200);
    assert.equal(
      (await ana.post(`/topics/${topic.id}/reply/`, { body: "More", submission_id: randomUUID() })).status,
      403,
    );
    assert.equal((await replies(ana, topic.id)).status, 403);
    assert.equal((await ana.post(urls.line, { line: "Still here" })).status, 403);
  });

  it("is undone by agreeing again, which is asked for by the day", async () => {
    const ana = await somebody();
    const topic = await site.topic({ by: ana });
    await ana.post(urls.consent, both);
    await takesBack(ana);
    await logIn(ana);

    const html = (await ana.get(urls.consent)).html();
    assert.ok(html.includes(say.againTitle) && html.includes("Until 14 June 2031"));
    assert.ok(html.includes(urls.leaveForGood));
    for (const other of [say.withdraw, say.team]) assert.ok(!html.includes(other), other);
    assert.ok(!(await ada.get(topic.url)).body.includes(`href="${urls.profile(ana.slug)}"`));
    await ana.post(urls.consent, both);

    assert.equal((await replies(ana, topic.id)).status, 201);
    assert.ok((await ada.get(topic.url)).body.includes(`href="${urls.profile(ana.slug)}"`));
    assert.equal((await ada.get(urls.profile(ana.slug))).status, 200);
    assert.deepEqual(await given(ana), [true, false, true]);
  });

  it("counts once, however often it is pressed", async () => {
    const ana = await somebody();
    const again = await somebody();
    await takesBack(ana);
    await logIn(ana);
    site.clock.advance(day);

    const pages = await Promise.all([ana.post(urls.withdrawConsent), again.post(urls.withdrawConsent)]);

    assert.deepEqual(
      pages.map(({ status }) => status),
      [303, 303],
    );
    assert.deepEqual(await given(ana), [false]);
  });

  it("ends what a volunteer decides, too", async () => {
    const vera = await somebody();
    const topic = await site.topic({ by: await somebody() });
    const values = { member_id: vera.id, forum_id: topic.forum.id };
    await site.database.db.insertInto("forum_moderator").values(values).execute();
    assert.equal((await vera.get(`/posts/${topic.id}/hide/`)).status, 200);

    await takesBack(vera);
    await logIn(vera);

    assert.notEqual((await vera.get(`/posts/${topic.id}/hide/`)).status, 200);
  });

  it("closes the account after thirty days without a word, and takes the name off the posts", async () => {
    const [ana, bo] = [await somebody(), await somebody()];
    const topic = await site.topic({ by: ana, body: "Words that stay" });
    await takesBack(ana);
    await takesBack(bo);
    await site.worked();
    site.clock.advance(30 * day - 1);
    await site.worked();
    assert.ok(await isThere(ana));
    await logIn(bo);
    await bo.post(urls.consent, both);

    site.clock.advance(1);
    await site.worked();
    await site.worked();

    assert.deepEqual([await isThere(ana), await isThere(bo)], [false, true]);
    assert.deepEqual(await given(ana), []);
    const html = (await ada.get(topic.url)).html();
    assert.ok(html.includes("Words that stay") && !html.includes(ana.name));
    assert.equal((await logIn(ana)).status, 422);
    assert.ok(site.house.tools.erasures.read().length > 0);
  });

  it("ends with joining the team, and is not found again on leaving it", async () => {
    const otto = await somebody();
    await site.database.db.updateTable("member").set({ imported: true }).where("id", "=", otto.id).execute();
    await takesBack(otto);
    const none = { title: "", registration: "", until: "" };
    const joins = await (await site.administrator(`Chief ${++made}`)).post(urls.standing(otto.id), {
      ...none,
      role: "staff",
      title: "Physiotherapist",
    });
    assert.equal(joins.status, 303);
    site.clock.advance(31 * day);
    const leaves = { ...none, role: "participant" };
    assert.equal(
      (await (await site.administrator(`Chief ${++made}`)).post(urls.standing(otto.id), leaves)).status,
      303,
    );

    await site.worked();

    assert.ok(await isThere(otto));
  });
});
