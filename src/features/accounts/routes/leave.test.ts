import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import type { Visitor } from "../../../../test/support/visitor.ts";

let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite({ env: { TRUSTED_PROXIES: "127.0.0.1" } });
});

const member = () => site.participant(`linen.field${++made}x`);
const ours = { "sec-fetch-site": "same-origin" };
const isKnown = async (browser: Visitor) => (await browser.get("/settings/")).status === 200;

/** A browser with the same session, whatever the other one was told to forget. */
function twin(browser: Visitor): Visitor {
  const copy = site.newGuest();
  copy.jar.set("tw", browser.jar.get("tw") ?? "");
  return copy;
}

describe("leaving", () => {
  it("goes to a blank page of ours while the practice has not named a neutral site", async () => {
    const page = await site.newGuest().get("/leave", ours);

    assert.deepEqual([page.status, page.location], [303, "/blank/"]);
    const blank = await site.newGuest().get("/blank/");
    assert.equal(blank.status, 200);
    assert.ok(!blank.html().includes(site.house.tools.settings().communityName));
    assert.match(String(blank.headers["cache-control"]), /no-store/);
  });

  it("goes to the site that the practice chose, without saying where from", async () => {
    const elsewhere = await testSite();
    await inWork(elsewhere.house, system, (work) => saveSettings(work, { exitUrl: "https://weather.example/" }));

    const page = await elsewhere.guest.get("/leave", ours);

    assert.equal(page.location, "https://weather.example/");
    assert.equal(page.headers["referrer-policy"], "same-origin");
  });

  it("ends the session and clears the browser unless somebody chose otherwise", async () => {
    const ana = await member();
    const before = twin(ana);

    const page = await ana.get("/leave", ours);

    assert.equal(page.headers["clear-site-data"], '"cache", "cookies", "storage"');
    assert.match(String(page.headers["cache-control"]), /no-store/);
    assert.equal(await isKnown(before), false);
  });

  it("keeps the session of somebody who chose so on their own device", async () => {
    const ana = await member();
    await ana.post("/settings/discreet/", { word: "" });

    const page = await ana.get("/leave", ours);

    assert.equal(page.status, 303);
    assert.equal(page.headers["clear-site-data"], undefined);
    assert.ok(await isKnown(ana));
  });

  it("ends it on a shared device all the same", async () => {
    const ana = await member();
    await ana.post("/settings/discreet/", { word: "" });
    await site.database.db
      .updateTable("session")
      .set({ shared_device: true })
      .where("member_id", "=", ana.id)
      .execute();
    const before = twin(ana);

    await ana.get("/leave", ours);

    assert.equal(await isKnown(before), false);
  });

  it("merely leads away when another site links to it, or a browser looks ahead", async () => {
    const ana = await member();

    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { referer: "https://evil.example/" },
      { ...ours, "sec-purpose": "prefetch" },
      {},
    ]) {
      const page = await ana.get("/leave", headers);

      assert.deepEqual([page.status, page.headers["clear-site-data"]], [303, undefined]);
    }
    assert.ok(await isKnown(ana));
  });

  it("believes an older browser by the page it comes from", async () => {
    const ana = await member();
    const before = twin(ana);

    await ana.get("/leave", { referer: `${site.url}/forums/` });

    assert.equal(await isKnown(before), false);
  });

  it("is never held up by how much somebody has read", async () => {
    const address = { "x-forwarded-for": "192.0.2.7" };
    const pages = await Promise.all(Array.from({ length: 125 }, () => site.newGuest().get("/log-in/", address)));
    assert.ok(pages.some((page) => page.status === 429));

    assert.equal((await site.newGuest().get("/leave", { ...ours, ...address })).status, 303);
  });

  it("works within moments while the database is away, and forgets the cookie", async () => {
    const away = await testSite();
    const ana = await away.participant("linen.away");
    const blocker = away.owner.db.transaction().execute(async (db) => {
      await db.updateTable("session").set({ shared_device: false }).execute();
      await db.updateTable("member").set({ adult: true }).execute();
      const startedMs = performance.now();
      const page = await ana.get("/leave", ours);
      assert.ok(performance.now() - startedMs < 2_500);
      assert.equal(page.status, 303);
      assert.ok((page.headers["set-cookie"] ?? []).some((line) => /^tw=; .*Max-Age=0/.test(line)));
    });
    await blocker;
  });
});
