import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { generateSync } from "otplib";
import { minutes } from "../../../../../test/support/clock.ts";
import type { Person } from "../../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../../test/support/site.ts";
import type { Visitor } from "../../../../../test/support/visitor.ts";

const password = "linen field under rain";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set(new Date());
});

/** What the app shows now. */
const codeOf = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(site.clock.now().getTime() / 1000), strategy: "totp" });

const wrongCode = (secret: string) => (codeOf(secret) === "123456" ? "654321" : "123456");

async function offered(person: Person) {
  const html = (await person.get("/settings/second-step/app/")).html();
  const secret = /<code class="qr-key">([A-Z2-7 ]+)<\/code>/.exec(html)?.[1]?.replaceAll(" ", "") ?? "";
  const offer = /name="offer" value="([\w-]+)"/.exec(html)?.[1] ?? "";
  return { html, secret, offer };
}

/** Somebody with an app, and a browser that does not know them. */
async function withApp() {
  const person = await site.participant(`app.person${++made}x`, password);
  const { secret, offer } = await offered(person);
  const page = await person.post("/settings/second-step/app/", { offer, code: codeOf(secret) });
  assert.equal(page.status, 303);
  site.clock.advance(minutes(1));
  return { person, name: person.name, secret, browser: site.newGuest() };
}

const firstStep = (browser: Visitor, name: string, more: Record<string, string> = {}) =>
  browser.post("/log-in/", { name, password, ...more });
const secondStep = (browser: Visitor, code: string, more: Record<string, string> = {}) =>
  browser.post("/log-in/second-step/", { code, ...more });
const isKnown = async (browser: Visitor) => (await browser.get("/settings/")).status === 200;

describe("setting up an app", () => {
  it("shows a secret as letters and as a picture, and needs a code of it", async () => {
    const person = await site.participant(`app.person${++made}x`, password);
    const { html, secret, offer } = await offered(person);

    assert.match(html, /<svg class="qr-code"[^>]*role="img"/);
    assert.equal(secret.length, 32);
    const wrong = await person.post("/settings/second-step/app/", { offer, code: wrongCode(secret) });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.html().includes(offer), "the same secret, so that the app need not scan again");
    const right = await person.post("/settings/second-step/app/", { offer, code: ` ${codeOf(secret)}` });
    assert.equal(right.location, "/settings/second-step/codes/?after=app");
    assert.match((await person.get("/settings/")).html(), /we also ask for a code from your app/);
  });

  it("takes no secret that was offered to somebody else, or altered", async () => {
    const [ana, eve] = [await site.participant(`app.person${++made}x`), await site.participant(`app.person${++made}x`)];
    const { secret, offer } = await offered(ana);

    const page = await eve.post("/settings/second-step/app/", { offer, code: codeOf(secret) });
    const altered = await ana.post("/settings/second-step/app/", {
      offer: `${offer.slice(0, -4)}AAAA`,
      code: codeOf(secret),
    });

    assert.deepEqual([page.status, altered.status], [422, 422]);
  });

  it("wants a fresh proof of who they are, and so does taking it away", async () => {
    const { person } = await withApp();
    site.clock.advance(minutes(11));

    assert.equal(
      (await person.get("/settings/second-step/app/")).location,
      "/prove/?next=%2Fsettings%2Fsecond-step%2Fapp%2F",
    );
    assert.match((await person.post("/settings/second-step/app/remove/")).html(), /action="\/prove\/"/);
    assert.match((await person.post("/settings/second-step/codes/")).html(), /action="\/prove\/"/);
    await person.post("/prove/", { password });
    assert.equal(
      (await person.post("/settings/second-step/app/remove/")).location,
      "/settings/second-step/?saved=app-removed",
    );
  });

  it("stores the secret sealed: no column holds it", async () => {
    const { person, secret } = await withApp();

    const row = await site.database.db
      .selectFrom("totp")
      .select("secret_sealed")
      .where("member_id", "=", person.id)
      .executeTakeFirstOrThrow();

    assert.ok(!row.secret_sealed.toString("latin1").includes(secret.slice(0, 8)));
  });
});

describe("the second step", () => {
  it("is asked for after the right password, and then leads on", async () => {
    const { name, secret, browser } = await withApp();

    const first = await firstStep(browser, name, { next: "/my-topics/", keep: "1" });

    assert.equal(first.location, "/log-in/second-step/?next=%2Fmy-topics%2F");
    assert.equal(await isKnown(browser), false);
    assert.ok(!(await browser.follow(first)).html().includes(name), "the page names nobody");
    const second = await secondStep(browser, codeOf(secret), { next: "/my-topics/" });
    assert.equal(second.location, "/my-topics/");
    assert.match(String(second.headers["set-cookie"]), /tw=[\w-]{43}; [^,]*Max-Age=2592000/);
    assert.ok(await isKnown(browser));
  });

  it("is asked of nobody whose password is wrong, and tells nobody that there is one (A-034)", async () => {
    const { name, browser } = await withApp();
    const unknown = await site.newGuest().post("/log-in/", { name: "nobody.here", password: "not this one either" });

    const page = await browser.post("/log-in/", { name, password: "not this one either" });

    assert.equal(page.status, unknown.status);
    const steady = (html: string) => html.replace(/value="[\w-]{86}"/g, "");
    assert.equal(
      steady(page.html()).replaceAll(name, "NAME"),
      steady(unknown.html()).replaceAll("nobody.here", "NAME"),
    );
  });

  it("is refused with a wrong code, and takes the right one afterwards", async () => {
    const { name, secret, browser } = await withApp();
    await firstStep(browser, name);

    const wrong = await secondStep(browser, wrongCode(secret));

    assert.equal(wrong.status, 422);
    assert.equal(await isKnown(browser), false);
    assert.equal((await secondStep(browser, codeOf(secret))).status, 303);
  });

  it("takes each code once, also of two that come at the same moment", async () => {
    const { name, secret, browser } = await withApp();
    const other = site.newGuest();
    await firstStep(browser, name);
    await firstStep(other, name);

    const pages = await Promise.all([secondStep(browser, codeOf(secret)), secondStep(other, codeOf(secret))]);

    assert.deepEqual(pages.map(({ status }) => status).sort(), [303, 422]);
  });

  it("takes no code of before the last one, nor one that is minutes old", async () => {
    const { name, secret, browser } = await withApp();
    const old = codeOf(secret);
    await firstStep(browser, name);
    site.clock.advance(minutes(2));

    assert.equal((await secondStep(browser, old)).status, 422);
    assert.equal((await secondStep(browser, codeOf(secret))).status, 303);
  });

  it("tries at most five of a hundred guesses at once, wherever they come from (A-038)", async () => {
    const { name, secret, browser } = await withApp();
    await firstStep(browser, name);
    browser.formToken();

    const pages = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        browser.post("/log-in/second-step/", { code: String(100_000 + at) }, { "x-forwarded-for": `203.0.113.${at}` }),
      ),
    );

    const tried = pages.filter(({ status }) => status === 422).length;
    assert.ok(tried <= 5, `${tried} were tried`);
    assert.equal(pages.length - tried, pages.filter(({ status }) => status === 429).length);
    assert.equal((await secondStep(browser, codeOf(secret))).status, 429);
    site.clock.advance(minutes(9));
    assert.equal((await secondStep(browser, codeOf(secret))).status, 429);
    site.clock.advance(minutes(7));
    await firstStep(browser, name);
    assert.equal((await secondStep(browser, codeOf(secret))).status, 303);
  });

  it("is over after ten minutes, and opens one session at most", async () => {
    const { name, secret, browser } = await withApp();
    await firstStep(browser, name);
    const half = browser.jar.get("tw-h") ?? "";
    await secondStep(browser, codeOf(secret));
    const thief = site.newGuest();
    thief.jar.set("tw-h", half);
    site.clock.advance(minutes(1));

    assert.equal((await secondStep(thief, codeOf(secret))).location, "/log-in/");
    await firstStep(thief, name);
    site.clock.advance(minutes(11));
    assert.equal((await thief.get("/log-in/second-step/")).location, "/log-in/");
    assert.equal((await secondStep(thief, codeOf(secret))).location, "/log-in/");
  });

  it("is over when the password changes meanwhile (A-043)", async () => {
    const { person, name, secret, browser } = await withApp();
    await firstStep(browser, name);

    await person.post("/settings/password/", { currentPassword: password, newPassword: "orange kettle window" });

    assert.equal((await secondStep(browser, codeOf(secret))).location, "/log-in/");
    assert.equal(await isKnown(browser), false);
  });
});
