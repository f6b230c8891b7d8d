import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { confirmed, pathOf } from "../../../../test/support/addresses.ts";
import { hours, minutes } from "../../../../test/support/clock.ts";
import { type MailServer, mailServer } from "../../../../test/support/mail-server.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";

let site: TestSite;
let mail: MailServer;
let made = 0;
const chosen = "orange kettle window";

before(async () => {
  mail = await mailServer();
  site = await testSite({ env: { SMTP_URL: mail.url } });
  site.clock.set("2031-05-15T12:00:00Z");
});

async function somebodyAt(address: string, password?: string) {
  const person = await site.participant(`linen.field${++made}x`, password);
  await confirmed(site, person.id, address);
  return person;
}

/** Asks for a link, and waits for the mail. */
async function ask(email: string, headers = {}) {
  const page = await site.newGuest().post(urls.forgotMail, { email }, headers);
  await site.worked();
  return page;
}

describe("a way back in by mail (P-42)", () => {
  it("is a link that shows first, works once, and logs out everywhere (A-043)", async () => {
    const ana = await somebodyAt("ana1@example.org", "linen field under rain");
    const token = await ana.bearer("read");
    await ask("ana1@example.org");
    const path = pathOf(mail.linkTo("ana1@example.org"));
    const browser = site.newGuest();

    for (let looks = 0; looks < 3; looks++) assert.equal((await browser.get(path)).status, 200);
    assert.equal((await ana.get("/settings/")).status, 200);
    assert.equal((await browser.post(path, { password: chosen })).location, "/log-in/?chosen=1");

    assert.notEqual((await ana.get("/settings/")).status, 200);
    assert.equal((await ana.get("/api/v1/forums", { cookie: "", authorization: `Bearer ${token}` })).status, 401);
    assert.deepEqual(
      [(await browser.get(path)).status, (await browser.post(path, { password: chosen })).status],
      [404, 404],
    );
    assert.equal((await browser.post("/log-in/", { name: ana.name, password: chosen })).status, 303);
    await site.worked();
    assert.match(mail.lettersTo("ana1@example.org").at(-1)?.words ?? "", /the password of your account was changed/i);
  });

  it("is answered alike for addresses that nobody has, and not told apart by time (P-41)", async () => {
    await somebodyAt("ana2@example.org");
    const before = mail.letters.length;

    const startedMs = performance.now();
    const pages = [];
    for (const email of ["ana2@example.org", "nobody2@example.org"]) {
      const page = await site.newGuest().post(urls.forgotMail, { email });
      pages.push([page.status, page.location, (await site.newGuest().follow(page)).html()]);
    }

    assert.ok(pages[0]?.join() === pages[1]?.join());
    assert.ok(performance.now() - startedMs >= 800, "both took their time");
    await site.worked();
    assert.equal(mail.letters.length, before + 1);
  });

  it("sends three letters for fifty requests, and none to who is unknown (A-040)", async () => {
    await somebodyAt("ana3@example.org");
    const before = mail.letters.length;

    const ask5 = (email: string) =>
      Promise.all(Array.from({ length: 5 }, () => site.newGuest().post(urls.forgotMail, { email })));
    const answers = [
      ...(await ask5("ana3@example.org")),
      ...(await ask5("ana3+tag@EXAMPLE.org")),
      ...(await ask5("no3@example.org")),
    ];
    await site.worked();

    assert.deepEqual(
      [...new Set(answers.map(({ status, location }) => `${status} ${location}`))],
      [`303 ${urls.forgotSent}`],
    );
    assert.equal(mail.letters.length, before + 3);
  });

  it("cannot be taken away from somebody by asking for another one", async () => {
    await somebodyAt("ana4@example.org");
    await ask("ana4@example.org");
    const first = pathOf(mail.linkTo("ana4@example.org"));
    await ask("ana4@example.org");
    const second = pathOf(mail.linkTo("ana4@example.org"));

    assert.equal((await site.newGuest().post(first, { password: chosen })).status, 303);
    assert.equal((await site.newGuest().post(second, { password: chosen })).status, 404);
  });

  it("is over after half an hour, also for whoever posts without looking (A-043)", async () => {
    await somebodyAt("ana5@example.org");
    await ask("ana5@example.org");
    const path = pathOf(mail.linkTo("ana5@example.org"));
    site.clock.advance(minutes(31));

    assert.equal((await site.newGuest().get(path)).status, 404);
    assert.equal((await site.newGuest().post(path, { password: chosen })).status, 404);
  });

  it("is over once the address is removed or another one's, and a link of another kind opens nothing (A-043)", async () => {
    const ana = await somebodyAt("ana6@example.org");
    await ask("ana6@example.org");
    const path = pathOf(mail.linkTo("ana6@example.org"));
    const token = path.split("/")[2] ?? "";
    for (const other of [
      urls.confirmAddress(token),
      urls.logOutByMail(token),
      urls.choosePassword(token.toLowerCase()),
    ])
      assert.equal(
        (await site.newGuest().post(other, other.includes("choose") ? { password: chosen } : {})).status,
        404,
      );

    await confirmed(site, ana.id, "other6@example.org");
    assert.equal((await site.newGuest().post(path, { password: chosen })).status, 404);
    await confirmed(site, ana.id, "ana6@example.org");
    await ana.post(urls.removeEmail);
    assert.equal((await site.newGuest().post(path, { password: chosen })).status, 404);
  });

  it("leads to this site, whatever the request says it is called (A-042)", async () => {
    await somebodyAt("ana7@example.org");
    await ask("ana7@example.org", { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" });
    assert.ok(mail.linkTo("ana7@example.org").startsWith(`${site.url}/choose-password/`));
    assert.equal((await ask("ana7@example.org", { host: "evil.example" })).status, 421);
  });

  it("lets nobody of the team in: that takes another administrator (T-06)", async () => {
    const nell = await site.staff("Nurse Nell");
    await confirmed(site, nell.id, "nell@example.org");
    await ask("nell@example.org");
    assert.match(mail.lettersTo("nell@example.org")[0]?.words ?? "", /ask another administrator/i);
    assert.equal(mail.linkTo("nell@example.org"), "");
  });

  it("does not go past the second step", async () => {
    const ana = await somebodyAt("ana8@example.org");
    const { sealer } = site.house.tools;
    const secret = sealer.seal("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", `totp|secret_sealed|${ana.id}`);
    const app = { member_id: ana.id, secret_sealed: secret, created_at: site.clock.now() };
    await site.database.db.insertInto("totp").values(app).execute();
    await ask("ana8@example.org");

    const browser = site.newGuest();
    await browser.post(pathOf(mail.linkTo("ana8@example.org")), { password: chosen });
    const page = await browser.post("/log-in/", { name: ana.name, password: chosen });

    assert.match(page.location, /second-step/);
    assert.notEqual((await browser.get("/settings/")).status, 200);
  });

  it("is for an address, and an unconfirmed one gets nothing", async () => {
    assert.equal((await ask("no address")).status, 422);
    const ben = await site.participant("Ben");
    await ben.post(urls.email, { email: "ben9@example.org" });
    await site.worked();
    const before = mail.letters.length;
    await ask("ben9@example.org");
    assert.equal(mail.letters.length, before);
    site.clock.advance(hours(1));
  });
});

describe("asking for links from one network", () => {
  it("ends after ten in an hour (A-093)", async () => {
    const behind = await testSite({ env: { SITE_URL: "https://community.example", TRUSTED_PROXIES: "127.0.0.1" } });
    const from = (ip: string, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, n) =>
          behind.newGuest().post(urls.forgotMail, { email: `x${n}@example.org` }, { "x-forwarded-for": ip }),
        ),
      );
    const statuses = (await from("203.0.113.7", 12)).map(({ status }) => status).sort();
    assert.deepEqual(statuses, [...Array(10).fill(303), 429, 429]);
    assert.deepEqual(
      (await from("203.0.113.8", 1)).map(({ status }) => status),
      [303],
    );
  });
});
