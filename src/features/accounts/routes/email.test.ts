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

before(async () => {
  mail = await mailServer();
  site = await testSite({ env: { SMTP_URL: mail.url } });
  site.clock.set("2031-05-15T12:00:00Z");
});

const somebody = () => site.participant(`linen.field${++made}x`);
const addressOf = (id: number) =>
  site.database.db
    .selectFrom("member")
    .select(["email_lookup as lookup", "email_confirmed_at as confirmedAt"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

describe("an e-mail address", () => {
  it("counts once its link was opened and the button pressed, and not before (A-043)", async () => {
    const ana = await somebody();
    const asked = await ana.post(urls.email, { email: "ana1@example.org" });
    assert.equal(asked.location, "/settings/email/?saved=sent");
    assert.match((await ana.follow(asked)).html(), /We sent a link to ana1@example\.org/);
    await site.worked();
    const path = pathOf(mail.linkTo("ana1@example.org"));

    const browser = site.newGuest();
    for (let looks = 0; looks < 2; looks++) {
      const page = await browser.get(path);
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.html(), new RegExp(`${ana.name}|ana1@`));
      assert.equal((await addressOf(ana.id)).confirmedAt, null);
    }
    assert.match((await browser.post(path)).html(), /The address is confirmed/);

    assert.ok((await addressOf(ana.id)).lookup);
    assert.match((await ana.get(urls.email)).html(), /Mail to you goes to ana1@example\.org/);
    assert.deepEqual([(await browser.get(path)).status, (await browser.post(path)).status], [404, 404]);
  });

  it("that nobody confirms is forgotten after a day, gets nothing else, and keeps nobody from using it", async () => {
    const ana = await somebody();
    const ben = await somebody();
    await ana.post(urls.email, { email: "shared1@example.org" });
    await ana.post("/settings/second-step/codes/");
    await site.worked();
    assert.equal(mail.lettersTo("shared1@example.org").length, 1);
    const anasLink = pathOf(mail.linkTo("shared1@example.org"));

    await ben.post(urls.email, { email: "shared1@example.org" });
    await site.worked();
    await site.newGuest().post(pathOf(mail.linkTo("shared1@example.org")));

    assert.ok((await addressOf(ben.id)).confirmedAt);
    assert.equal((await site.newGuest().post(anasLink)).status, 404);
    assert.equal((await addressOf(ana.id)).confirmedAt, null);
    site.clock.advance(hours(25));
    await site.worked();
    assert.deepEqual(await site.database.db.selectFrom("address_claim").select("member_id").execute(), []);
  });

  it("of somebody else is answered like any other, and its owner is told (T-01, A-036)", async () => {
    const ana = await somebody();
    const ben = await somebody();
    await confirmed(site, ana.id, "Ana2@example.org");

    const pages = [];
    for (const email of ["ana2+x@EXAMPLE.org", "nobody2@example.org"]) {
      const answer = await ben.post(urls.email, { email });
      const page = await ben.follow(answer);
      pages.push([
        answer.status,
        answer.location,
        page
          .html()
          .replaceAll(email, "it")
          .replace(/name="_csrf" value="[^"]+"/g, ""),
      ]);
      await ben.post(urls.forgetEmail);
    }
    assert.ok(pages[0]?.join() === pages[1]?.join());
    await ben.post(urls.email, { email: "ana2@example.org" });
    await site.worked();

    const told = mail.lettersTo("Ana2@example.org");
    assert.equal(told.length, 2);
    assert.match(told[0]?.words ?? "", /there is an account with it already/i);
    assert.doesNotMatch(told.map(({ words }) => words).join(), /confirm-address/);
    assert.equal((await addressOf(ben.id)).confirmedAt, null);
  });

  it("stays until the new one is confirmed; both are told (P-42)", async () => {
    const ana = await somebody();
    await confirmed(site, ana.id, "old3@example.org");
    await ana.post(urls.email, { email: "new3@example.org" });
    await site.worked();
    assert.match(mail.lettersTo("old3@example.org").at(-1)?.words ?? "", /another address was given/i);
    assert.match((await ana.get(urls.email)).html(), /Mail to you goes to old3@example\.org/);

    await site.newGuest().post(pathOf(mail.linkTo("new3@example.org")));
    await site.worked();

    assert.match((await ana.get(urls.email)).html(), /Mail to you goes to new3@example\.org/);
    assert.match(mail.lettersTo("old3@example.org").at(-1)?.words ?? "", /another address now belongs/i);
    assert.match(mail.lettersTo("new3@example.org").at(-1)?.words ?? "", /this address now belongs/i);
  });

  it("can be taken back, and nothing is sent there afterwards", async () => {
    const ana = await somebody();
    await confirmed(site, ana.id, "ana4@example.org");

    assert.equal((await ana.post(urls.removeEmail)).location, "/settings/email/?saved=removed");
    await ana.post("/settings/second-step/codes/");
    await site.worked();

    assert.equal(mail.lettersTo("ana4@example.org").length, 1);
    assert.match(mail.lettersTo("ana4@example.org")[0]?.words ?? "", /this address was removed/i);
    assert.deepEqual(await addressOf(ana.id), { lookup: null, confirmedAt: null });
  });

  it("is shown and changed only by who has just proved who they are (P-44)", async () => {
    const ana = await somebody();
    await confirmed(site, ana.id, "ana5@example.org");
    site.clock.advance(minutes(11));

    assert.match((await ana.get(urls.email)).location, /^\/prove\//);
    for (const path of [urls.email, urls.removeEmail])
      assert.match(
        (await ana.post(path, path === urls.email ? { email: "b@example.org" } : {})).html(),
        /action="\/prove\//,
      );
    assert.ok((await addressOf(ana.id)).confirmedAt);
    assert.doesNotMatch((await ana.get("/settings/")).html(), /ana5@/);
  });

  it("gets three letters an hour and no more, whoever asks; the page stays the same (A-093)", async () => {
    const ana = await somebody();
    for (let count = 0; count < 5; count++) {
      const page = await ana.post(urls.email, { email: "often6@example.org" });
      assert.equal(page.location, "/settings/email/?saved=sent");
      await site.worked();
    }
    assert.equal(mail.lettersTo("often6@example.org").length, 3);
  });

  it("that is none, or one's own already, needs a change", async () => {
    const ana = await somebody();
    await confirmed(site, ana.id, "ana7@example.org");
    for (const email of ["", "ana@", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "ana7@example.org"])
      assert.equal((await ana.post(urls.email, { email })).status, 422, email);
  });
});

describe("signing up with an address", () => {
  const join = (email: string) =>
    site.newGuest().post("/sign-up/", {
      name: `linen.field${++made}x`,
      password: "orange kettle window",
      email,
      birthMonth: "3",
      birthYear: "1990",
      rules: "1",
      privacy: "1",
    });

  it("sends a link to confirm it; to one that is known, a letter to its owner (T-01, P-41)", async () => {
    const ana = await somebody();
    await confirmed(site, ana.id, "ana8@example.org");

    const pages = [await join("ana8@example.org"), await join("new8@example.org")];
    await site.worked();

    assert.deepEqual(
      pages.map(({ status, location }) => [status, location]),
      [
        [303, "/settings/second-step/codes/?after=sign-up"],
        [303, "/settings/second-step/codes/?after=sign-up"],
      ],
    );
    assert.match(mail.linkTo("new8@example.org"), /confirm-address/);
    assert.match(mail.lettersTo("ana8@example.org")[0]?.words ?? "", /there is an account with it already/i);
    const letters = mail.lettersTo("new8@example.org").map(({ raw }) => raw);
    assert.doesNotMatch(letters.join(), /linen\.field/);
  });
});
