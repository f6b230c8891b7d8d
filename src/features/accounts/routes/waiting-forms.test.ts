import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "../../../../test/support/browsing.ts";
import { minutes } from "../../../../test/support/clock.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import type { Visitor } from "../../../../test/support/visitor.ts";
import { urls } from "../urls.ts";

const password = "linen field under rain";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  site.clock.set(new Date());
});

/** Somebody who logged in a while ago. */
async function somebody() {
  const person = await site.participant(`waiter${++made}x`, password);
  site.clock.advance(minutes(11));
  return person;
}
async function anAdministrator() {
  const ada = await site.participant(`waiter${++made}x`, password);
  await site.database.db.updateTable("member").set({ role: "administrator" }).where("id", "=", ada.id).execute();
  site.clock.advance(minutes(11));
  return ada;
}
const keptIn = (page: Page) => /name="kept" value="([\w-]+)"/.exec(page.html())?.[1] ?? "";
const nextIn = (page: Page) => /name="next" value="([^"]+)"/.exec(page.html())?.[1] ?? "";
const prove = (person: Visitor, page: Page, more: Readonly<Record<string, string>> = {}) =>
  person.post("/prove/", { password, next: nextIn(page), kept: keptIn(page), ...more });
const claimOf = (id: number) =>
  site.database.db.selectFrom("one_time_link").selectAll().where("member_id", "=", id).execute();

describe("a form that has to wait for a proof", () => {
  it("is done as soon as its sender has proved who they are, and what they typed is nowhere to be read meanwhile", async () => {
    const ana = await somebody();

    const asked = await ana.post(urls.email, { email: "ana.waits@example.org" });
    const done = await prove(ana, asked);

    assert.equal(asked.status, 403);
    assert.ok(!asked.html().includes("ana.waits"));
    assert.ok(!Buffer.from(keptIn(asked), "base64url").includes("ana.waits"));
    assert.equal(done.location, "/settings/email/?saved=sent");
    assert.match((await ana.get(urls.email)).html(), /ana\.waits@example\.org/);
  });

  it("shows its own page again when something in it needs a change", async () => {
    const ana = await somebody();

    const page = await prove(ana, await ana.post(urls.email, { email: "no address at all" }));

    assert.equal(page.status, 422);
    assert.match(page.html(), /value="no address at all"/);
    const token = /name="_csrf" value="([^"]+)"/.exec(page.html())?.[1] ?? "";
    const sent = await ana.post(urls.email, { email: "ana.mends@example.org", _csrf: token });
    assert.equal(sent.location, "/settings/email/?saved=sent");
  });

  it("waits through a wrong password", async () => {
    const ana = await somebody();
    const asked = await ana.post(urls.email, { email: "ana.patient@example.org" });

    const wrong = await prove(ana, asked, { password: "not this one either" });

    assert.equal(wrong.status, 422);
    assert.equal((await claimOf(ana.id)).length, 0);
    assert.equal((await prove(ana, wrong)).location, "/settings/email/?saved=sent");
  });

  it("keeps an administrator’s words: an invitation, a link, a role (P-44)", async () => {
    const ada = await anAdministrator();
    const name = `Dr Lena Waiting ${++made}`;
    const bea = await site.participant(`stander${++made}x`);

    const invitation = await prove(
      ada,
      await ada.post(urls.invite, {
        name,
        role: "staff",
        title: "Physiotherapist",
        registration: "HCPC PH12",
        until: "2099-05-14",
      }),
    );
    site.clock.advance(minutes(11));
    const link = await prove(ada, await ada.post(`/admin/people/${bea.id}/password-link/`));
    site.clock.advance(minutes(11));
    const asked = await ada.post(urls.standing(bea.id), { role: "spectator", title: "", registration: "", until: "" });
    const roleOf = async () =>
      (await site.database.db.selectFrom("member").select("role").where("id", "=", bea.id).executeTakeFirst())?.role;
    const before = await roleOf();
    const changed = await prove(ada, asked);

    assert.match(invitation.html(), /\/invitation\/[\w-]+\//);
    assert.match(link.html(), /\/choose-password\/[\w-]+\//);
    assert.equal(changed.location, `${urls.person(bea.id)}?saved=standing`);
    assert.deepEqual([before, await roleOf()], ["participant", "spectator"]);
  });

  it("lets somebody leave without asking them twice how", async () => {
    const ana = await somebody();

    const gone = await prove(ana, await ana.post(urls.leaveForGood, { posts: "erase" }));

    assert.match(gone.location, /^\/receipt\//);
    assert.equal((await ana.get("/settings/")).status, 302);
  });

  it("keeps no passwords and no codes: the form comes back for these alone", async () => {
    const ana = await somebody();
    await prove(ana, await ana.post(urls.email, { email: "x@example.org" }));
    const offer = /name="offer" value="([^"]+)"/.exec((await ana.get(urls.app)).html())?.[1] ?? "";
    site.clock.advance(minutes(11));

    const asked = await ana.post(urls.app, { offer, code: "123456" });
    const page = await prove(ana, asked);

    assert.equal(page.status, 403);
    assert.ok(page.html().includes(offer));
    assert.match(page.html(), /type them again/);
    assert.doesNotMatch(asked.html() + page.html(), /123456/);
  });

  it("is sent once, and by the session that it was kept for alone (A-060)", async () => {
    const [ana, eve] = [await somebody(), await somebody()];
    const asked = await ana.post(urls.email, { email: "ana.once@example.org" });

    const stolen = await prove(eve, asked);
    await prove(ana, asked);
    await ana.post(urls.forgetEmail);
    const twice = await prove(ana, asked);

    assert.deepEqual([stolen.status, twice.status], [409, 409]);
    for (const person of [ana, eve]) assert.doesNotMatch((await person.get(urls.email)).html(), /ana\.once/);
  });

  it("is missed where its sender has proved it in another window meanwhile, and they are told so", async () => {
    const ana = await somebody();
    const asked = await ana.post(urls.email, { email: "ana.twowindows@example.org" });
    await ana.post("/prove/", { password, next: "/settings/" });

    const page = await prove(ana, asked);

    assert.match(page.html(), /Please send it once more/);
    assert.equal((await ana.get(urls.email)).status, 200);
  });

  it("is not sent after half an hour, nor when anybody has changed it", async () => {
    const ana = await somebody();
    const asked = await ana.post(urls.email, { email: "ana.late@example.org" });
    const kept = keptIn(asked);
    const middle = kept.length >> 1;
    const altered = `${kept.slice(0, middle)}${kept[middle] === "A" ? "B" : "A"}${kept.slice(middle + 1)}`;

    const changed = await prove(ana, asked, { kept: altered });
    site.clock.advance(minutes(11));
    const again = await ana.post(urls.email, { email: "ana.late@example.org" });
    site.clock.advance(minutes(31));
    const late = await prove(ana, again);

    for (const page of [changed, late]) {
      assert.equal(page.status, 409);
      assert.match(page.html(), new RegExp(`Please send it once more.*href="${urls.email}"`, "s"));
    }
    assert.doesNotMatch((await ana.get(urls.email)).html(), /ana\.late/);
  });

  it("does nothing that another site has sent, not even after a proof (P-45)", async () => {
    const ana = await somebody();

    const asked = await ana.post(
      urls.removeEmail,
      {},
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
    );
    const page = await prove(ana, asked);

    assert.equal(page.status, 403);
    assert.equal((await ana.get("/settings/")).status, 200);
  });

  it("puts a passkey and a code that prove nothing on record, as it does a wrong password", async () => {
    const ana = await somebody();

    await ana.post(urls.provePasskey, { response: "{}" });
    await ana.post(urls.proveCode, { code: "2345-6789-abcd-efgh" });

    const ofHers = site.database.db.selectFrom("audit_entry").select("kind").where("actor_id", "=", ana.id);
    assert.equal((await ofHers.where("kind", "=", "step-up-failed").execute()).length, 2);
  });
});
