import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import type { MadeTopic } from "../../../../test/support/things.ts";
import { urls } from "../urls.ts";

let site: TestSite;
let ada: Person;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  await at("2031-05-15T12:00:00Z");
});

/** At this time, with an administrator whose session has just begun: those of the team are short. */
async function at(time: string): Promise<void> {
  site.clock.set(time);
  ada = await site.administrator(`Administrator Ada ${++made}`);
}

const aNurse = () => site.staff(`Nia Brandt ${++made}`, "Nurse");
const rowOf = (id: number) =>
  site.database.db.selectFrom("member").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const read = async (topic: MadeTopic) => (await site.newGuest().get(topic.url)).html();
const standing = (person: Person, form: Readonly<Record<string, string>>) =>
  ada.post(urls.standing(person.id), { title: "", registration: "", until: "", ...form });
/** As its author's own browser would: what they are now decides, not what they were when the test began. */
async function replies(person: Person, topic: MadeTopic, body: string): Promise<void> {
  const page = await person.api("POST", `/api/v1/topics/${topic.id}/posts`, { body });
  assert.equal(page.status, 201, page.body);
}

describe("a title that was checked", () => {
  it("is kept with its number, who checked it, when and for how long, and members can look the number up", async () => {
    await at("2031-05-15T12:00:00Z");
    const nia = await aNurse();
    const ana = await site.participant(`garden.lamp${++made}`);

    await standing(nia, {
      role: "staff",
      title: "Specialist nurse",
      registration: "NMC 12A3456E",
      until: "2032-05-14",
    });

    const row = await rowOf(nia.id);
    assert.deepEqual(
      [
        row.staff_title,
        row.registration,
        row.checked_by,
        row.checked_at?.toISOString(),
        row.checked_until?.toISOString(),
      ],
      ["Specialist nurse", "NMC 12A3456E", ada.id, "2031-05-15T12:00:00.000Z", "2032-05-15T00:00:00.000Z"],
    );
    assert.match((await ada.get(urls.person(nia.id))).html(), /Checked by Administrator Ada \d+ on 15 May 2031/);
    const profile = (await ana.get(urls.profile(nia.slug))).html();
    assert.match(profile, /Registration number NMC 12A3456E/);
    assert.match(profile, /Title checked by the practice in May 2031/);
    assert.ok(!profile.includes("Administrator Ada"));
  });

  it("gives no badge to new posts once the check has run out, and leaves old ones as they were (T-05)", async () => {
    await at("2031-05-15T12:00:00Z");
    const nia = await aNurse();
    const topic = await site.topic({ by: await site.participant(`silver.oak${++made}`) });
    await standing(nia, { role: "staff", title: "Nurse", until: "2031-07-01" });
    await replies(nia, topic, "While the check holds.");

    await at("2031-07-01T23:59:00Z");
    await replies(nia, topic, "On its last day.");
    await at("2031-07-02T00:00:00Z");
    await replies(nia, topic, "The day after.");

    const posts = await site.database.db
      .selectFrom("post")
      .select(["staff_voice", "staff_title"])
      .where("author_id", "=", nia.id)
      .orderBy("id")
      .execute();
    assert.deepEqual(
      posts.map(({ staff_voice, staff_title }) => [staff_voice, staff_title]),
      [
        [true, "Nurse"],
        [true, "Nurse"],
        [false, null],
      ],
    );
    assert.ok(!(await ada.get(urls.profile(nia.slug))).html().includes("Care team"));
  });

  it("is an administrator’s to-do from a month before it runs out", async () => {
    await at("2031-05-15T12:00:00Z");
    const nia = await aNurse();
    await standing(nia, { role: "staff", title: "Nurse", until: "2031-12-31" });
    const toDo = async () => (await ada.get("/admin/")).html();

    await at("2031-11-20T12:00:00Z");
    const early = await toDo();
    await at("2031-12-10T12:00:00Z");
    const soon = await toDo();
    const list = (await ada.get(urls.peopleList({ show: "checks" }))).html();
    await standing(nia, { role: "staff", title: "Nurse", until: "2033-01-31" });

    assert.ok(!early.includes('show=checks">Check the title of one') || !early.includes(nia.name));
    assert.match(soon, /href="\/admin\/people\/\?show=checks"/);
    assert.ok(list.includes(nia.name));
    assert.match(list, /Check ends 1 January 2032/);
    assert.ok(!(await ada.get(urls.peopleList({ show: "checks" }))).html().includes(nia.name));
  });

  it("refuses a day that is over or no day, and keeps what was typed", async () => {
    await at("2031-05-15T12:00:00Z");
    const nia = await aNurse();

    for (const until of ["2031-05-14", "2031-02-31x", "tomorrow"]) {
      const page = await standing(nia, { role: "staff", title: "Senior nurse", until });
      assert.equal(page.status, 422, until);
      assert.match(page.html(), /value="Senior nurse"/);
    }
    assert.equal((await rowOf(nia.id)).staff_title, "Nurse");
  });
});

describe("somebody who leaves the team", () => {
  it("keeps a mark in the past on what they wrote for it, and has none on what they write afterwards", async () => {
    await at("2031-05-15T12:00:00Z");
    const nia = await aNurse();
    const ana = await site.participant(`lemon.harp${++made}`);
    const topic = await site.topic({ by: ana });
    await replies(nia, topic, "As a nurse I would say.");

    await standing(nia, { role: "participant" });
    await replies(nia, topic, "For myself I would say.");

    const html = await read(topic);
    assert.match(html, /Care team until May 2031/);
    assert.equal(html.split("post--staff").length - 1, 1);
    assert.match((await ana.get(urls.profile(nia.slug))).html(), /Was part of the practice’s team until May 2031/);
    const { staff_count } = await site.database.db
      .selectFrom("topic")
      .select("staff_count")
      .where("id", "=", topic.id)
      .executeTakeFirstOrThrow();
    assert.equal(staff_count, 1);
  });

  it("is in it again, without a month, when they come back", async () => {
    await at("2031-05-15T12:00:00Z");
    const nia = await aNurse();
    const topic = await site.topic({ by: await site.participant(`plain.violet${++made}`) });
    await replies(nia, topic, "As a nurse I would say.");
    await standing(nia, { role: "participant" });

    assert.equal((await standing(nia, { role: "staff", title: "Nurse" })).status, 303);

    assert.ok(!(await read(topic)).includes("Care team until"));
    assert.equal((await rowOf(nia.id)).staff_until, null);
  });

  it("obeys with the very next request, in every tab and with every token (A-054, A-060, P-36)", async () => {
    const mo = await site.moderator(`Mo Away ${++made}`, "Nurse");
    const token = await mo.bearer("write");
    const staffTopic = await site.topic({ by: ada, audience: "staff" });
    const ask = () =>
      mo.send({ path: `/api/v1/topics/${staffTopic.id}`, headers: { cookie: "", authorization: `Bearer ${token}` } });
    assert.deepEqual([(await mo.get("/moderation/")).status, (await ask()).status], [200, 200]);

    await standing(mo, { role: "participant" });

    const tabs = await Promise.all(Array.from({ length: 50 }, () => mo.get("/moderation/")));
    assert.ok(tabs.every(({ status }) => status === 404));
    assert.equal((await ask()).status, 404);
    assert.equal((await mo.get("/settings/")).status, 302, "the cookie of before is worth nothing");
  });
});

describe("a confirmation that was a mistake", () => {
  it("takes the mark off everything they wrote, with an import too, and off quotes of it", async () => {
    await at("2031-05-15T12:00:00Z");
    const otto = await site.participant(`otto.b${++made}`);
    await site.database.db.updateTable("member").set({ imported: true }).where("id", "=", otto.id).execute();
    const topic = await site.topic({ by: await site.participant(`wide.meadow${++made}`) });
    const post = await site.reply({ by: otto, to: topic, body: "Rest for two days." });
    await ada.post(urls.imported(), { person: otto.id, title: "Physiotherapist", staff: otto.id, role: "staff" });
    const quote = `> [${otto.name} wrote](#post-${post.id}):\n>\n> Rest for two days.\n\nThank you.`;
    await site.reply({ by: await site.participant(`calm.ferry${++made}`), to: topic, body: quote });
    await site.worked();
    const before = await read(topic);
    assert.equal(before.split("post--staff").length - 1, 1);

    const page = await standing(otto, { role: "participant", mistake: "1" });
    await site.worked();

    assert.equal(page.status, 303);
    const html = await read(topic);
    assert.ok(!html.includes("post--staff") && !html.includes("Physiotherapist") && !html.includes("until May"));
    const quoted = (text: string) => /<blockquote[\s\S]*?<\/blockquote>/.exec(text)?.[0] ?? "";
    assert.notEqual(quoted(before), "");
    assert.ok(!/staff|team/i.test(quoted(html)), quoted(html));
    const counts = await site.database.db
      .selectFrom("topic")
      .select("staff_count")
      .where("id", "=", topic.id)
      .execute();
    assert.deepEqual(counts, [{ staff_count: 0 }]);
    assert.equal((await rowOf(otto.id)).staff_until, null);
    const kinds = await site.database.db
      .selectFrom("audit_entry")
      .select("kind")
      .where("subject_id", "=", otto.id)
      .execute();
    assert.deepEqual(kinds.map(({ kind }) => kind).slice(-3), ["staff-confirmed", "role-changed", "staff-mistaken"]);
  });

  it("can only be taken back together with the role", async () => {
    const nia = await aNurse();

    const page = await standing(nia, { role: "staff", title: "Nurse", mistake: "1" });

    assert.equal(page.status, 422);
    assert.equal((await rowOf(nia.id)).role, "staff");
  });
});
