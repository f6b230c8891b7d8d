import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { generateSync } from "otplib";
import { type TestSite, testSite } from "../../../../../test/support/site.ts";

let site: TestSite;

before(async () => {
  site = await testSite({ rateLimits: false });
  site.clock.set(new Date());
});

describe("a short password (P-37)", () => {
  const short = "tin rain!";
  const long = "nine grey ferries turn";

  it("is taken beside a second step only, asks for it at the door, and holds it in place", async () => {
    const ana = await site.participant("keyed.heron", long);
    const change = (currentPassword: string, newPassword: string) =>
      ana.post("/settings/password/", { currentPassword, newPassword });
    assert.equal((await change(long, short)).status, 422);

    const page = (await ana.get("/settings/second-step/app/")).html();
    const shown = (/class="qr-key"[^>]*>([^<]+)</.exec(page)?.[1] ?? "").replaceAll(" ", "");
    const epoch = Math.floor(site.clock.now().getTime() / 1000);
    const code = generateSync({ secret: shown, epoch, strategy: "totp" });
    assert.equal(
      (
        await ana.post("/settings/second-step/app/", {
          offer: /name="offer" value="([^"]*)"/.exec(page)?.[1] ?? "",
          code,
        })
      ).status,
      303,
    );

    assert.match((await ana.get("/settings/")).html(), /8 characters or more/);
    assert.equal((await change(long, short)).status, 303);
    assert.match((await site.newGuest().post("/log-in/", { name: ana.name, password: short })).location, /second-step/);
    const kept = await ana.post("/settings/second-step/app/remove/", {});
    assert.equal(kept.status, 403);
    assert.match(kept.html(), /Choose a longer one in Settings first/);
    assert.equal((await change(short, long)).status, 303);
    assert.equal((await ana.post("/settings/second-step/app/remove/", {})).status, 303);
  });
});

describe("whoever proves with printed codes", () => {
  it("is at most five codes away from a wait, however many are sent at once (A-038)", async () => {
    const strict = await testSite();
    strict.clock.set(new Date());
    const ana = await strict.participant("quiet.plover");
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ana.post("/prove/code/", { code: "2345-6789-abcd-efgh" })),
    );
    assert.ok(answers.filter(({ status }) => status === 422).length <= 5);
    assert.ok(answers.some(({ status }) => status === 429));
  });
});
