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
        await link(page, "Choose a new password").click();
        await lookOver(page);
        await page.getByLabel("Name you use here").fill(ana.name);
        await page.getByLabel("Recovery code", { exact: true }).fill((printed[3] ?? "").toUpperCase());
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

for (const look of looks.slice(0, 2)) {
  describe(`a passkey, ${look.width} pixels wide`, { skip: withoutChromium, timeout: 120_000 }, () => {
    it("is added in settings, and logs its owner in without a name", async () => {
      const ana = await site.participant(`Ana.${++people}`, password);
      const place = await sitDown(browser, site, { who: ana, viewport: { width: look.width, height: 900 } });
      const { page } = place;
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await plugIn(page);

      await page.goto("/settings/second-step/");
      await page.getByLabel("A name for it").fill("blue key");
      await button(page, "Add a passkey").click();
      await page.getByText("Your passkey is set up").waitFor();
      await link(page, "Not now").click();
      await page.getByText("blue key").first().waitFor();

      await place.context.clearCookies();
      await page.goto("/log-in/?next=/my-topics/");
      await button(page, "Log in with a passkey").click();
      await page.waitForURL(({ pathname }) => pathname === "/my-topics/");

      site.clock.advance(11 * 60_000);
      await page.goto("/settings/second-step/app/");
      await page.locator("h1", { hasText: "Is it still you?" }).waitFor();
      await button(page, "Use a passkey").click();
      await page.locator("h1", { hasText: "Set up an app" }).waitFor();

      await page.goto("/settings/second-step/");
      await page.getByLabel("A name for it").fill("red key");
      site.clock.advance(11 * 60_000);
      await button(page, "Add a passkey").click();
      await page.locator("h1", { hasText: "Is it still you?" }).waitFor();
      await button(page, "Use a passkey").click();
      await page.locator("h1", { hasText: "second step" }).waitFor();
      assert.equal(await page.getByLabel("A name for it").inputValue(), "red key");

      // Looking takes Chromium's authenticator away, so it comes last.
      for (const path of ["/settings/second-step/", "/prove/", "/log-in/"]) {
        if (path === "/log-in/") await place.context.clearCookies();
        await page.setViewportSize({ width: look.width, height: 900 });
        await page.goto(path);
        await button(
          page,
          path === "/log-in/" ? "Log in" : path === "/prove/" ? "It is me" : "Add a passkey",
        ).waitFor();
        assert.deepEqual(await faultsOf(page, look), [], path);
      }
      assert.deepEqual(place.complaints, []);
      await place.close();
    });

    it("that does not answer leaves the page as it was, with a sentence", async () => {
      const place = await sitDown(browser, site, { viewport: { width: look.width, height: 900 } });
      const { page } = place;
      await plugIn(page, false);

      await page.goto("/log-in/");
      await page.getByLabel("Name you use here").fill("Half.typed");
      await button(page, "Log in with a passkey").click();

      await page.getByText("The passkey did not work here").waitFor();
      assert.equal(await page.getByLabel("Name you use here").inputValue(), "Half.typed");
      assert.deepEqual(place.complaints, []);
      await place.close();
    });
  });
}

describe("passkeys without scripts", { skip: withoutChromium, timeout: 60_000 }, () => {
  it("are explained, and no button pretends", async () => {
    const ana = await site.participant(`Ana.${++people}`, password);
    const place = await sitDown(browser, site, { who: ana, javaScriptEnabled: false });

    await place.page.goto("/settings/second-step/");
    await place.page.getByText("To add a passkey, allow scripts in your browser.").waitFor();
    assert.equal(await button(place.page, "Add a passkey").isVisible(), false);
    await place.seat(undefined);
    await place.page.goto("/log-in/");
    await place.page.getByText("Passkeys need scripts in your browser.").waitFor();
    assert.equal(await place.page.getByRole("button", { name: "Log in with a passkey" }).count(), 0);
    await place.close();
  });
});

/** An authenticator of Chromium's own, whose owner's finger is always right, or never. */
async function plugIn(page: Page, willing = true): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: willing,
      automaticPresenceSimulation: true,
    },
  });
}

const codeOf = (secret: string) =>
  generateSync({ secret, epoch: Math.floor(site.clock.now().getTime() / 1000), strategy: "totp" });
