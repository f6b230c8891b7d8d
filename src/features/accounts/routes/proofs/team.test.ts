import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { generateSync } from "otplib";
import { system } from "#core/viewer.ts";
import { inWork } from "#platform/work/work.ts";
import { Authenticator, type How } from "../../../../../test/support/authenticator.ts";
import { minutes } from "../../../../../test/support/clock.ts";
import { type TestSite, testSite } from "../../../../../test/support/site.ts";
import type { Visitor } from "../../../../../test/support/visitor.ts";
import { createApiToken, createMember, resetProofs } from "../../index.ts";

const password = "linen field under rain";
let site: TestSite;
let here: How;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set(new Date());
  here = { rpId: "localhost", origin: site.url };
});

/** One of the team who has a password and nothing else, and has just logged in with it. */
async function teamMember(role: "staff" | "moderator" | "administrator") {
  const name = `Team Person ${++made}`;
  await inWork(site.house, system, (work) => createMember(work, { name, role, title: "Nurse", password }));
  const browser = site.newGuest();
  const page = await logIn(browser, name);
  return { name, browser, page };
}

const logIn = (browser: Visitor, name: string, more: Record<string, string> = {}) =>
  browser.post("/log-in/", { name, password, ...more });

const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(site.clock.now().getTime() / 1000) });

async function setUpApp(browser: Visitor): Promise<string> {
  const html = (await browser.get("/settings/second-step/app/")).html();
  const secret = /<code class="qr-key">([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(" ", "") ?? "";
  const offer = /name="offer" value="([\w-]+)"/.exec(html)?.[1] ?? "";
  assert.equal((await browser.post("/settings/second-step/app/", { offer, code: codeOf(secret) })).status, 303);
  site.clock.advance(minutes(1));
  return secret;
}

async function addPasskey(browser: Visitor): Promise<Authenticator> {
  const key = new Authenticator();
  const options = JSON.parse((await browser.post("/passkey/options/", { ceremony: "add" })).body);
  const response = key.makes(options, here);
  assert.equal((await browser.post("/settings/second-step/passkeys/", { response })).status, 303);
  return key;
}

describe("somebody of the team with a password alone (T-06)", () => {
  it("is led to set up a second step, and reads as every member meanwhile", async () => {
    const { browser, page } = await teamMember("administrator");
    const topic = await site.topic({ by: await site.participant(`writer${++made}x`) });
    const forStaff = await site.forum({ audience: "staff" });

    assert.equal(page.location, "/settings/second-step/");
    assert.match((await browser.follow(page)).html(), /One thing before you can work here/);
    assert.equal((await browser.get(topic.url)).status, 200);
    assert.equal((await browser.get(forStaff.url)).status, 404);
    for (const path of ["/admin/", "/moderation/", "/admin/people/"])
      assert.equal((await browser.get(path)).location, "/settings/second-step/", path);
    assert.equal((await browser.post("/admin/settings/", {})).location, "/settings/second-step/");
    assert.equal((await browser.get("/admin/nothing-of-the-kind/")).status, 404);
  });

  it("does not write in the practice's voice, nor in any other", async () => {
    const { browser } = await teamMember("staff");
    const topic = await site.topic({ by: await site.participant(`writer${++made}x`) });

    const page = await browser.post(`/topics/${topic.id}/reply/`, {
      body: "Good evening.",
      submission_id: crypto.randomUUID(),
    });

    assert.equal(page.status, 403);
    assert.match(page.html(), /writing and deciding wait until you have set up a second step/);
  });

  it("works as soon as an app is set up, and needs it from then on", async () => {
    const { name, browser } = await teamMember("moderator");

    const secret = await setUpApp(browser);

    assert.equal((await browser.get("/moderation/")).status, 200);
    const other = site.newGuest();
    assert.equal((await logIn(other, name)).location, "/log-in/second-step/");
    assert.equal((await other.get("/moderation/")).status, 404);
    await other.post("/log-in/second-step/", { code: codeOf(secret) });
    assert.equal((await other.get("/moderation/")).status, 200);
  });

  it("works as soon as a passkey is set up, and the password alone opens nothing from then on", async () => {
    const { name, browser } = await teamMember("staff");

    const key = await addPasskey(browser);

    const other = site.newGuest();
    assert.equal((await logIn(other, name)).location, "/log-in/second-step/");
    assert.match((await other.get("/log-in/second-step/")).html(), /Use a passkey/);
    assert.equal((await other.get("/settings/")).status, 302);
    const { challenge } = JSON.parse((await other.post("/passkey/options/", { ceremony: "second-step" })).body);
    assert.equal(
      (await other.post("/log-in/second-step/passkey/", { response: key.answers(challenge, here) })).status,
      303,
    );
    assert.equal((await other.get("/settings/")).status, 200);
  });

  it("cannot take away the last of their proofs", async () => {
    const { browser } = await teamMember("staff");
    await setUpApp(browser);

    assert.equal((await browser.post("/settings/second-step/app/remove/")).status, 403);
    await addPasskey(browser);
    assert.equal((await browser.post("/settings/second-step/app/remove/")).status, 303);
    const [, passkeyId] = /passkeys\/(\d+)\/remove/.exec((await browser.get("/settings/second-step/")).html()) ?? [];
    assert.equal((await browser.post(`/settings/second-step/passkeys/${passkeyId}/remove/`)).status, 403);
  });

  it("has a session as short as any of the team's, whatever they tick", async () => {
    const name = `Team Person ${++made}`;
    await inWork(site.house, system, (work) => createMember(work, { name, role: "staff", password }));
    const browser = site.newGuest();
    await logIn(browser, name, { keep: "1" });

    site.clock.advance(minutes(31));

    assert.equal((await browser.get("/settings/")).status, 302);
  });

  it("starts anew when the operator takes away what was lost", async () => {
    const { name, browser } = await teamMember("administrator");
    await setUpApp(browser);
    await browser.post("/settings/second-step/codes/");

    await inWork(site.house, system, (work) => resetProofs(work, name.toUpperCase()));

    assert.equal((await browser.get("/settings/")).status, 302);
    const again = site.newGuest();
    assert.equal((await logIn(again, name)).location, "/settings/second-step/");
    assert.equal((await again.get("/admin/")).location, "/settings/second-step/");
    await assert.rejects(inWork(site.house, system, (work) => resetProofs(work, "nobody of that name")));
  });

  it("acts with tokens that were made on the machine itself", async () => {
    const { name } = await teamMember("moderator");
    const forStaff = await site.forum({ audience: "staff" });
    const token = await inWork(site.house, system, (work) => createApiToken(work, { member: name, scope: "read" }));

    const page = await site.newGuest().get("/api/v1/forums", { authorization: `Bearer ${token}` });

    assert.ok(page.body.includes(forStaff.title));
  });

  it("is read about by the others who run the place, when they add a way to log in", async () => {
    const { browser } = await teamMember("staff");
    await setUpApp(browser);
    const told = /added a way to log in during the last seven days/;

    assert.match((await (await site.administrator(`Head ${++made}`)).get("/admin/")).body, told);
    site.clock.advance(minutes(8 * 24 * 60));
    assert.doesNotMatch((await (await site.administrator(`Head ${++made}`)).get("/admin/")).body, told);
  });
});

describe("a member without the team's rights", () => {
  it("is asked for nothing more than before", async () => {
    const person = await site.participant(`plain.person${++made}x`, password);
    const browser = site.newGuest();

    assert.equal((await logIn(browser, person.name)).location, "/");
  });
});
