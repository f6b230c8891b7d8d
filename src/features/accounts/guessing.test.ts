import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { Visitor } from "../../../test/support/visitor.ts";

const password = "linen field under rain";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
});

/** Somebody who has an account and stands before a browser that does not know them. */
async function somebody() {
  const person = await site.participant(`person${++made}x`, password);
  return { name: person.name, browser: site.newGuest() };
}

const logIn = (browser: Visitor, name: string, typed = password, more: Record<string, string> = {}) =>
  browser.post("/log-in/", { name, password: typed, ...more });

/** What of a page does not change from one request to the next. */
const steady = (html: string) => html.replace(/value="[\w-]{86}"/g, 'value="token"');

describe("guessing passwords", () => {
  const guess = (browser: Visitor, name: string) => logIn(browser, name, "not this one either");
  const guesses = async (browser: Visitor, name: string, times: number) => {
    browser.formToken();
    const pages = await Promise.all(Array.from({ length: times }, () => guess(browser, name)));
    return pages.map((page) => page.status);
  };

  before(() => site.clock.set(new Date()));

  it("is slowed down after five tries, alike for names that exist and names that do not", async () => {
    const { name, browser } = await somebody();
    const unknown = `person${++made}x`;

    for (const one of [name, unknown]) assert.deepEqual(await guesses(browser, one, 5), [422, 422, 422, 422, 422]);
    const [known, nobody] = [await logIn(browser, name), await logIn(browser, unknown)];

    assert.deepEqual([known.status, nobody.status], [429, 429]);
    assert.equal(known.headers["retry-after"], "1");
    assert.equal(steady(known.html()).replaceAll(name, "NAME"), steady(nobody.html()).replaceAll(unknown, "NAME"));
  });

  it("lets at most five through when thirty come at once", async () => {
    const { name, browser } = await somebody();

    const answers = await guesses(browser, name, 30);

    assert.ok(answers.filter((status) => status === 422).length <= 5);
  });

  it("never locks out the device that an account was used on (A-037)", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name, password, { keep: "1" });
    await browser.post("/log-out/");
    const stranger = site.newGuest();
    await guesses(stranger, name, 5);
    assert.equal((await logIn(stranger, name)).status, 429);

    const page = await logIn(browser, name);

    assert.equal(page.status, 303);
  });

  it("ends for a while after a hundred tries from anywhere, and a known device still gets in", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name, password, { keep: "1" });
    const { sealer } = site.house.tools;
    await site.database.db
      .insertInto("attempt")
      .values({ key: sealer.lookup("tries", `account ${name}`), started_at: new Date(), count: 100 })
      .execute();

    const elsewhere = await logIn(site.newGuest(), name);

    assert.equal(elsewhere.status, 429);
    assert.match(elsewhere.html(), /on a device where it was used before/);
    assert.equal((await logIn(browser, name)).status, 303);
  });

  it("does not count against whoever gets it right in the end", async () => {
    const { name, browser } = await somebody();
    await guesses(browser, name, 4);
    await logIn(browser, name);
    await browser.post("/log-out/");

    assert.deepEqual(await guesses(browser, name, 4), [422, 422, 422, 422]);
  });

  it("keeps no name and no address in what it counts", async () => {
    const { name, browser } = await somebody();
    await guess(browser, name);

    const rows = await site.owner.db.selectFrom("attempt").select("key").execute();

    assert.ok(rows.length > 0 && rows.every((row) => row.key.length === 32));
  });
});
