import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { days, hours, minutes } from "../../../test/support/clock.ts";
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

/** Whether this browser is logged in. */
async function isKnown(browser: Visitor): Promise<boolean> {
  return (await browser.get("/settings/")).status === 200;
}

describe("logging out", () => {
  it("ends the session and clears the browser", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name);
    const token = browser.jar.get("tw") ?? "";

    const page = await browser.post("/log-out/");

    assert.equal(page.status, 303);
    assert.equal(page.headers["clear-site-data"], '"cache", "storage"');
    browser.jar.set("tw", token);
    assert.equal(await isKnown(browser), false);
  });

  it("asks once more when the form was not ours", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name);

    const page = await browser.post("/log-out/", {}, { "sec-fetch-site": "cross-site" });

    assert.equal(page.status, 403);
    assert.match(page.html(), /Log out\?/);
    assert.ok(await isKnown(browser));
  });

  it("is no failure for whoever is logged out already", async () => {
    const page = await site.newGuest().post("/log-out/", { _csrf: "stale" });

    assert.match(page.html(), /You are logged out/);
  });
});

describe("a session", () => {
  it("rests for two weeks on one's own device, and half an hour on a shared one", async () => {
    const { name, browser } = await somebody();
    const shared = site.newGuest();
    await logIn(browser, name, password, { keep: "1" });
    await logIn(shared, name);

    site.clock.advance(minutes(31));
    assert.deepEqual([await isKnown(browser), await isKnown(shared)], [true, false]);
    site.clock.advance(days(13));
    assert.equal(await isKnown(browser), true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    site.clock.advance(days(14) + hours(1));
    assert.equal(await isKnown(browser), false);
  });

  it("is one of ten: the oldest makes room", async () => {
    const { name } = await somebody();
    const browsers = Array.from({ length: 11 }, () => site.newGuest());

    for (const browser of browsers) {
      await logIn(browser, name);
      site.clock.advance(1_000);
    }

    const known = await Promise.all(browsers.map(isKnown));
    assert.deepEqual(known, [false, ...Array.from({ length: 10 }, () => true)]);
  });

  it("costs one query to recognise", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name);

    const { queries } = await site.queriesDuring(() => browser.get("/log-in/"));

    assert.equal(queries.length, 1, queries.join("\n\n"));
  });
});
