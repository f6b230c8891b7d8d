import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { inWork } from "#platform/work/work.ts";
import { days } from "../../../test/support/clock.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { ensureSetUpLink } from "./commands/set-up-link.ts";

const filled = {
  communityName: "Hollow Lane",
  practiceName: "The Lantern Practice",
  timeZone: "Europe/Dublin",
  exitUrl: "https://weather.example/",
  name: "Dr Nora Lind",
  password: "seven quiet herons waded",
};

let site: TestSite;

before(async () => {
  site = await testSite();
});

async function newLink(): Promise<string> {
  const token = await inWork(site.house, system, ensureSetUpLink);
  assert.ok(token);
  return `/set-up/${token}/`;
}

describe("whoever has set a community up", () => {
  it("works at once, is asked for a second step, and needs it from the next log-in on", async () => {
    const fresh = await testSite();
    const token = await inWork(fresh.house, system, ensureSetUpLink);
    await fresh.guest.post(`/set-up/${token}/`, filled);

    const admin = await fresh.guest.get("/admin/");

    assert.equal(admin.status, 200);
    assert.match(admin.body, /Set up your second step/);
    const again = fresh.newGuest();
    await again.post("/log-in/", { name: filled.name, password: filled.password });
    assert.equal((await again.get("/admin/")).location, "/settings/second-step/");
  });
});

describe("setting up a new community", () => {
  it("asks through a link that works only while it is the latest, and for a week", async () => {
    const first = await newLink();
    const second = await newLink();

    assert.equal((await site.guest.get(first)).status, 404);
    assert.equal((await site.guest.get(second)).status, 200);
    assert.equal((await site.guest.get(`/set-up/${"x".repeat(43)}/`)).status, 404);
    assert.equal((await site.guest.get("/set-up/short/")).status, 404);

    const late = await testSite();
    const token = await inWork(late.house, system, ensureSetUpLink);
    late.clock.advance(days(8));
    assert.equal((await late.guest.get(`/set-up/${token}/`)).status, 404);
  });

  it("says what to change and keeps what was typed, but not the password", async () => {
    const link = await newLink();

    const page = await site.guest.post(link, {
      ...filled,
      password: "short",
      exitUrl: "http://weather.example/",
      timeZone: "Mars/Olympus",
    });

    assert.equal(page.status, 422);
    assert.match(page.body, /at least 15/);
    assert.match(page.body, /Hollow Lane/);
    const again = await site.guest.post(link, {
      ...filled,
      exitUrl: "http://weather.example/",
      timeZone: "Mars/Olympus",
    });
    assert.equal(again.status, 422);
    assert.match(again.body, /begins with https/);
    assert.match(again.body, /Choose a time zone/);
    assert.doesNotMatch(again.body, /seven quiet herons/);
  });

  it("makes the administrator, logs them in, opens a first forum, and is over", async () => {
    const link = await newLink();
    const browser = site.newGuest();

    const done = await browser.post(link, filled);

    assert.equal(done.status, 303);
    assert.equal(done.location, "/admin/");
    const hub = await browser.get("/admin/");
    assert.equal(hub.status, 200);
    assert.match(hub.body, /Hollow Lane/);
    assert.equal((await site.guest.get("/forums/forum/general/")).status, 200);
    assert.equal((await browser.get(link)).status, 404);
    assert.equal((await site.guest.post(link, { ...filled, name: "Somebody Else" })).status, 404);
    assert.equal(await inWork(site.house, system, ensureSetUpLink), null);
  });

  it("makes one administrator when the link is used many times at once", async () => {
    const fresh = await testSite();
    const token = await inWork(fresh.house, system, ensureSetUpLink);
    const tries = Array.from({ length: 6 }, (_, n) =>
      fresh.newGuest().post(`/set-up/${token}/`, { ...filled, name: `Dr Number ${n}` }),
    );

    const answers = (await Promise.all(tries)).map(({ status }) => status);

    assert.deepEqual(answers.sort(), [303, 404, 404, 404, 404, 404]);
  });
});
