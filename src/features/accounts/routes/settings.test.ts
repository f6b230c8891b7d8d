import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import type { Visitor } from "../../../../test/support/visitor.ts";

const password = "linen field under rain";
const better = "orange kettle window";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set(new Date());
});

const member = (withPassword?: string) => site.participant(`linen.field${++made}x`, withPassword);
const isKnown = async (browser: Visitor) => (await browser.get("/settings/")).status === 200;

async function anotherDevice(name: string, typed = password): Promise<Visitor> {
  const browser = site.newGuest();
  assert.equal((await browser.post("/log-in/", { name, password: typed })).status, 303);
  return browser;
}

describe("settings", () => {
  it("are seen by nobody else, and never kept by a browser", async () => {
    const page = await (await member()).get("/settings/");

    assert.match(page.html(), /<b>Only you<\/b> can see this\./);
    assert.match(String(page.headers["cache-control"]), /no-store/);
    assert.match(String(page.headers["x-robots-tag"]), /noindex/);
  });

  it("change the colours of every page at once", async () => {
    const ana = await member();

    const page = await ana.post("/settings/look/", { theme: "dark" });

    assert.equal(page.location, "/settings/?saved=look#look");
    assert.match((await ana.follow(page)).html(), /data-theme="dark"[\s\S]*Saved\./);
  });

  it("put a chosen word into every tab", async () => {
    const ana = await member();

    await ana.post("/settings/discreet/", { titles: "1", word: "  Shopping  list ", leave: "1" });

    for (const path of ["/settings/", "/forums/", "/no-such-page/"])
      assert.match((await ana.get(path)).html(), /<title>Shopping list<\/title>/, path);
    await ana.post("/settings/discreet/", { word: "Shopping list", leave: "1" });
    assert.match((await ana.get("/settings/")).html(), /<title>Settings – /);
  });

  it("ask for a word when there is none, and keep what was typed", async () => {
    const ana = await member();

    const missing = await ana.post("/settings/discreet/", { titles: "1", word: " \u200b " });
    const long = await ana.post("/settings/discreet/", { titles: "1", word: "x".repeat(31) });

    assert.deepEqual([missing.status, long.status], [422, 422]);
    assert.match(missing.html(), /href="#discreet-field-word"/);
    assert.ok(long.html().includes(`value="${"x".repeat(31)}"`));
  });

  it("hold a line that members see under the name", async () => {
    const ana = await member();
    const bea = await member();

    await ana.post("/settings/line/", { line: "Practising <b>at home</b> \u202eevil" });

    const profile = (await bea.get(`/forums/users/${ana.slug}/`)).html();
    assert.match(profile, /Practising &lt;b>at home&lt;\/b> evil/);
    assert.equal((await ana.post("/settings/line/", { line: "x".repeat(61) })).status, 422);
    await ana.post("/settings/line/", { line: " " });
    assert.ok(!(await bea.get(`/forums/users/${ana.slug}/`)).html().includes("Practising"));
  });

  it("take no line that reads as a title (T-05), and keep what was typed", async () => {
    const ana = await member();

    const claimed = await ana.post("/settings/line/", { line: "Gynæcologist, slowly" });
    assert.equal(claimed.status, 422);
    assert.match(claimed.html(), /Leave out titles/);
    assert.ok(claimed.html().includes("Gynæcologist, slowly"));
    const { communityName } = site.house.tools.settings();
    assert.equal((await ana.post("/settings/line/", { line: `one of ${communityName}` })).status, 422);
  });
});

describe("changing a password", () => {
  const change = (browser: Visitor, currentPassword: string, newPassword: string) =>
    browser.post("/settings/password/", { currentPassword, newPassword });

  it("takes the one of now, logs out everywhere else, and renews the session here", async () => {
    const ana = await member(password);
    const laptop = await anotherDevice(ana.name);
    const token = ana.jar.get("tw");

    const page = await change(ana, password, better);

    assert.equal(page.location, "/settings/?saved=password#password");
    assert.notEqual(ana.jar.get("tw"), token);
    assert.deepEqual([await isKnown(ana), await isKnown(laptop)], [true, false]);
    await anotherDevice(ana.name, better);
    assert.equal((await site.newGuest().post("/log-in/", { name: ana.name, password })).status, 422);
  });

  it("is refused with a wrong one, and slowed down, so that a stolen session is not the account", async () => {
    const ana = await member(password);

    const pages = await Promise.all(Array.from({ length: 7 }, () => change(ana, "not the one of now", better)));

    const statuses = pages.map((page) => page.status).sort();
    assert.equal(statuses[0], 422);
    assert.equal(statuses.at(-1), 429);
    assert.match(pages.find((page) => page.status === 422)?.html() ?? "", /This is not your password/);
  });

  it("says what is wrong with the new one", async () => {
    const ana = await member(password);

    const page = await change(ana, password, `${ana.name}2031`);

    assert.equal(page.status, 422);
    assert.match(page.html(), /href="#password-field-newPassword"/);
    assert.ok(!page.html().includes(`${ana.name}2031`));
  });

  it("is no way in for whoever has no password yet", async () => {
    const ana = await member();
    site.clock.advance(11 * 60_000);

    assert.match((await change(ana, "", better)).html(), /action="\/prove\//);
  });
});

describe("other devices", () => {
  it("are listed without telling what they are, and logged out on a press", async () => {
    const ana = await member(password);
    const laptop = await anotherDevice(ana.name);
    assert.match((await ana.get("/settings/")).html(), /Another device, until its browser closes/);

    await ana.post("/settings/other-sessions/");

    assert.deepEqual([await isKnown(ana), await isKnown(laptop)], [true, false]);
  });
});

describe("one other device", () => {
  it("is logged out from afar, with since when it was in, and the rest stay (R-77)", async () => {
    const ana = await member(password);
    const [laptop, phone] = [await anotherDevice(ana.name), await anotherDevice(ana.name)];
    const html = (await ana.get("/settings/")).html();
    const ends = [...html.matchAll(/action="(\/settings\/sessions\/\d+\/end\/)"/g)].map(([, path = ""]) => path);

    assert.equal(ends.length, 2, "every device but this one");
    assert.match(html, /This device[\s\S]*logged in since/);
    const page = await ana.post(ends[0] ?? "");

    assert.equal(page.location, "/settings/?saved=session#sessions");
    const known = [await isKnown(laptop), await isKnown(phone)];
    assert.deepEqual(known.sort(), [false, true]);
    assert.equal(await isKnown(ana), true);
  });

  it("is nobody else’s to log out", async () => {
    const [ana, eve] = [await member(password), await member()];
    const laptop = await anotherDevice(ana.name);
    const [path = ""] = /\/settings\/sessions\/\d+\/end\//.exec((await ana.get("/settings/")).html()) ?? [];

    assert.equal((await eve.post(path)).status, 404);
    assert.equal(await isKnown(laptop), true);
  });
});

describe("a profile", () => {
  it("tells members a name, a line and a month, and links to nothing else of theirs", async () => {
    const ana = await member();
    const html = (await (await member()).get(`/forums/users/${ana.slug}/`)).html();

    assert.match(html, new RegExp(`${ana.name}[\\s\\S]*Joined in `));
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const links = [...main.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(links, [`/forums/users/${ana.slug}/block/`]);
  });

  it("has the title of staff, and a badge that only the server draws", async () => {
    const lena = await site.staff("Lena Whitfield", "Pelvic health physiotherapist");

    const html = (await (await member()).get(`/forums/users/${lena.slug}/`)).html();

    assert.match(html, /badge--staff[\s\S]*Pelvic health physiotherapist/);
  });

  it("does not exist for guests, byte for byte", async () => {
    const ana = await member();

    const [there, nowhere] = [
      await site.newGuest().get(`/forums/users/${ana.slug}/`),
      await site.newGuest().get("/forums/users/nobody-at-all/"),
    ];

    assert.deepEqual([there.status, nowhere.status], [404, 404]);
    assert.equal(there.html(), nowhere.html());
    assert.equal((await ana.get(`/forums/users/${ana.slug}/`)).status, 200);
  });
});
