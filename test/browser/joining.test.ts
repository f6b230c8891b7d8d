import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, sitDown, withoutChromium } from "../support/browser.ts";
import { faultsOf, looks } from "../support/look.ts";
import { type TestSite, testSite } from "../support/site.ts";

let site: TestSite;
let browser: Browser;
let people = 0;

before(async () => {
  if (withoutChromium) return;
  [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
  site.clock.set(new Date());
});
after(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first();

for (const look of looks.slice(0, 2)) {
  describe(`a passkey, ${look.width} pixels wide,`, { skip: withoutChromium, timeout: 120_000 }, () => {
    it("takes the place of a password when somebody joins", async () => {
      const place = await sitDown(browser, site, { viewport: { width: look.width, height: 900 } });
      const { page } = place;
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await plugIn(page);

      await page.goto("/sign-up/");
      await page.getByLabel("Name to use here").fill(`Key.joiner${++people}`);
      await page.getByLabel("Month", { exact: true }).selectOption("4");
      await page.getByLabel("Year", { exact: true }).fill("1990");
      await page.getByLabel("I have read the").check();
      await page.getByLabel("I agree that what I write").check();
      await button(page, "Use a passkey instead of a password").click();
      await page.locator("h1", { hasText: "Make your passkey" }).waitFor();
      await button(page, "Make my passkey and join").click();
      await page.locator("h1", { hasText: "Your account is ready" }).waitFor();
      await page.goto("/settings/");
      await link(page, "Add a password").click();
      await page.locator("h1", { hasText: "Add a password" }).waitFor();
      site.clock.advance(11 * 60_000);
      await page.reload();
      await page.locator("h1", { hasText: "Is it still you?" }).waitFor();
      await button(page, "Use a passkey").click();
      await page.locator("h1", { hasText: "Add a password" }).waitFor();
      assert.deepEqual(await faultsOf(page, look), []);
      assert.deepEqual(place.complaints, []);
      await place.close();
    });
  });
}

describe("what people agree to", { skip: withoutChromium, timeout: 60_000 }, () => {
  it("is asked with two ticks, asked anew, taken back and given again", async () => {
    const place = await sitDown(browser, site);
    const { page } = place;
    const faults: string[] = [];
    let looked = 0;
    const lookedAt = async (heading: string) => {
      await page.locator("h1", { hasText: heading }).waitFor();
      const look = looks[looked++ % looks.length] ?? { width: 1280, colorScheme: "light" };
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: "reduce" });
      faults.push(...(await faultsOf(page, look)).map((fault) => `${heading}: ${fault}`));
    };
    const ada = await site.administrator(`Chief ${++people}`);
    const person = await site.participant(`calm.reader${++people}`, "seven quiet herons waded");
    const text = { markdown: `Words ${people}.`, version: site.house.tools.settings().texts.privacy.version };

    await page.goto("/sign-up/");
    await button(page, "Create my account").click();
    await lookedAt("Choose a name");
    await ada.post("/admin/texts/privacy/", { ...text, ask: "1", what: "We keep less.", do: "save" });
    await place.seat(person);
    await page.goto("/settings/");
    await lookedAt("Settings");
    await link(page, "What you agreed to").click();
    await lookedAt("What you agreed to");
    await button(page, "I agree").click();
    await lookedAt("What you agreed to");
    await page.getByLabel("I have read the").check();
    await page.getByLabel("I agree that what I write").check();
    await button(page, "I agree").click();
    await page.getByText("Saved. You can write here.").waitFor();
    await lookedAt("What you agreed to");
    await button(page, "Take my consent back").click();
    await page.getByText("Your consent is taken back").waitFor();
    await lookedAt("Log in");
    await place.seat(ada);
    await page.goto("/admin/texts/privacy/");
    await page.getByLabel("What changed, in a sentence").fill("We keep less.");
    await button(page, "Save for everyone").click();
    await lookedAt("Edit");
    await page.goto("/settings/consent/");
    await lookedAt("What you agreed to");

    assert.deepEqual([...faults, ...place.complaints], []);
    await place.close();
  });
});

/** An authenticator of Chromium's own, whose owner's finger is always right. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
