import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { days } from "../../../../test/support/clock.ts";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import type { Visitor } from "../../../../test/support/visitor.ts";
import { urls } from "../urls.ts";

let site: TestSite;
let ada: Person;
let mo: Person;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set("2031-05-15T12:00:00Z");
  ada = await site.administrator("Administrator Ada");
  mo = await site.moderator("Moderator Mo", "Nurse");
});

const member = (password?: string) => site.participant(`linen.field${++made}x`, password);
const isKnown = async (browser: Visitor) => (await browser.get("/settings/")).status === 200;
const rowOf = (id: number) =>
  site.database.db.selectFrom("member").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

async function actsOn(id: number): Promise<(string | null)[][]> {
  const rows = await site.database.db
    .selectFrom("moderation_act")
    .select(["act", "reason"])
    .where("member_id", "=", id)
    .orderBy("id")
    .execute();
  return rows.map(({ act, reason }) => [act, reason]);
}

describe("the list of people", () => {
  it("does not exist for anybody but moderators and administrators", async () => {
    const ana = await member();
    const lena = await site.staff(`Lena Whitfield ${made}`);
    const paths = [urls.people, urls.person(ana.id), urls.imported()];

    for (const path of paths) {
      for (const browser of [site.newGuest(), ana, lena]) assert.equal((await browser.get(path)).status, 404, path);
      assert.equal((await ada.get(path)).status, 200, path);
    }
    assert.deepEqual(await Promise.all(paths.map(async (path) => (await mo.get(path)).status)), [200, 200, 404]);
  });

  it("finds people by a part of their name, taken as it stands", async () => {
    const ana = await member();

    const found = (await ada.get(urls.peopleList({ q: ana.name.slice(2).toUpperCase() }))).html();
    const nobody = (await ada.get(urls.peopleList({ q: "%" }))).html();

    assert.ok(found.includes(urls.person(ana.id)));
    assert.match(nobody, /Nobody matches/);
  });

  it("holds twenty on a page, and pages agree with each other", async () => {
    for (let person = 0; person < 21; person += 1) await site.participant(`zz.pager${person}x`);

    const pages = await Promise.all(
      [1, 2].map(async (page) => (await ada.get(urls.peopleList({ q: "zz.pager", page }))).html()),
    );

    const counts = pages.map((html) => (html.match(/\/admin\/people\/\d+\//g) ?? []).length);
    assert.deepEqual(counts, [20, 1]);
    assert.match(pages[0] ?? "", /1 to 20 of 21 people/);
  });

  it("refuses what it does not understand", async () => {
    for (const query of ["?page=-1", "?page=abc", "?show=secret", "?page=1&page=2", "?q[]=x%00"])
      assert.ok([400, 404].includes((await ada.get(`/admin/people/${query}`)).status), query);
  });

  it("never shows an e-mail address", async () => {
    const ana = await member();
    const email = "ana@example.org";
    await site.database.db
      .updateTable("member")
      .set({ email_sealed: site.house.tools.sealer.seal(email, `member|email|${ana.id}`) })
      .where("id", "=", ana.id)
      .execute();

    for (const path of [urls.people, urls.person(ana.id)])
      assert.ok(!(await ada.get(path)).html().includes(email), path);
  });
});

describe("pausing somebody", () => {
  const pause = (by: Visitor, id: number, length: string, reason = "Rule 6: asked for private contact.") =>
    by.post(urls.suspension(id), { length, reason });

  it("keeps them from writing until it ends, tells them why, and is kept in the log", async () => {
    const ana = await member();
    const topic = await site.topic({ by: await member() });

    assert.equal((await pause(mo, ana.id, "week")).status, 303);

    assert.match((await ana.get(topic.url)).html(), /paused until 22 May 2031/);
    assert.match((await ana.get("/settings/")).html(), /Why: Rule 6: asked for private contact\./);
    assert.deepEqual(await actsOn(ana.id), [["suspended", "Rule 6: asked for private contact."]]);
    site.clock.advance(days(8));
    assert.ok(!(await ana.get(topic.url)).html().includes("paused"));
    site.clock.set("2031-05-15T12:00:00Z");
  });

  it("lasts until somebody lifts it when it has no end", async () => {
    const ana = await member();
    await pause(mo, ana.id, "open");
    assert.match((await mo.get(urls.person(ana.id))).html(), /Until somebody lifts it\./);

    await mo.post(urls.liftSuspension(ana.id));

    assert.equal((await rowOf(ana.id)).suspended_until, null);
    assert.deepEqual((await actsOn(ana.id)).at(-1), ["suspension-lifted", null]);
  });

  it("needs a reason and a length, and keeps what was typed", async () => {
    const ana = await member();

    const page = await pause(mo, ana.id, "", "Because I say so");
    const blank = await pause(mo, ana.id, "day", " \u200b ");

    assert.deepEqual([page.status, blank.status], [422, 422]);
    assert.match(page.html(), /Because I say so/);
    assert.match(page.html(), /href="#pause-field-length"/);
    assert.match(blank.html(), /href="#pause-field-reason"/);
  });

  it("is for participants only when a moderator does it, and never for an administrator", async () => {
    const lena = await site.staff(`Lena Woods ${++made}`);

    assert.equal((await pause(mo, lena.id, "day")).status, 403);
    assert.equal((await pause(mo, ada.id, "day")).status, 403);
    assert.equal((await pause(mo, mo.id, "day")).status, 403);
    assert.equal((await pause(ada, ada.id, "day")).status, 403);
    assert.equal((await pause(ada, lena.id, "day")).status, 303);
  });

  it("is nothing that participants can do to each other", async () => {
    const [ana, bea] = [await member(), await member()];

    for (const path of [urls.suspension(bea.id), urls.liftSuspension(bea.id)]) {
      assert.equal((await ana.post(path, { length: "day", reason: "x" })).status, 404);
      assert.equal((await site.newGuest().post(path, { length: "day", reason: "x" })).status, 404);
    }
    assert.equal((await rowOf(bea.id)).suspended_until, null);
  });
});

describe("giving somebody a role", () => {
  it("takes effect at once: every session ends, and the log says what changed", async () => {
    const ana = await site.staff(`Ana Moor ${++made}`);

    const page = await ada.post(urls.standing(ana.id), { role: "moderator", title: "Specialist nurse" });

    assert.equal(page.status, 303);
    assert.equal(await isKnown(ana), false);
    const { role, staff_title } = await rowOf(ana.id);
    assert.deepEqual([role, staff_title], ["moderator", "Specialist nurse"]);
    assert.deepEqual(await actsOn(ana.id), [["role-changed", "From Care team to Moderator"]]);
  });

  it("gives a title to the practice's people only", async () => {
    const ana = await member();

    const page = await ada.post(urls.standing(ana.id), { role: "participant", title: "Doctor" });

    assert.equal(page.status, 422);
    assert.equal((await rowOf(ana.id)).staff_title, null);
  });

  it("is the administrators' business, and nobody's own", async () => {
    const ana = await member();
    const promote = (by: Visitor, id: number) => by.post(urls.standing(id), { role: "administrator", title: "" });

    assert.deepEqual(
      [
        (await promote(ana, ana.id)).status,
        (await promote(mo, ana.id)).status,
        (await promote(mo, mo.id)).status,
        (await promote(ada, ada.id)).status,
      ],
      [404, 404, 404, 403],
    );
    assert.equal((await rowOf(ana.id)).role, "participant");
  });

  it("leaves one administrator when two take each other's role at the same moment", async () => {
    const pair = [await site.administrator("Edda One"), await site.administrator("Edda Two")] as const;
    const form = { role: "participant", title: "" };

    const [one, two] = await Promise.all([
      pair[0].post(urls.standing(pair[1].id), form),
      pair[1].post(urls.standing(pair[0].id), form),
    ]);

    assert.deepEqual([one.status, two.status].sort(), [303, 403]);
    const roles = [(await rowOf(pair[0].id)).role, (await rowOf(pair[1].id)).role];
    assert.deepEqual(roles.sort(), ["administrator", "participant"]);
  });

  it("refuses roles and fields that do not exist", async () => {
    const ana = await member();

    assert.equal((await ada.post(urls.standing(ana.id), { role: "owner", title: "" })).status, 422);
    assert.equal((await ada.post(urls.standing(ana.id), { role: "staff", title: "", id: "1" })).status, 400);
    assert.equal((await ada.post(urls.standing(999_999), { role: "staff", title: "" })).status, 404);
  });
});
