import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../test/support/site.ts";

describe("the site as a whole", () => {
  let site: TestSite;
  before(async () => {
    site = await testSite();
  });

  it("shows the front page to a guest", async () => {
    const page = await site.guest.get("/");

    assert.equal(page.status, 200);
    assert.match(page.html(), /<h1/);
  });

  it("lets a person start a topic, and others read and answer it", async () => {
    const ana = await site.participant("Ana");
    const drLima = await site.staff("Dr Lima", "Physiotherapist");
    const topic = await site.topic({ by: ana, title: "First steps" });

    await site.reply({ by: drLima, to: topic, body: "Welcome, Ana." });

    const page = await site.guest.get(topic.url);
    assert.equal(page.status, 200);
    assert.match(page.html(), /First steps/);
    assert.match(page.html(), /Welcome, Ana\./);
  });

  it("answers only to its own name", async () => {
    for (const host of ["evil.example", "localhost.evil.example", `evil@localhost:${site.port}`]) {
      const page = await site.newGuest().send({ path: "/", headers: { host } });
      assert.ok(page.status === 421 || page.status === 400, `${host}: ${page.status}`);
      assert.doesNotMatch(page.body, /evil/);
    }
    for (const host of [`localhost:${site.port}`, `127.0.0.1:${site.port}`, `LOCALHOST:${site.port}`]) {
      assert.equal((await site.newGuest().send({ path: "/", headers: { host } })).status, 200);
    }
  });

  it("tells the operator whether it is alive and ready", async () => {
    assert.equal((await site.guest.get("/healthz")).body, "alive\n");
    assert.equal((await site.guest.get("/readyz")).body, "ready\n");
  });

  it("does the jobs that follow a reply", async () => {
    const ben = await site.participant("Ben");
    const cleo = await site.participant("Cleo");
    const topic = await site.topic({ by: ben });
    await site.reply({ by: cleo, to: topic });

    await site.worked();

    const page = await ben.get("/my-topics/");
    assert.match(page.html(), /<span class="[^"]*">1/);
  });
});
