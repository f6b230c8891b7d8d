import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { generateSync } from "otplib";
import { days, minutes } from "../../../../../test/support/clock.ts";
import type { Person } from "../../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../../test/support/site.ts";

const password = "linen field under rain";
const better = "orange kettle window";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set(new Date());
});

const somebody = () => site.participant(`code.person${++made}x`, password);

async function codesOf(person: Person): Promise<string[]> {
  const html = (await person.post("/settings/second-step/codes/")).html();
  return [...html.matchAll(/<code>([\w-]{19})<\/code>/g)].map(([, code = ""]) => code);
}

const wayBack = (name: string, code: string, browser = site.newGuest()) => browser.post("/forgot/", { name, code });

/** What of a page does not change from one request to the next. */
const steady = (html: string) => html.replace(/value="[\w-]{86}"/g, 'value="token"');

describe("recovery codes", () => {
  it("are ten, shown once and kept as hashes", async () => {
    const person = await somebody();

    const codes = await codesOf(person);

    assert.equal(new Set(codes).size, 10);
    assert.ok(!(await person.get("/settings/second-step/codes/")).html().includes(codes[0] ?? "none"));
    assert.match((await person.get("/settings/")).html(), /10 of 10 left\./);
    const rows = await site.database.db.selectFrom("recovery_code").select("code_hash").execute();
    assert.ok(rows.every((row) => row.code_hash.length === 32));
  });

  it("open “choose a new password” without e-mail, once, and everything else ends", async () => {
    const person = await somebody();
    const [code = ""] = await codesOf(person);
    const browser = site.newGuest();

    const page = await wayBack(person.name.toUpperCase(), code.toUpperCase().replaceAll("-", " "), browser);

    assert.match(page.location, /^\/choose-password\/[\w-]{43}\/$/);
    const chosen = await browser.post(page.location, { password: better });
    assert.equal(chosen.location, "/log-in/?chosen=1");
    assert.equal((await person.get("/settings/")).status, 302);
    assert.equal((await browser.post("/log-in/", { name: person.name, password: better })).status, 303);
    assert.equal((await wayBack(person.name, code)).status, 422);
  });

  it("open it for half an hour only", async () => {
    const person = await somebody();
    const [code = ""] = await codesOf(person);
    const { location } = await wayBack(person.name, code);

    site.clock.advance(minutes(31));

    assert.equal((await site.newGuest().post(location, { password: better })).status, 404);
  });

  it("are answered alike for wrong ones, used ones and names that nobody has (P-41)", async () => {
    const person = await somebody();
    const without = await somebody();
    const [code = ""] = await codesOf(person);
    await wayBack(person.name, code);
    const tries = [
      { name: person.name, code },
      { name: person.name, code: "2345-6789-abcd-efgh" },
      { name: without.name, code: "2345-6789-abcd-efgh" },
      { name: "nobody.at.all", code: "2345-6789-abcd-efgh" },
      { name: "nobody.at.all", code: "" },
    ];

    const pages = await Promise.all(tries.map((one) => wayBack(one.name, one.code)));

    const seen = pages.map(
      (page, at) => `${page.status} ${steady(page.html()).replaceAll(tries[at]?.name ?? "", "NAME")}`,
    );
    assert.equal(new Set(seen).size, 1);
    assert.match(seen[0] ?? "", /^422 [\s\S]*do not belong together/);
  });

  it("are tried five times at most, of a hundred at once, alike for names that nobody has (A-038)", async () => {
    const person = await somebody();
    const [code = ""] = await codesOf(person);
    const tried = async (name: string) => {
      const browser = site.newGuest();
      browser.formToken();
      const pages = await Promise.all(Array.from({ length: 100 }, () => wayBack(name, "2345-6789-abcd-efgh", browser)));
      return pages.filter(({ status }) => status === 422).length;
    };

    assert.ok((await tried(person.name)) <= 5);
    assert.ok((await tried("nobody.of.that.name")) <= 5);
    assert.equal((await wayBack(person.name, code)).status, 429);
    site.clock.advance(minutes(16));
    assert.equal((await wayBack(person.name, code)).status, 303);
  });

  it("end with a new set", async () => {
    const person = await somebody();
    const [old = ""] = await codesOf(person);

    const [fresh = ""] = await codesOf(person);

    assert.equal((await wayBack(person.name, old)).status, 422);
    assert.equal((await wayBack(person.name, fresh)).status, 303);
  });

  it("belong to one person only", async () => {
    const [ana, eve] = [await somebody(), await somebody()];
    const [code = ""] = await codesOf(ana);

    assert.equal((await wayBack(eve.name, code)).status, 422);
  });

  it("stand in for a lost phone, and do not get around the second step (P-42)", async () => {
    const person = await somebody();
    const [first = "", second = ""] = await codesOf(person);
    const html = (await person.get("/settings/second-step/app/")).html();
    const secret = /<code class="qr-key">([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(" ", "") ?? "";
    const offer = /name="offer" value="([\w-]+)"/.exec(html)?.[1] ?? "";
    const epoch = Math.floor(site.clock.now().getTime() / 1000);
    await person.post("/settings/second-step/app/", { offer, code: generateSync({ secret, epoch }) });
    const browser = site.newGuest();

    const { location } = await wayBack(person.name, first, browser);
    await browser.post(location, { password: better });
    const logIn = await browser.post("/log-in/", { name: person.name, password: better });

    assert.equal(logIn.location, "/log-in/second-step/");
    assert.equal((await browser.post("/log-in/second-step/", { code: first })).status, 422);
    assert.equal((await browser.post("/log-in/second-step/", { code: second })).status, 303);
    assert.match((await browser.get("/settings/")).html(), /8 of 10 left\./);
  });

  it("are offered at the end of sign-up, and waved away as easily", async () => {
    const browser = site.newGuest();

    const page = await browser.post("/sign-up/", {
      name: `fresh.person${++made}`,
      password,
      birthMonth: "4",
      birthYear: "1990",
      rules: "1",
      privacy: "1",
    });

    assert.equal(page.location, "/settings/second-step/codes/?after=sign-up");
    const offer = (await browser.follow(page)).html();
    assert.match(offer, /Your account is ready/);
    assert.match(offer, /<a class="text-button" href="\/">/);
    assert.equal((await browser.post("/settings/second-step/codes/")).status, 200);
  });

  it("never grow old by themselves", async () => {
    const person = await somebody();
    const [code = ""] = await codesOf(person);

    site.clock.advance(days(400));

    assert.equal((await wayBack(person.name, code)).status, 303);
  });
});
