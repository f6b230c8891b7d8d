import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { Authenticator, type How, type NewPasskeyOptions } from "../../../../../test/support/authenticator.ts";
import { minutes } from "../../../../../test/support/clock.ts";
import { type TestSite, testSite } from "../../../../../test/support/site.ts";
import type { Visitor } from "../../../../../test/support/visitor.ts";

let site: TestSite;
let here: How;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  site.clock.set(new Date());
  here = { rpId: "localhost", origin: site.url };
});

const said = (name: string) => ({
  name,
  birthMonth: "4",
  birthYear: "1990",
  rules: "1",
  privacy: "1",
  with: "passkey",
});
const aName = () => `keyed.heron${++made}x`;
const offerOf = (html: string) => /name="offer" value="([^"]*)"/.exec(html)?.[1] ?? "";

/** The first half: everything but the passkey. */
async function fillIn(browser: Visitor, name: string): Promise<string> {
  const page = await browser.post("/sign-up/", said(name));
  assert.equal(page.status, 200);
  return offerOf(page.html());
}

async function optionsFor(browser: Visitor, offer: string): Promise<NewPasskeyOptions> {
  const page = await browser.post("/passkey/options/", { ceremony: "sign-up", offer });
  assert.equal(page.status, 200);
  return JSON.parse(page.body);
}

const send = (browser: Visitor, offer: string, response: string) =>
  browser.post("/sign-up/passkey/", { offer, response });

async function join(browser = site.newGuest(), name = aName()) {
  const offer = await fillIn(browser, name);
  const key = new Authenticator();
  const page = await send(browser, offer, key.makes(await optionsFor(browser, offer), here));
  return { browser, name, key, page, offer };
}

async function challengeFor(browser: Visitor, ceremony: string): Promise<string> {
  return JSON.parse((await browser.post("/passkey/options/", { ceremony })).body).challenge;
}

async function prove(browser: Visitor, key: Authenticator) {
  const response = key.answers(await challengeFor(browser, "prove"), here);
  return await browser.post("/prove/passkey/", { response, next: "/settings/" });
}

async function printCodes(browser: Visitor): Promise<string[]> {
  const html = (await browser.post("/settings/second-step/codes/", {})).html();
  return [...html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code ?? "");
}

const rowOf = (name: string) =>
  site.database.db.selectFrom("member").selectAll().where("name", "=", name).executeTakeFirst();

describe("joining with a passkey", () => {
  it("makes the account and the passkey together, without a password, and offers codes at once", async () => {
    const { browser, name, key, page } = await join();

    assert.equal(page.location, "/settings/second-step/codes/?after=sign-up-passkey");
    assert.match((await browser.get(page.location)).html(), /a printed code is your way back in/);
    assert.equal((await rowOf(name))?.password_hash, null);
    assert.match((await browser.get("/settings/consent/")).html(), /house rules, version 1, and/);
    const other = site.newGuest();
    const response = key.answers(await challengeFor(other, "log-in"), here);
    assert.equal((await other.post("/log-in/passkey/", { response })).location, "/");
    assert.match((await other.get("/settings/second-step/")).html(), /Passkey 1<\/b>/);
  });

  it("checks everything else first, and asks no password", async () => {
    const page = await site.newGuest().post("/sign-up/", { ...said("no"), rules: "" });

    assert.equal(page.status, 422);
    assert.doesNotMatch(page.html(), /Choose a password/);
    assert.match(page.html(), /read the house rules|3 to 24/);
  });

  it("answers a taken name like a reserved one, before and after the passkey (A-034)", async () => {
    const taken = (await join()).name;
    const refused = await site.newGuest().post("/sign-up/", said(taken));
    const reserved = await site.newGuest().post("/sign-up/", said("moderator"));
    const sentence = /<p class="error"[^>]*>.*?<\/p>/s;
    assert.equal(refused.status, 422);
    assert.equal(reserved.status, 422);
    assert.equal(sentence.exec(refused.html())?.[0], sentence.exec(reserved.html())?.[0]);

    const name = aName();
    const [first, second] = [site.newGuest(), site.newGuest()];
    const offers = [await fillIn(first, name), await fillIn(second, name)];
    assert.equal((await join(first, name)).page.status, 303);
    const key = new Authenticator();
    const late = await send(second, offers[1] ?? "", key.makes(await optionsFor(second, offers[1] ?? ""), here));
    assert.equal(late.status, 422);
    assert.match(late.html(), /Choose a name|Error: choose a name/);
    for (const tick of ["rules", "privacy"]) assert.match(late.html(), new RegExp(`name="${tick}"[^>]* checked`), tick);
    const kept = site.database.db.selectFrom("passkey").select("id");
    assert.deepEqual(await kept.where("credential_id", "=", key.id.toString("base64url")).execute(), []);
  });

  it("refuses another browser’s offer, an altered or old one, and another ceremony’s answer alike (A-041)", async () => {
    const browser = site.newGuest();
    const name = aName();
    const offer = await fillIn(browser, name);
    const stranger = site.newGuest();
    assert.equal((await stranger.post("/passkey/options/", { ceremony: "sign-up", offer })).status, 403);
    assert.equal(
      (await browser.post("/passkey/options/", { ceremony: "sign-up", offer: offer.toUpperCase() })).status,
      403,
    );
    assert.equal((await browser.post("/passkey/options/", { ceremony: "sign-up" })).status, 403);

    const key = new Authenticator();
    const options = await optionsFor(browser, offer);
    assert.equal(Buffer.from(options.user.id, "base64url").length, 32);
    const answers = {
      "another challenge": key.makes({ ...options, challenge: await challengeFor(browser, "log-in") }, here),
      "another site": key.makes(options, { ...here, origin: "https://evil.example" }),
      "used up": key.makes(options, here),
      rubbish: "{}",
      long: "A".repeat(19_000),
    };
    for (const [what, response] of Object.entries(answers)) {
      const page = await send(browser, offer, response);
      assert.equal(page.status, 422, what);
      assert.match(page.html(), /No passkey was added/, what);
    }
    const unverified = key.makes(await optionsFor(browser, offer), { ...here, userVerified: false });
    assert.equal((await send(browser, offer, unverified)).status, 422);
    const rightButElsewhere = key.makes(await optionsFor(browser, offer), here);
    assert.equal((await send(stranger, offer, rightButElsewhere)).status, 422);
    site.clock.advance(minutes(31));
    assert.match((await send(browser, offer, key.makes(options, here))).html(), /open for too long/);
    assert.equal(await rowOf(name), undefined);
  });

  it("makes one account however often the answer is sent", async () => {
    const { browser, name, key, offer } = await join();
    const again = site.newGuest();
    assert.equal(
      (await send(again, offer, key.makes({ challenge: "x".repeat(20), user: { id: "", name } }, here))).status,
      422,
    );
    assert.equal((await send(browser, offer, "{}")).status, 422);
    const rows = await site.database.db.selectFrom("member").select("id").where("name", "=", name).execute();
    assert.equal(rows.length, 1);
  });

  it("is closed to whoever has said that they are under age", async () => {
    const browser = site.newGuest();
    const year = String(site.clock.now().getUTCFullYear() - 10);

    assert.equal(
      (await browser.post("/sign-up/", { ...said(aName()), birthYear: year })).location,
      "/sign-up/not-yet/",
    );
    assert.equal((await send(browser, "", "{}")).location, "/sign-up/not-yet/");
  });
});

describe("somebody without a password", () => {
  it("cannot be guessed at the door, and wrong tries do not keep them out (A-037)", async () => {
    const { name, key } = await join();
    for (let tries = 0; tries < 3; tries += 1) {
      const page = await site.newGuest().post("/log-in/", { name, password: "" });
      assert.equal(page.status, 422);
      assert.match(page.html(), /do not belong together/);
    }
    const browser = site.newGuest();
    const response = key.answers(await challengeFor(browser, "log-in"), here);
    assert.equal((await browser.post("/log-in/passkey/", { response })).status, 303);
  });

  it("proves who they are with the passkey, or with a printed code that is used up by it", async () => {
    const { browser, key } = await join();
    const codes = await printCodes(browser);
    assert.equal(codes.length, 10);
    site.clock.advance(minutes(11));

    assert.match((await browser.get("/settings/leave-for-good/")).location, /^\/prove\//);
    const page = (await browser.get("/prove/")).html();
    assert.match(page, /data-ceremony="prove"/);
    assert.doesNotMatch(page, /type="password"/);
    assert.equal((await prove(browser, key)).location, "/settings/");
    site.clock.advance(minutes(11));

    assert.equal((await browser.post("/prove/code/", { code: "2345-6789-abcd-efgh" })).status, 422);
    const [code = ""] = codes;
    assert.equal(
      (await browser.post("/prove/code/", { code, next: "/settings/leave-for-good/" })).location,
      "/settings/leave-for-good/",
    );
    assert.equal((await browser.get("/settings/leave-for-good/")).status, 200);
    assert.equal((await browser.post("/prove/code/", { code })).status, 422);
    assert.match((await browser.post("/settings/leave-for-good/", { posts: "keep" })).location, /^\/receipt\//);
  });

  it("adds a password in settings, after a fresh proof, and may then remove the passkey", async () => {
    const { browser, name, key } = await join();
    const page = (await browser.get("/settings/second-step/")).html();
    const [remove = ""] = /\/settings\/second-step\/passkeys\/\d+\/remove\//.exec(page) ?? [];
    assert.match((await browser.get("/settings/")).html(), /Add a password/);
    const refused = await browser.post(remove, {});
    assert.equal(refused.status, 403);
    assert.match(refused.html(), /your only way in/);

    site.clock.advance(minutes(11));
    assert.match((await browser.get("/settings/password/")).location, /^\/prove\//);
    assert.match(
      (await browser.post("/settings/password/", { newPassword: "tin rain on roofs here" })).html(),
      /action="\/prove\/passkey\/"/,
    );
    await prove(browser, key);
    assert.equal((await browser.get("/settings/password/")).status, 200);
    assert.equal((await browser.post("/settings/password/", { newPassword: name })).status, 422);
    assert.equal((await browser.post("/settings/password/", { newPassword: "tin rain on roofs here" })).status, 303);
    assert.equal((await browser.post(remove, {})).status, 303);
    assert.equal((await site.newGuest().post("/log-in/", { name, password: "tin rain on roofs here" })).location, "/");
    assert.match((await browser.get("/settings/password/")).location, /#password$/);
  });

  it("comes back with a printed code when the device is lost", async () => {
    const { browser, name } = await join();
    const [code = ""] = await printCodes(browser);
    const elsewhere = site.newGuest();

    const link = (await elsewhere.post("/forgot/", { name, code })).location;
    assert.match(link, /^\/choose-password\//);
    assert.equal((await elsewhere.post(link, { password: "tin rain on roofs here" })).location, "/log-in/?chosen=1");
    assert.equal((await elsewhere.post(link, { password: "tin rain on roofs there" })).status, 404);
  });
});
