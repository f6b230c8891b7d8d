import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { hours } from "../../../../test/support/clock.ts";
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

async function passwordOf(id: number): Promise<string | null> {
  const member = site.database.db.selectFrom("member").select("password_hash").where("id", "=", id);
  return (await member.executeTakeFirstOrThrow()).password_hash;
}

describe("a link to choose a password (A-043)", () => {
  const chosen = "orange kettle window";
  const makeLink = async (id: number) => {
    const page = await ada.post(urls.passwordLink(id));
    return new URL(/value="(http[^"]+)"/.exec(page.html())?.[1] ?? "http://none/").pathname;
  };

  it("is shown once, works once, logs out everywhere, and only then", async () => {
    const ana = await member("linen field under rain");
    const path = await makeLink(ana.id);
    const browser = site.newGuest();

    assert.match((await browser.get(path)).html(), new RegExp(`For the name ${ana.name}`));
    assert.equal((await browser.get(path)).status, 200);
    assert.ok(await isKnown(ana));
    const page = await browser.post(path, { password: chosen });

    assert.equal(page.location, "/log-in/?chosen=1");
    assert.match((await browser.follow(page)).html(), /Your new password is set/);
    assert.equal(await isKnown(ana), false);
    assert.equal((await browser.get(path)).status, 404);
    assert.equal((await browser.post(path, { password: chosen })).status, 404);
    assert.equal((await browser.post("/log-in/", { name: ana.name, password: chosen })).status, 303);
    const acts = await site.database.db
      .selectFrom("moderation_act")
      .select("act")
      .where("member_id", "=", ana.id)
      .execute();
    assert.deepEqual(acts, [{ act: "password-link-made" }]);
  });

  it("is dead after a day, also for whoever had the page open", async () => {
    const ana = await member();
    const path = await makeLink(ana.id);
    site.clock.advance(hours(25));

    assert.equal((await site.newGuest().post(path, { password: chosen })).status, 404);
    assert.equal((await site.newGuest().get(path)).status, 404);
    assert.equal(await passwordOf(ana.id), null);
    site.clock.set("2031-05-15T12:00:00Z");
  });

  it("ends when a newer one is made", async () => {
    const ana = await member();
    const first = await makeLink(ana.id);
    const second = await makeLink(ana.id);

    assert.deepEqual([(await site.guest.get(first)).status, (await site.guest.get(second)).status], [404, 200]);
  });

  it("is used by one of two who press at once", async () => {
    const ana = await member();
    const path = await makeLink(ana.id);
    const both = [site.newGuest(), site.newGuest()];

    const pages = await Promise.all(both.map((browser) => browser.post(path, { password: chosen })));

    assert.equal(pages.filter((page) => page.status === 303).length, 1);
  });

  it("says what is wrong with a password and still works", async () => {
    const ana = await member();
    const path = await makeLink(ana.id);
    const browser = site.newGuest();

    assert.equal((await browser.post(path, { password: "short" })).status, 422);
    assert.equal((await browser.post(path, { password: chosen })).status, 303);
  });

  it("opens the door again after a hundred wrong tries", async () => {
    const ana = await member();
    await site.database.db
      .insertInto("attempt")
      .values({
        key: site.house.tools.sealer.lookup("tries", `account ${ana.name}`),
        started_at: site.clock.now(),
        count: 100,
      })
      .execute();
    const browser = site.newGuest();
    await browser.post(await makeLink(ana.id), { password: chosen });

    assert.equal((await browser.post("/log-in/", { name: ana.name, password: chosen })).status, 303);
  });

  it("cannot be guessed, and nothing else opens with it", async () => {
    const ana = await member();
    const path = await makeLink(ana.id);
    const stored = await site.database.db.selectFrom("one_time_link").select("token_hash").execute();
    assert.ok(stored.every((row) => !path.includes(row.token_hash.toString("base64url"))));

    for (const token of ["x", "A".repeat(43), path.slice(17, -1).toLowerCase(), "%2e%2e%2f"])
      assert.equal((await site.guest.get(`/choose-password/${token}/`)).status, 404, token);
  });

  it("is made by administrators only", async () => {
    const ana = await member();

    assert.equal((await mo.post(urls.passwordLink(ana.id))).status, 404);
    assert.equal((await ana.post(urls.passwordLink(ana.id))).status, 404);
  });
});
