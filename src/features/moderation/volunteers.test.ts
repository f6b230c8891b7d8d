import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadeTopic } from "../../../test/support/things.ts";

let site: TestSite;
let ada: Person;
let ana: Person;
let garden: MadeForum;
let shed: MadeForum;
let street: MadeForum;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  ada = await site.administrator("Administrator Ada");
  ana = await site.participant("ana.field");
  garden = await site.forum({ title: "Garden" });
  shed = await site.forum({ title: "Shed", parent: garden });
  street = await site.forum({ title: "Street" });
});

const name = (by: Person, forum: MadeForum) => ada.post(`/admin/forums/${forum.id}/volunteers`, { volunteer: by.name });
const end = (by: Person, forum: MadeForum) => ada.post(`/admin/forums/${forum.id}/volunteers/end`, { person: by.id });

async function volunteer(forum = garden): Promise<Person> {
  const vera = await site.participant(`vera.brook${++made}`);
  assert.equal((await name(vera, forum)).status, 303);
  return vera;
}
const topicIn = (forum: MadeForum, by = ana) => site.topic({ by, forum, title: `Question ${++made}` });
const report = (post: { id: number }, note: string) =>
  site.newGuest().post(`/report/${post.id}/`, { reason: "unkind", note });
const stateOf = async (topic: MadeTopic) =>
  (await site.database.db.selectFrom("post").select("state").where("id", "=", topic.id).executeTakeFirstOrThrow())
    .state;

describe("a volunteer", () => {
  it("sees and answers what is reported in their forum and below, and nothing of elsewhere", async () => {
    const vera = await volunteer();
    const [own, below, elsewhere] = [await topicIn(garden), await topicIn(shed), await topicIn(street)];
    await report(own, "in the garden");
    await report(below, "in the shed");
    await report(elsewhere, "in the street");

    const html = (await vera.get("/moderation/")).html();

    assert.ok(html.includes("in the garden") && html.includes("in the shed"));
    assert.ok(!html.includes("in the street") && !html.includes(elsewhere.title));
    assert.match(html, /2 things need a look/);
    const seen = 1_000_000;
    assert.equal((await vera.post(`/moderation/posts/${elsewhere.id}/keep`, { seen })).status, 404);
    assert.equal((await vera.post(`/moderation/posts/${elsewhere.id}/hide`, { seen, own: "No." })).status, 404);
    assert.equal(
      (await vera.post(`/moderation/posts/${below.id}/hide`, { seen, own: "It named somebody." })).status,
      303,
    );
    assert.deepEqual([await stateOf(below), await stateOf(elsewhere)], ["hidden", "shown"]);
    const decided = (await vera.get("/moderation/decided/")).html();
    assert.ok(decided.includes(below.title) && !decided.includes(elsewhere.title));
  });

  it("hides and shows posts, closes topics and moves them between their forums, and no further", async () => {
    const vera = await volunteer();
    const [own, elsewhere] = [await topicIn(garden), await topicIn(street)];

    assert.equal((await vera.post(`/posts/${own.id}/hide/`, { reason: "It named somebody." })).status, 303);
    assert.match((await vera.get(own.url)).html(), /How did it go for you/);
    assert.ok(!(await site.newGuest().get(own.url)).html().includes("How did it go for you"));
    assert.equal((await vera.post(`/posts/${own.id}/restore/`)).status, 303);
    assert.equal((await vera.post(`/topics/${own.id}/close/`, { closed: "yes" })).status, 303);
    assert.equal((await vera.post(`/topics/${own.id}/move/`, { forum: street.id })).status, 403);
    assert.equal((await vera.post(`/topics/${own.id}/move/`, { forum: shed.id })).status, 303);
    for (const [path, form] of [
      [`/posts/${elsewhere.id}/hide/`, { reason: "No." }],
      [`/topics/${elsewhere.id}/close/`, { closed: "yes" }],
      [`/topics/${elsewhere.id}/move/`, { forum: garden.id }],
    ] as const)
      assert.equal((await vera.post(path, form)).status, 403, path);
    for (const what of ["rename", "tags", "pin", "hide"])
      assert.equal((await vera.post(`/topics/${own.id}/${what}/`, {})).status, 404, what);
    const page = (await vera.get(`/topics/${own.id}/manage/`)).html();
    assert.ok(page.includes('id="move"') && !page.includes('id="rename"') && !page.includes(">Street<"));
  });

  it("sees nobody’s e-mail address, page, list or log, and no link to them (R-66, T-08, A-055)", async () => {
    const vera = await volunteer();
    const email = "ana@example.org";
    const sealed = site.house.tools.sealer.seal(email, `member|email|${ana.id}`);
    await site.database.db.updateTable("member").set({ email_sealed: sealed }).where("id", "=", ana.id).execute();
    const topic = await topicIn(garden);
    await report(topic, "a note");

    const pages = [
      "/moderation/",
      "/moderation/decided/",
      `/topics/${topic.id}/manage/`,
      `/posts/${topic.id}/hide/`,
      topic.url,
    ];
    for (const path of pages) {
      const page = await vera.get(path);
      assert.equal(page.status, 200, path);
      assert.ok(!page.html().includes(email) && !page.html().includes("/admin/"), path);
      assert.ok(!page.html().includes("/moderation/log/"), path);
    }
    const closed = [
      ...["/admin/", "/admin/people/", `/admin/people/${ana.id}/`, "/admin/audit/", "/moderation/log/"],
      ...["/admin/people/imported/", "/admin/people/invite/", `/posts/${topic.id}/history/`],
    ];
    for (const path of closed) assert.equal((await vera.get(path)).status, 404, path);
    for (const path of ["suspension", "suspension/lift", "password-link", "standing"])
      assert.equal((await vera.post(`/admin/people/${ana.id}/${path}/`, {})).status, 404, path);
    const shown = await vera.api("GET", `/api/v1/topics/${topic.id}/posts`);
    assert.deepEqual(Object.keys(JSON.parse(shown.body).posts[0].author).sort(), ["name", "role"]);
  });

  it("reads nothing that was reported about them, and does not decide about their own posts", async () => {
    const vera = await volunteer();
    const own = await topicIn(garden, vera);
    await report(own, "about vera");

    assert.ok(!(await vera.get("/moderation/")).html().includes("about vera"));
    assert.equal((await vera.post(`/moderation/posts/${own.id}/keep`, { seen: 1_000_000 })).status, 403);
    await ada.post(`/posts/${own.id}/hide/`, { reason: "It named somebody." });
    assert.equal((await vera.post(`/posts/${own.id}/restore/`)).status, 403);
    assert.equal(await stateOf(own), "hidden");
  });

  it("sees nothing of what their forum holds for the team or has hidden as a whole", async () => {
    const vera = await volunteer();
    const care = await site.topic({ by: ana, forum: garden, audience: "staff" });
    const hidden = await topicIn(garden);
    await ada.post(`/topics/${hidden.id}/hide/`, { reason: "It named somebody." });

    for (const topic of [care, hidden]) {
      assert.equal((await vera.get(`/topics/${topic.id}/manage/`)).status, 404);
      assert.equal((await vera.post(`/posts/${topic.id}/hide/`, { reason: "No." })).status, 404);
      assert.ok(!(await vera.get("/moderation/")).html().includes(topic.title));
    }
  });

  it("is one no longer with the next request, however many tabs are open (A-054, P-36)", async () => {
    const vera = await volunteer();
    const topic = await topicIn(garden);
    assert.equal((await vera.get("/moderation/")).status, 200);

    assert.equal((await end(vera, garden)).status, 303);

    const tabs = await Promise.all(Array.from({ length: 50 }, () => vera.get("/moderation/")));
    assert.ok(tabs.every(({ status }) => status === 404));
    assert.equal((await vera.post(`/posts/${topic.id}/hide/`, { reason: "No." })).status, 404);
    assert.equal((await vera.get("/settings/")).status, 200, "still logged in");
  });

  it("decides nothing while their account is paused, or once they are a spectator", async () => {
    const [vera, otto] = [await volunteer(), await volunteer()];
    await ada.post(`/admin/people/${vera.id}/suspension/`, { length: "week", reason: "Rule 6." });
    await site.database.db.updateTable("member").set({ role: "spectator" }).where("id", "=", otto.id).execute();

    for (const one of [vera, otto]) assert.equal((await one.get("/moderation/")).status, 404);
    await ada.post(`/admin/people/${vera.id}/suspension/lift/`);
    assert.equal((await vera.get("/moderation/")).status, 200);
  });
});

describe("naming a volunteer", () => {
  it("is for administrators, takes participants only, and is on record", async () => {
    const vera = await site.participant(`vera.brook${++made}`);
    const mo = await site.moderator(`Mo Field ${++made}`);

    assert.equal((await mo.post(`/admin/forums/${garden.id}/volunteers`, { volunteer: vera.name })).status, 404);
    assert.equal((await name(mo, garden)).status, 422);
    const nobody = await ada.post(`/admin/forums/${garden.id}/volunteers`, { volunteer: "nobody.here" });
    assert.equal(nobody.status, 422);
    assert.match(nobody.html(), /value="nobody\.here"/);
    await name(vera, garden);
    await name(vera, garden);
    assert.ok((await ada.get(`/admin/forums/${garden.id}/`)).html().includes(vera.name));
    await end(vera, garden);

    const kinds = await site.database.db
      .selectFrom("audit_entry")
      .select(["kind", "actor_id", "object"])
      .where("subject_id", "=", vera.id)
      .where("kind", "like", "forum-%")
      .execute();
    assert.deepEqual(
      kinds.map((one) => [one.kind, one.actor_id, one.object]),
      [
        ["forum-given", ada.id, `forum:${garden.id}`],
        ["forum-taken", ada.id, `forum:${garden.id}`],
      ],
    );
  });
});
