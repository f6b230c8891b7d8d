import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import { type MailServer, mailServer } from "../../../test/support/mail-server.ts";
import { freePort } from "../../../test/support/port.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { sendDue } from "./deliver.ts";
import { countOutbox, type NewLetter, postLetter, sweepOutbox } from "./outbox.ts";

describe("a letter", () => {
  let mail: MailServer;
  let site: TestSite;
  let ana: number;
  const warnings: unknown[][] = [];

  before(async () => {
    mail = await mailServer();
    const warn = (...said: unknown[]) => void warnings.push(said);
    const log = { info: () => undefined, warn, error: warn };
    site = await testSite({ env: { SMTP_URL: `${mail.url}?from=notes@practice.example` }, log });
    ana = (await site.participant("Ana")).id;
  });

  beforeEach(async () => {
    mail.refuse(null);
    mail.letters.length = 0;
    warnings.length = 0;
    await site.database.db.deleteFrom("outgoing_mail").execute();
  });

  const write = (letter: Partial<NewLetter> = {}) =>
    inWork(site.house, system, (work) =>
      postLetter(work, {
        memberId: ana,
        kind: "trial",
        to: "ana@example.org",
        letter: ["Hello,", "all is well."],
        ...letter,
      }),
    );
  const row = () => site.database.db.selectFrom("outgoing_mail").selectAll().executeTakeFirst();
  const later = (minutes: number) => site.clock.advance(minutes * 60_000);

  it("goes out once, from neutral words, as text and as plain HTML that fetches nothing", async () => {
    await write({ letter: ["Hello <you>,", { link: "https://site.example/a?b=1&c=2" }] });

    await sendDue(site.house);
    await sendDue(site.house);

    assert.equal(mail.letters.length, 1);
    const letter = mail.letters[0];
    assert.ok(letter);
    assert.deepEqual([letter.from, letter.to], ["notes@practice.example", ["ana@example.org"]]);
    assert.equal(letter.header("from"), "Your account <notes@practice.example>");
    assert.equal(letter.header("to"), "ana@example.org");
    assert.equal(letter.header("subject"), "About your account");
    assert.equal(letter.header("auto-submitted"), "auto-generated");
    assert.match(letter.header("message-id"), /^<[0-9a-f-]{36}@practice\.example>$/);
    assert.match(letter.words, /Hello <you>,/);
    assert.match(letter.words, /Hello &lt;you&gt;,/);
    assert.match(letter.words, /<a href="https:\/\/site\.example\/a\?b=1&amp;c=2">/);
    assert.doesNotMatch(letter.words, /<img|<link|<style|src=|X-Mailer|List-/i);
  });

  it("has one sender and one recipient, whatever the sender's name is made of (A-088)", async () => {
    const mailSender = 'Ana" <x@evil.example>, b@evil.example';
    await inWork(site.house, system, (work) => saveSettings(work, { mailSender, mailSubject: "Bcc: c@evil.example" }));
    await write();
    await sendDue(site.house);
    await inWork(site.house, system, (work) => saveSettings(work, { mailSender: "Notes", mailSubject: "Notes" }));

    const letter = mail.letters[0];
    assert.deepEqual([letter?.from, letter?.to], ["notes@practice.example", ["ana@example.org"]]);
    assert.match(
      letter?.header("from") ?? "",
      /^"Ana\\" <x@evil\.example>, b@evil\.example" <notes@practice\.example>$/,
    );
    assert.deepEqual([letter?.header("bcc"), letter?.header("subject")], ["", "Bcc: c@evil.example"]);
  });

  it("is kept in the database sealed, and not at all once it is sent", async () => {
    await write({ letter: ["A word that nobody else may read: marigold."] });
    const before = JSON.stringify(await row());
    for (const canary of ["marigold", "ana@example.org"]) {
      const text = await site.owner.db.selectFrom("outgoing_mail").selectAll().execute();
      const bytes = text.map(
        (one) => `${one.letter_sealed?.toString("latin1")}${one.recipient_sealed?.toString("latin1")}`,
      );
      assert.ok(!before.includes(canary) && !bytes.join().includes(canary));
    }

    await sendDue(site.house);

    const after = await row();
    assert.deepEqual([after?.letter_sealed, after?.recipient_sealed], [null, null]);
    assert.ok(after?.sent_at);
    later(25 * 60);
    await inWork(site.house, system, (work) => sweepOutbox.run(work));
    assert.equal(await row(), undefined);
  });

  it("waits while the server says 'later', and goes out when it takes mail again (A-092)", async () => {
    mail.refuse({ at: "recipient", code: 451 });
    await write();
    await sendDue(site.house);
    assert.deepEqual([mail.letters.length, (await row())?.attempts], [0, 1]);

    mail.refuse(null);
    await sendDue(site.house);
    assert.equal(mail.letters.length, 0, "not before a minute has gone by");
    later(2);
    await sendDue(site.house);

    assert.equal(mail.letters.length, 1);
    assert.doesNotMatch(JSON.stringify(warnings), /example\.org/);
  });

  it("is given up when its mailbox does not exist, and the log names no address", async () => {
    mail.refuse({ at: "recipient", code: 550 });
    await write();

    await sendDue(site.house);

    const kept = await row();
    assert.ok(kept?.given_up_at);
    assert.deepEqual([kept.letter_sealed, kept.recipient_sealed], [null, null]);
    assert.match(kept.failure ?? "", /550/);
    assert.deepEqual(await countOutbox(site.database.db), { waiting: 0, late: 0, givenUp: 1 });
    assert.match(JSON.stringify(warnings), /given up/);
    assert.doesNotMatch(JSON.stringify(warnings), /example\.org/);
  });

  it("is given up when the server wants none of its words", async () => {
    mail.refuse({ at: "letter", code: 554 });
    await write();
    await sendDue(site.house);
    assert.ok((await row())?.given_up_at);
  });

  it("comes once more with the same Message-ID when nobody knows whether it was taken (P-04)", async () => {
    mail.hangUp(1);
    await write();
    await sendDue(site.house);
    later(2);
    await sendDue(site.house);

    assert.equal(mail.letters.length, 2);
    assert.equal(mail.letters[0]?.header("message-id"), mail.letters[1]?.header("message-id"));
    assert.ok((await row())?.sent_at);
  });

  it("comes once more when the program was killed while it sent it (P-04)", async () => {
    await write();
    await site.database.db
      .updateTable("outgoing_mail")
      .set({ due_at: new Date(site.clock.now().getTime() + 180_000), attempts: 1 })
      .execute();
    await sendDue(site.house);
    assert.equal(mail.letters.length, 0, "another process may still be at it");
    later(4);
    await sendDue(site.house);
    assert.equal(mail.letters.length, 1);
  });

  it("is sent by one of two processes that look at the same moment", async () => {
    for (let count = 0; count < 6; count++) await write();
    await Promise.all([sendDue(site.house), sendDue(site.house)]);
    assert.equal(mail.letters.length, 6);
  });

  it("that nobody needs any more is not sent: its link works no longer", async () => {
    await write({ lastsSeconds: 1_800 });
    later(31);
    await sendDue(site.house);
    assert.equal(mail.letters.length, 0);
    assert.equal((await row())?.failure, "too late");
  });

  it("is not written when what caused it fails (P-04)", async () => {
    const failing = inWork(site.house, system, async (work) => {
      await postLetter(work, { memberId: ana, kind: "trial", to: "ana@example.org", letter: ["Hello,"] });
      throw new Error("Something else went wrong.");
    });
    await assert.rejects(failing);
    assert.equal(await row(), undefined);
  });

  it("goes with the account it is about", async () => {
    const ben = await site.participant("Ben");
    await write({ memberId: ben.id });
    assert.ok((await ben.post("/settings/leave-for-good/", { posts: "keep" })).status < 400);
    assert.equal(await row(), undefined);
    await sendDue(site.house);
    assert.equal(mail.letters.length, 0);
  });
});

describe("a mail server that is away", () => {
  it("keeps letters where they are, and gets them when it is back (A-092)", async () => {
    const port = await freePort();
    const site = await testSite({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    const ana = await site.participant("Ana");
    await inWork(site.house, system, (work) =>
      postLetter(work, { memberId: ana.id, kind: "trial", to: "ana@example.org", letter: ["Hello,"] }),
    );
    assert.equal(await sendDue(site.house), "away");

    const mail = await mailServer({ port });
    site.clock.advance(2 * 60_000);
    await site.worked();

    assert.equal(mail.letters.length, 1);
    assert.match(mail.letters[0]?.header("from") ?? "", /no-reply@localhost/);
  });
});

describe("without a mail server", () => {
  it("mail stays in the outbox, and is forgotten after a week", async () => {
    const site = await testSite();
    const ana = await site.participant("Ana");
    await inWork(site.house, system, (work) =>
      postLetter(work, { memberId: ana.id, kind: "trial", to: "ana@example.org", letter: ["Hello,"] }),
    );
    await site.worked();
    assert.equal((await countOutbox(site.database.db)).waiting, 1);

    site.clock.advance(8 * 86_400_000);
    await site.worked();
    assert.equal((await countOutbox(site.database.db)).waiting, 0);
  });
});
