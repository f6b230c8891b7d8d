import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { generateSync } from "otplib";
import type { Browser, Page } from "playwright-core";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { faultsOf, type Look, looks } from "../support/look.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { Visitor } from "../support/visitor.ts";

const password = "seven quiet herons waded";
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

async function logIn(page: Page, name: string): Promise<void> {
  await page.goto("/log-in/");
  await page.getByLabel("Name you use here").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await button(page, "Log in").click();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  describe(`somebody who wants a second step, ${how}`, { skip: withoutChromium, timeout: 120_000 }, () => {
    let place: Sitting;
    let looked = 0;
    let look: Look = { width: 1280, colorScheme: "light" };

    before(async () => {
      place = await sitDown(browser, site, { javaScriptEnabled });
    });
    after(() => place?.close());

    async function sitting(who: Visitor | undefined, run: (page: Page) => Promise<void>): Promise<void> {
      await place.seat(who);
      look = looks[looked++ % looks.length] ?? look;
      // Before a page is there: a change of colours takes a moment.
      await place.page.emulateMedia({ colorScheme: look.colorScheme });
      await place.page.setViewportSize({ width: look.width, height: 900 });
      await run(place.page);
      assert.deepEqual(place.complaints, []);
    }

    /** The page as it stands has none of the faults that every page is looked over for. */
    async function lookOver(page: Page): Promise<void> {
      if (!javaScriptEnabled) return;
      assert.deepEqual(await faultsOf(page, look), [], page.url());
      await page.setViewportSize({ width: look.width, height: 900 });
    }

    it("sets up an app, prints codes, and logs in with one and then the other", async () => {
      const ana = await site.participant(`Ana.${++people}`, password);
      let secret = "";
      let printed: string[] = [];

      await sitting(ana, async (page) => {
        await page.goto("/settings/");
        await link(page, "Manage the second step").click();
        await lookOver(page);
        await link(page, "Set up an app").click();
        await lookOver(page);
        secret = ((await page.locator(".qr-key").textContent()) ?? "").replaceAll(" ", "");
        await page.getByLabel("Six digits").fill("abc");
        await button(page, "Turn it on").click();
        await page.getByText("These are not the digits of now").first().waitFor();
        await page.getByLabel("Six digits").fill(codeOf(secret));
        await button(page, "Turn it on").click();
        await page.getByText("Your app is set up").waitFor();
        await lookOver(page);
        await button(page, "Make recovery codes").click();
        await page.locator("h1", { hasText: "Your recovery codes" }).waitFor();
        await lookOver(page);
        printed = await page.locator(".code-list code").allTextContents();
        assert.equal(printed.length, 10);
        await link(page, "I have them").click();
        await page.getByText("10 of 10 left.").waitFor();
      });
      site.clock.advance(60_000);

      await sitting(undefined, async (page) => {
        await logIn(page, ana.name);
        await page.locator("h1", { hasText: "One more step" }).waitFor();
        await lookOver(page);
        await page.getByLabel("Code").fill(codeOf(secret));
        await button(page, "Log in").click();
        await link(page, "My topics").waitFor();
      });
      await sitting(undefined, async (page) => {
        await logIn(page, ana.name);
        await page.getByLabel("Code").fill(printed[0] ?? "");
        await button(page, "Log in").click();
        await link(page, "My topics").waitFor();
      });
    });

    it("forgets the password and comes back in with a printed code", async () => {
      const ana = await site.participant(`Ana.${++people}`, password);
      let printed: string[] = [];
      await sitting(ana, async (page) => {
        await page.goto("/settings/second-step/codes/");
        await button(page, "Make recovery codes").click();
        await page.locator("h1", { hasText: "Your recovery codes" }).waitFor();
        printed = await page.locator(".code-list code").allTextContents();
      });

      await sitting(undefined, async (page) => {
        await page.goto("/log-in/");
        await link(page, "I have a recovery code").click();
        await lookOver(page);
        await page.getByLabel("Name you use here").fill(ana.name);
        await page.getByLabel("Recovery code").fill((printed[3] ?? "").toUpperCase());
        await button(page, "Go on").click();
        await page.locator("h1", { hasText: "Choose a new password" }).waitFor();
        await page.getByLabel("Password", { exact: true }).fill("nine grey ferries turn");
        await button(page, "Set my password").click();
        await page.getByText("Your new password is set").waitFor();
      });
    });

    it("is asked who they are after a while, and goes on where they were", async () => {
      const ana = await site.participant(`Ana.${++people}`, password);
      site.clock.advance(11 * 60_000);

      await sitting(ana, async (page) => {
        await page.goto("/settings/second-step/app/");
        await page.locator("h1", { hasText: "Is it still you?" }).waitFor();
        await lookOver(page);
        await page.getByLabel("Your password", { exact: true }).fill(password);
        await button(page, "It is me").click();
        await page.locator("h1", { hasText: "Set up an app" }).waitFor();
      });
    });
  });
}

const codeOf = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(site.clock.now().getTime() / 1000), strategy: "totp" });
