import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { inWork } from "#platform/work/work.ts";
import { confirmed, pathOf } from "../../../../test/support/addresses.ts";
import { days } from "../../../../test/support/clock.ts";
import { type MailServer, mailServer } from "../../../../test/support/mail-server.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { tellAdministrators, tellByMail } from "../commands/mail/notices.ts";
import { createMember } from "../index.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

let site: TestSite;
let mail: MailServer;

before(async () => {
  mail = await mailServer();
  site = await testSite({ env: { SMTP_URL: mail.url } });
  site.clock.set("2031-05-15T12:00:00Z");
});

describe("a letter about one's log-in", () => {
  it("comes with a link that only logs out, shows no name and needs no password (A-096, T-29)", async () => {
    const ana = await site.participant("Ana");
    await confirmed(site, ana.id, "ana1@example.org");
    const token = await ana.bearer("read");
    await ana.post("/settings/second-step/codes/");
    await site.worked();
    const letter = mail.lettersTo("ana1@example.org").at(-1);
    assert.match(letter?.words ?? "", /new recovery codes were made/i);
    const path = pathOf(mail.linkTo("ana1@example.org"));
    const browser = site.newGuest();

    for (let looks = 0; looks < 2; looks++) assert.doesNotMatch((await browser.get(path)).html(), /Ana|ana1@/);
    assert.equal((await ana.get("/settings/")).status, 200);
    const page = await browser.post(path);

    assert.match(page.html(), /Logged out everywhere/);
    assert.doesNotMatch(page.html(), /Ana|ana1@/);
    assert.notEqual((await ana.get("/settings/")).status, 200);
    assert.notEqual((await browser.get("/settings/")).status, 200);
    assert.equal((await ana.get("/api/v1/forums", { cookie: "", authorization: `Bearer ${token}` })).status, 200);
    assert.deepEqual([(await browser.get(path)).status, (await browser.post(path)).status], [404, 404]);
  });

  it("has a link that ends after a week", async () => {
    const ana = await site.participant("Anatwo");
    await confirmed(site, ana.id, "ana2@example.org");
    await ana.post("/settings/second-step/codes/");
    await site.worked();
    site.clock.advance(days(8));
    assert.equal((await site.newGuest().post(pathOf(mail.linkTo("ana2@example.org")))).status, 404);
  });

  it("is written to nobody without a confirmed address", async () => {
    const ben = await site.participant("Ben");
    const before = mail.letters.length;
    await ben.post("/settings/second-step/codes/");
    await site.worked();
    assert.equal(mail.letters.length, before);
  });

  it("goes to an address that the operator gave, and to none that was somebody's already", async () => {
    const make = (name: string, email: string) =>
      inWork(site.house, system, (work) => createMember(work, { name, role: "participant", email, password: null }));
    const first = await make("Cleo", "cleo@example.org");
    const second = await make("Cloetwo", "CLEO@example.org");
    for (const { id } of [first, second]) await inWork(site.house, system, (work) => tellByMail(work, id, "code-used"));
    await site.worked();
    assert.equal(mail.lettersTo("cleo@example.org").length, 1);
    assert.equal(mail.lettersTo("CLEO@example.org").length, 0);
    await assert.rejects(make("Dora", "dora@example.org, x@example.org"));
  });

  it("says of every kind nothing that tells a stranger what this place is (A-087, A-089)", async () => {
    const trap = await site.participant("evil.name7");
    await confirmed(site, trap.id, "trap@example.org");
    const kinds = Object.keys(words.mail.notices) as (keyof typeof words.mail.notices)[];
    for (const kind of kinds) await inWork(site.house, system, (work) => tellByMail(work, trap.id, kind));
    await trap.post(urls.email, { email: "trap2@example.org" });
    await site.newGuest().post(urls.forgotMail, { email: "trap@example.org" });
    await site.worked();

    const letters = [...mail.lettersTo("trap@example.org"), ...mail.lettersTo("trap2@example.org")];
    assert.ok(letters.length >= kinds.length + 2);
    for (const { raw, words: said, header } of letters) {
      assert.equal(header("subject"), "About your account");
      assert.match(header("from"), /^Your account </);
      assert.equal(header("list-id") + header("list-unsubscribe") + header("x-mailer"), "");
      const own = said.replaceAll(/https?:\/\/localhost:\d+\/[\w/-]+/g, "");
      assert.doesNotMatch(
        own,
        /evil|threadwell|patient|health|clinic|practice|treatment|pain|pelvi|vagin|topic|forum|post\b/i,
      );
      assert.doesNotMatch(raw, /<img|src=|url\(/i);
    }
  });
});

describe("a new way in for one of the team", () => {
  it("is told to the other administrators, without a name (T-06)", async () => {
    const ada = await site.administrator("Administrator Ada");
    const max = await site.administrator("Administrator Max");
    const nell = await site.staff("Nurse Nell");
    await confirmed(site, ada.id, "ada@example.org");
    await confirmed(site, max.id, "max@example.org");
    const eva = await site.participant("Eva");

    for (const { id } of [nell, ada, eva]) await inWork(site.house, system, (work) => tellAdministrators(work, id));
    await site.worked();

    assert.deepEqual([mail.lettersTo("ada@example.org").length, mail.lettersTo("max@example.org").length], [1, 2]);
    assert.match(mail.lettersTo("max@example.org")[0]?.words ?? "", /one of the team has a new way to log in/i);
    assert.doesNotMatch(
      mail
        .lettersTo("max@example.org")
        .map(({ raw }) => raw)
        .join(),
      /Nell/,
    );
  });
});
