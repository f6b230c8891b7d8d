import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { urls } from "./urls.ts";

let site: TestSite;
let ada: Person;
let mo: Person;
const password = "four plain words in a row";

before(async () => {
  site = await testSite();
  site.clock.set("2031-05-15T12:00:00Z");
  ada = await site.administrator("Administrator Ada");
  mo = await site.moderator("Moderator Mo", "Nurse");
});

/** What was put on record meanwhile: kind, who, whom, what, a word. */
async function recordedDuring(run: () => Promise<unknown>) {
  const last = () =>
    site.database.db
      .selectFrom("audit_entry")
      .select((q) => q.fn.max("id").as("id"))
      .executeTakeFirst();
  const from = (await last())?.id ?? 0;
  await run();
  const rows = await site.database.db
    .selectFrom("audit_entry")
    .selectAll()
    .where("id", ">", from)
    .orderBy("id")
    .execute();
  return rows.map(({ kind, actor_id, subject_id, object, detail }) => [kind, actor_id, subject_id, object, detail]);
}

const logIn = (name: string, typed: string) => site.newGuest().post("/log-in/", { name, password: typed, next: "/" });

describe("what is put on record (P-63)", () => {
  it("is that somebody logged in, or could not, and never what they typed", async () => {
    const ana = await site.participant("quiet.lantern", password);

    const entries = await recordedDuring(async () => {
      await logIn("quiet.lantern", password);
      await logIn("quiet.lantern", "something else altogether");
      await logIn("My Secret Real Name", "something else altogether");
      await logIn("my secret real name", "something else altogether");
    });

    const [right, wrong, unknown, again] = entries;
    assert.deepEqual(right, ["logged-in", ana.id, ana.id, null, null]);
    assert.deepEqual(wrong, ["log-in-failed", null, ana.id, null, null]);
    assert.deepEqual(unknown?.slice(0, 4), ["log-in-failed", null, null, null]);
    assert.match(String(unknown?.[4]), /^[0-9a-f]{12}$/);
    assert.deepEqual(again, unknown);
  });

  it("is what was done to an account, by whom", async () => {
    const ben = await site.participant("harbour.glass", password);

    const entries = await recordedDuring(async () => {
      await ada.post(`/admin/people/${ben.id}/suspension/`, { length: "week", reason: "Selling things" });
      await ada.post(`/admin/people/${ben.id}/suspension/lift/`);
      await ada.post(`/admin/people/${ben.id}/password-link/`);
      await ada.post(`/admin/people/${ben.id}/standing/`, { role: "spectator", title: "" });
      await ben.bearer("write");
    });

    assert.deepEqual(entries, [
      ["suspended", ada.id, ben.id, null, null],
      ["suspension-lifted", ada.id, ben.id, null, null],
      ["password-link-made", ada.id, ben.id, null, null],
      ["role-changed", ada.id, ben.id, null, "participant>spectator"],
      ["token-made", null, ben.id, "token:write", null],
    ]);
  });

  it("is every act of a moderator, and which setting was changed, not to what", async () => {
    const ana = await site.participant("window.bramble");
    const topic = await site.topic({ by: ana });
    const post = await site.reply({ by: ana, to: topic });
    const mark = /name="seen" value="([^"]*)"/.exec((await ada.get("/admin/settings/")).html())?.[1] ?? "";
    const { communityName, practiceName, postsPerPage, topicsPerPage, quietEditMinutes } = site.house.tools.settings();

    const entries = await recordedDuring(async () => {
      await mo.post(`/posts/${post.id}/hide/`, { reason: "It named somebody." });
      await mo.post(`/posts/${post.id}/restore/`);
      await mo.post(`/topics/${topic.id}/pin/`, { pinned: "1" });
      const kept = {
        communityName,
        practiceName: practiceName || "Practice",
        postsPerPage,
        topicsPerPage,
        quietEditMinutes,
        newAudience: "public",
      };
      await ada.post("/admin/settings/", { ...kept, timeZone: "Europe/Berlin", exitUrl: "", seen: mark });
    });

    assert.deepEqual(entries, [
      ["post-hidden", mo.id, null, `post:${post.id}`, null],
      ["post-shown", mo.id, null, `post:${post.id}`, null],
      ["topic-pinned", mo.id, null, `topic:${topic.id}`, null],
      ["setting-changed", ada.id, null, "setting:practiceName", null],
      ["setting-changed", ada.id, null, "setting:timeZone", null],
    ]);
  });

  it("is who looked at somebody’s page, and who asked for pages that are not theirs", async () => {
    const ana = await site.participant("meadow.kettle");

    const entries = await recordedDuring(async () => {
      await mo.get(`/admin/people/${ana.id}/`);
      await mo.get("/admin/people/");
      for (let time = 0; time < 3; time += 1) await ana.get("/admin/people/");
      await mo.get("/admin/audit/");
      await site.guest.get("/admin/people/");
    });

    assert.deepEqual(entries, [
      ["person-read", mo.id, ana.id, null, null],
      ["people-read", mo.id, null, null, null],
      ["denied", ana.id, null, "route:/admin/people/", "GET"],
      ["denied", mo.id, null, "route:/admin/audit/", "GET"],
    ]);
  });

  it("is that somebody read what another person’s post said before, not that its author did", async () => {
    const ana = await site.participant("bronze.thimble");
    const topic = await site.topic({ by: ana });

    const entries = await recordedDuring(async () => {
      await ana.get(`/posts/${topic.id}/history/`);
      await mo.get(`/posts/${topic.id}/history/`);
    });

    assert.deepEqual(entries, [["history-read", mo.id, null, `post:${topic.id}`, null]]);
  });

  it("is nothing of reading and replying", async () => {
    const ana = await site.participant("copper.tide");
    const topic = await site.topic({ by: ana });

    const entries = await recordedDuring(async () => {
      await ana.get("/");
      await ana.get(topic.url);
      await site.reply({ by: ana, to: topic });
    });

    assert.deepEqual(entries, []);
  });
});

describe("reading the audit log", () => {
  it("is for administrators, in plain sentences and the practice’s time, newest first", async () => {
    const dora = await site.participant("paper.falcon");
    await ada.post(`/admin/people/${dora.id}/standing/`, { role: "spectator", title: "" });
    await mo.get(`/admin/people/${dora.id}/`);

    const html = (await ada.get(urls.list())).html();

    assert.ok(html.includes("Administrator Ada saved role and title of paper.falcon (from participant to spectator)."));
    assert.ok(html.includes("Moderator Mo looked at the page about paper.falcon."));
    assert.ok(
      html.indexOf("looked at the page about paper.falcon") < html.indexOf("saved role and title of paper.falcon"),
    );
    assert.ok(html.includes("15 May 2031, 14:00"), "Berlin in summer");
    for (const one of [mo, dora, site.newGuest()]) assert.equal((await one.get(urls.list())).status, 404);
  });

  it("can be limited to a kind, a name or one person", async () => {
    const ana = await site.participant("violet.anchor");
    await mo.get(`/admin/people/${ana.id}/`);
    await ada.post(`/admin/people/${ana.id}/suspension/`, { length: "day", reason: "Time to breathe" });

    const reading = (await ada.get(urls.list({ about: "reading" }))).html();
    const named = (await ada.get(urls.list({ q: "violet" }))).html();
    const only = (await ada.get(urls.list({ person: ana.id }))).html();
    const nobody = (await ada.get(urls.list({ q: "%" }))).html();

    assert.ok(reading.includes("looked at the page about violet.anchor"));
    assert.ok(!reading.includes("paused violet.anchor"));
    for (const html of [named, only]) {
      assert.ok(html.includes("paused violet.anchor"));
      assert.ok(!html.includes("paper.falcon"));
    }
    assert.match(nobody, /Nothing matches/);
    assert.equal((await ada.get("/admin/audit/?about=nonsense")).status, 400);
  });

  it("is itself on record, with whom it was about", async () => {
    const ana = await site.participant("slow.beacon");

    const entries = await recordedDuring(() => ada.get(urls.list({ person: ana.id })));

    assert.deepEqual(entries, [["audit-read", ada.id, ana.id, null, "all"]]);
  });

  it("names nobody who has left", async () => {
    const ana = await site.participant("grey.willow");
    await mo.get(`/admin/people/${ana.id}/`);
    await site.owner.db.updateTable("member").set({ left_at: new Date() }).where("id", "=", ana.id).execute();

    const html = (await ada.get(urls.list())).html();

    assert.ok(html.includes("looked at the page about somebody who has left"));
    assert.ok(!html.includes("grey.willow"));
  });
});
