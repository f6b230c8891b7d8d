import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";

let site: TestSite;
let ada: Person;
let made = 0;
const start = "2031-05-15T12:00:00Z";
const password = "four plain words in a row";

before(async () => {
  site = await testSite({ rateLimits: false });
  site.clock.set(start);
  ada = await site.administrator("Administrator Ada");
});

const newName = () => `Dr Lena Whitfield ${++made}`;
async function invited(name: string, by = ada, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const form = {
    name,
    role: "staff",
    title: "Physiotherapist",
    registration: "HCPC PH12",
    until: "2032-05-14",
    ...more,
  };
  const page = await by.post(urls.invite, form);
  assert.equal(page.status, 200, page.html().slice(0, 300));
  return /\/invitation\/[\w-]+\//.exec(page.html())?.[0] ?? "";
}
const found = (name: string) =>
  site.database.db.selectFrom("member").selectAll().where("name", "=", name).executeTakeFirst();

describe("inviting somebody to the team", () => {
  it("makes a link with which they choose a password and join, checked and with their title (R-43)", async () => {
    const name = newName();
    const link = await invited(name);

    const page = await site.newGuest().get(link);
    const joined = await site.newGuest().post(link, { password });
    const browser = site.newGuest();
    const entered = await browser.post("/log-in/", { name, password, next: "/" });

    assert.match(page.html(), new RegExp(`${name}[\\s\\S]*Care team, Physiotherapist`));
    assert.equal(joined.location, "/log-in/?chosen=1");
    assert.equal(entered.status, 303);
    const row = await found(name);
    assert.deepEqual(
      [row?.role, row?.staff_title, row?.registration, row?.checked_by, row?.checked_until?.toISOString()],
      ["staff", "Physiotherapist", "HCPC PH12", ada.id, "2032-05-15T00:00:00.000Z"],
    );
  });

  it("takes a link once, for seven days, from whoever posts; looking uses nothing up (T-30, A-043)", async () => {
    const [name, late, other] = [newName(), newName(), newName()];
    const [link, old, withdrawn] = [await invited(name), await invited(late), await invited(other)];
    const guest = site.newGuest();
    for (let look = 0; look < 3; look += 1) assert.equal((await guest.get(link)).status, 200);

    const [one, two] = await Promise.all([
      site.newGuest().post(link, { password }),
      site.newGuest().post(link, { password }),
    ]);
    assert.deepEqual([one.status === 303, two.status === 303].sort(), [false, true]);
    assert.equal((await guest.post(link, { password })).status, 404);
    assert.equal((await guest.get(link.toUpperCase())).status, 404);
    assert.equal((await guest.get(link.replace("/invitation/", "/choose-password/"))).status, 404);
    assert.equal((await guest.post(old.replace("/invitation/", "/choose-password/"), { password })).status, 404);

    const { id } = await site.database.db
      .selectFrom("invitation")
      .select("id")
      .where("name", "=", other)
      .executeTakeFirstOrThrow();
    assert.equal((await ada.post(urls.withdrawInvitation(id))).status, 303);
    assert.equal((await guest.post(withdrawn, { password })).status, 404);
    site.clock.set("2031-05-22T12:00:00Z");
    assert.equal((await guest.get(old)).status, 404);
    assert.equal((await guest.post(old, { password })).status, 404);
    assert.equal(await found(late), undefined);
    site.clock.set(start);
  });

  it("is worth nothing once whoever invited is no administrator any more (A-060)", async () => {
    const name = newName();
    const otto = await site.administrator(`Otto Beck ${++made}`);
    const link = await invited(name, otto);

    await ada.post(urls.standing(otto.id), { role: "staff", title: "Nurse", registration: "", until: "" });

    assert.equal((await site.newGuest().get(link)).status, 404);
    assert.equal((await site.newGuest().post(link, { password })).status, 404);
    assert.equal(await found(name), undefined);
  });

  it("keeps no link, and shows administrators who has not come yet", async () => {
    const name = newName();
    const link = await invited(name);
    const token = link.split("/")[2] ?? "";

    const list = (await ada.get(urls.invite)).html();
    const stored = await site.owner.pool.query(
      "select count(*)::integer as n from invitation where encode(token_hash, 'escape') like $1",
      [`%${token}%`],
    );

    assert.ok(list.includes(name) && !list.includes(token));
    assert.match(list, /Care team, until 22 May 2031/);
    assert.equal(stored.rows[0].n, 0);
  });

  it("needs a role of the team, a name that is free and a password that is good", async () => {
    const mo = await site.moderator(`Mo Field ${++made}`);
    const link = await invited(newName());
    const tries = [
      { name: newName(), role: "participant" },
      { name: newName(), role: "" },
      { name: "", role: "staff" },
      { name: mo.name, role: "staff" },
      { name: newName(), role: "staff", until: "2020-01-01" },
    ];

    for (const form of tries) assert.equal((await ada.post(urls.invite, form)).status, 422, JSON.stringify(form));
    assert.equal((await site.newGuest().post(link, { password: "short" })).status, 422);
    assert.equal((await mo.post(urls.invite, { name: newName(), role: "staff" })).status, 404);
  });
});
