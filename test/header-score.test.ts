import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "./support/browsing.ts";
import { observatoryScore } from "./support/observatory.ts";
import { testSite } from "./support/site.ts";

const site = await testSite({
  env: { SITE_URL: "https://community.example", TRUSTED_PROXIES: "127.0.0.1" },
});
const ana = await site.participant("Anouk");
const ada = await site.administrator();
const topic = await site.topic({ by: ana });

describe("a public scanner of headers (P-24)", () => {
  const pages: readonly (readonly [string, () => Promise<Page>])[] = [
    ["a guest’s front page", () => site.newGuest().get("/")],
    ["a guest’s topic", () => site.newGuest().get(topic.url)],
    ["the log-in page, with its cookie", () => site.newGuest().get("/log-in/")],
    ["the sign-up page, with its cookie", () => site.newGuest().get("/sign-up/")],
    ["a member’s topic", () => ana.get(topic.url)],
    ["a member’s settings", () => ana.get("/settings/")],
    ["an administrator’s page", () => ada.get("/admin/")],
    ["a page that is not there", () => site.newGuest().get("/nowhere/")],
    ["leaving", () => ana.get("/leave")],
  ];
  for (const [what, open] of pages) {
    it(`gives ${what} at least 130`, async () => {
      const { score, marks } = observatoryScore(await open());
      assert.ok(score >= 130, `${score}: ${marks.map(({ rule, points }) => `${rule} ${points}`).join(", ")}`);
    });
  }

  it("takes points for each thing that is missing, and the extra ones with them", async () => {
    const page = await site.newGuest().get("/log-in/");
    const { "content-security-policy": csp = "", "set-cookie": set = [], ...others } = page.headers;
    const changed = (headers: Page["headers"], body = page.body) =>
      observatoryScore({ ...page, headers: { ...page.headers, ...headers }, body }).score;
    const bare = { ...page, headers: { "content-type": others["content-type"] ?? "" } };

    assert.equal(observatoryScore(page).score, 135);
    assert.equal(observatoryScore(bare).score, 100 - 25 - 20 - 5 - 20);
    assert.equal(
      changed({ "content-security-policy": `${csp}; script-src-x *`.replace("script-src 'self'", "script-src *") }),
      80,
    );
    assert.equal(
      changed({ "content-security-policy": String(csp).replace("default-src 'none'", "default-src 'self'") }),
      130,
    );
    assert.equal(changed({ "set-cookie": set.map((cookie) => cookie.replace("; Secure", "")) }), 60);
    assert.equal(changed({ "set-cookie": set.map((cookie) => cookie.replace("; SameSite=Lax", "")) }), 130);
    assert.equal(changed({ "strict-transport-security": "max-age=60" }), 90 + 35);
    assert.equal(changed({ "referrer-policy": "unsafe-url" }), 95 + 30);
    assert.equal(changed({}, '<script src="//evil.example/x.js"></script>'), 50);
    assert.equal(changed({ "access-control-allow-origin": "*", "access-control-allow-credentials": "true" }), 50);
  });
});
