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

/** Whether this browser is logged in. */
async function isKnown(browser: Visitor): Promise<boolean> {
  return (await browser.get("/settings/")).status === 200;
}

/** What of a page does not change from one request to the next. */
const steady = (html: string) => html.replace(/value="[\w-]{86}"/g, 'value="token"');

describe("logging in", () => {
  it("leads on to where somebody was going, whatever the case they write their name in", async () => {
    const { name, browser } = await somebody();

    const page = await logIn(browser, ` ${name.toUpperCase()} `, password, { next: "/forums/?page=1" });

    assert.equal(page.status, 303);
    assert.equal(page.location, "/forums/?page=1");
    assert.ok(await isKnown(browser));
  });

  it("never leads to another site", async () => {
    const { name, browser } = await somebody();

    const page = await logIn(browser, name, password, { next: "//evil.example/" });

    assert.equal(page.location, "/");
  });

  it("sends guests who want a members' page to log in, and back", async () => {
    const browser = site.newGuest();

    const page = await browser.get("/settings/?saved=look");

    assert.equal(page.status, 302);
    assert.equal(page.location, "/log-in/?next=%2Fsettings%2F%3Fsaved%3Dlook");
    assert.match((await browser.follow(page)).html(), /name="next" value="\/settings\/\?saved=look"/);
  });

  it("answers an unknown name, a wrong password and an account without a password alike (A-034)", async () => {
    const { name } = await somebody();
    const withoutPassword = await site.participant(`person${++made}x`);
    const unknown = `person${++made}x`;

    const pages = await Promise.all(
      [name, withoutPassword.name, unknown].map((one) => logIn(site.newGuest(), one, "a wrong one, but long")),
    );

    const [first, ...others] = pages.map((page, at) => {
      const typed = [name, withoutPassword.name, unknown][at] ?? "";
      const { date, "set-cookie": cookies, "content-length": _, ...headers } = page.headers;
      return { status: page.status, html: steady(page.html()).replaceAll(typed, "NAME"), headers };
    });
    assert.equal(first?.status, 422);
    assert.match(first?.html ?? "", /do not belong together/);
    for (const other of others) assert.deepEqual(other, first);
  });

  it("keeps the name in the form, and never the password", async () => {
    const { name, browser } = await somebody();

    const page = await logIn(browser, name, "a wrong one, but long");

    assert.ok(page.html().includes(`value="${name}"`));
    assert.ok(!page.html().includes("a wrong one, but long"));
  });

  it("makes a new session each time, and ends the one before", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name);
    const { session } = site.house.tools.cookies;
    const first = browser.jar.get(session);

    await logIn(browser, name);

    const stale = site.newGuest();
    stale.jar.set(session, first ?? "");
    assert.notEqual(browser.jar.get(session), first);
    assert.equal(await isKnown(stale), false);
  });

  it("is refused from another site, and without the token of our own page", async () => {
    const { name, browser } = await somebody();

    const foreign = await browser.post("/log-in/", { name, password }, { "sec-fetch-site": "cross-site" });
    const untrusted = await browser.post("/log-in/", { name, password, _csrf: "A".repeat(86) });

    assert.deepEqual([foreign.status, untrusted.status], [403, 403]);
    assert.equal(await isKnown(browser), false);
  });

  it("refuses fields that the form does not have", async () => {
    const { name, browser } = await somebody();

    const page = await logIn(browser, name, password, { role: "administrator" });

    assert.equal(page.status, 400);
  });

  it("tells a paused member why, once they are in", async () => {
    const { name, browser } = await somebody();
    await site.database.db
      .updateTable("member")
      .set({ suspended_until: new Date("9999-12-31"), suspended_why: "Rule 6." })
      .where("name", "=", name)
      .execute();

    assert.equal((await logIn(browser, name)).status, 303);
    assert.match((await browser.get("/settings/")).html(), /Why: Rule 6\./);
  });
});

describe("the cookie", () => {
  const lineOf = (page: { headers: { "set-cookie"?: string[] | undefined } }) =>
    (page.headers["set-cookie"] ?? []).find((line) => line.startsWith("tw=")) ?? "";

  it("goes when the browser closes unless somebody asks to be kept logged in", async () => {
    const { name, browser } = await somebody();

    assert.match(lineOf(await logIn(browser, name)), /^tw=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.match(lineOf(await logIn(browser, name, password, { keep: "1" })), /; Max-Age=2592000$/);
  });

  it("is a password's twin: only its hash is stored", async () => {
    const { name, browser } = await somebody();
    await logIn(browser, name);
    const token = browser.jar.get("tw") ?? "";

    const rows = await site.database.db.selectFrom("session").select("token_hash").execute();

    assert.ok(rows.every((row) => !row.token_hash.toString("base64url").includes(token)));
  });
});
