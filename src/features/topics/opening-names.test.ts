import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let admin: Person;
let other: Person;
let third: Person;
let ana: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  admin = await site.administrator("Ada Admin");
  other = await site.administrator("Otto Other");
  third = await site.administrator("Thea Third");
  ana = await site.participant("ana_asks");
});

async function veiled(name: string) {
  const forum = await site.forum();
  const form = { title: "Aside", body: "Words.", as: "one-time", name, submission_id: randomUUID() };
  const { location } = await ana.post(`/forums/new-topic/${forum.id}/`, form);
  const found = site.database.db.selectFrom("topic").select("id").where("guest_name", "=", name);
  return { id: (await found.executeTakeFirstOrThrow()).id, url: location };
}

async function asked(topicId: number): Promise<string> {
  const sent = await admin.post(`/admin/one-time-names/topics/${topicId}/`, { reason: "She may be in danger." });
  assert.equal(sent.location, "/admin/one-time-names/");
  const rows = site.database.db.selectFrom("name_opening").select("name_opening.id").orderBy("id", "desc").limit(1);
  return `/admin/one-time-names/${(await rows.executeTakeFirstOrThrow()).id}/`;
}

const recordOf = async (topicId: number) => {
  const rows = site.database.db.selectFrom("audit_entry").select(["kind", "actor_id", "subject_id"]).orderBy("id");
  return (await rows.where("object", "=", `topic:${topicId}`).execute()).map((row) => Object.values(row));
};

describe("who is behind a one-time name", () => {
  it("is told to two administrators who agree, for a day, on record, and the person learns of it (T-03, A-051)", async () => {
    const topic = await veiled("quiet.brook");
    const page = await asked(topic.id);
    assert.equal((await admin.get(page)).status, 404);
    assert.equal((await admin.post(`${page}answer/`, { answer: "agree" })).status, 403);
    assert.match((await other.get("/admin/")).body, /asks who is behind a one-time name/);
    assert.match((await other.get("/admin/one-time-names/")).body, /She may be in danger/);
    assert.doesNotMatch((await other.get("/admin/one-time-names/")).body, new RegExp(ana.name));
    assert.doesNotMatch((await ana.get(topic.url)).body, /looked up whose name/);

    assert.equal((await other.post(`${page}answer/`, { answer: "agree" })).status, 303);

    for (const one of [admin, other]) assert.match((await one.get(page)).body, new RegExp(ana.name));
    assert.equal((await third.get(page)).status, 404);
    assert.match((await ana.get(topic.url)).body, /two administrators of the practice looked up whose name this is/);
    assert.doesNotMatch((await other.get(topic.url)).body, /looked up whose name/);
    assert.deepEqual(await recordOf(topic.id), [
      ["name-asked", admin.id, null],
      ["name-agreed", other.id, null],
      ["name-opened", admin.id, null],
      ["name-opened", other.id, null],
    ]);
    const audit = (await third.get("/admin/audit/")).body;
    assert.match(audit, /saw who is behind the one-time name/);

    const later = site.clock.now();
    site.clock.advance(24 * 3_600_000);
    await site.database.db
      .updateTable("session")
      .set({ proved_at: site.clock.now(), seen_at: site.clock.now() })
      .execute();
    assert.equal((await admin.get(page)).status, 404);
    site.clock.set(later);
  });

  it("is told to nobody where the other refuses; one question waits at a time", async () => {
    const topic = await veiled("calm_heron");
    const page = await asked(topic.id);
    const again = await third.post(`/admin/one-time-names/topics/${topic.id}/`, { reason: "Me too." });
    assert.equal(again.status, 409);

    await other.post(`${page}answer/`, { answer: "refuse" });
    assert.equal((await third.post(`${page}answer/`, { answer: "agree" })).status, 409);

    for (const one of [admin, other]) assert.equal((await one.get(page)).status, 404);
    assert.deepEqual(
      (await recordOf(topic.id)).map(([kind]) => kind),
      ["name-asked", "name-refused"],
    );
  });

  it("needs a fresh proof of who asks, answers and looks (P-44)", async () => {
    const topic = await veiled("mild-fern");
    const page = await asked(topic.id);
    await site.database.db
      .updateTable("session")
      .set({ proved_at: new Date(0) })
      .execute();

    const answers = [
      await admin.get("/admin/one-time-names/"),
      await admin.get(`/admin/one-time-names/topics/${topic.id}/`),
      await admin.post(`/admin/one-time-names/topics/${topic.id}/`, { reason: "Once more." }),
      await other.post(`${page}answer/`, { answer: "agree" }),
      await other.get(page),
    ];
    for (const answer of answers)
      assert.match(`${answer.location}${answer.html()}`, /^\/prove\/|action="\/prove\/"|action="\/prove\/code\/"/);
    assert.deepEqual(
      (await recordOf(topic.id)).map(([kind]) => kind),
      ["name-asked"],
    );
    await site.database.db.updateTable("session").set({ proved_at: site.clock.now() }).execute();
  });
});

describe("moderators", () => {
  it("see the name alone, in reports too, and can let it write no more and again (A-051, A-055)", async () => {
    const topic = await veiled("soft.lark");
    const mod = await site.moderator("Max Mod");
    await mod.post(`/report/${topic.id}/`, { reason: "other", note: "Look." });
    const pages = ["/moderation/", topic.url, `/topics/${topic.id}/manage/`, `/posts/${topic.id}/hide/`];
    for (const path of pages) {
      const { body, status } = await mod.get(path);
      assert.equal(status, 200);
      assert.doesNotMatch(body, new RegExp(`${ana.name}|people/${ana.id}/`));
    }
    assert.doesNotMatch((await mod.get(`/topics/${topic.id}/manage/`)).body, /Ask who is behind/);

    await mod.post(`/topics/${topic.id}/pause-name/`, { why: "Be kind." });
    assert.match((await ana.get(topic.url)).body, /Nothing more can be written under this name for now: Be kind\./);
    const reply = () => ana.post(`/topics/${topic.id}/reply/`, { body: "More.", submission_id: randomUUID() });
    assert.equal((await reply()).status, 403);
    assert.equal((await ana.post(`/posts/${topic.id}/edit/`, { body: "More.", version: 0 })).status, 403);
    const elsewhere = await site.topic({ by: mod });
    const form = { body: "As myself.", submission_id: randomUUID() };
    assert.equal((await ana.post(`/topics/${elsewhere.id}/reply/`, form)).status, 303);
    const paused = site.database.db.selectFrom("member").select("id").where("suspended_until", "is not", null);
    assert.deepEqual(await paused.execute(), []);

    await mod.post(`/topics/${topic.id}/pause-name/`, { resume: "yes" });
    assert.equal((await reply()).status, 303);
  });
});
