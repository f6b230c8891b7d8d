import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { system } from "#core/viewer.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { type TestSite, testSite } from "../support/site.ts";

const neutral = "https://weather.example/";

describe("leaving in a hurry (A-095)", { skip: withoutChromium, timeout: 120_000 }, () => {
  let site: TestSite;
  let browser: Browser;
  let usual: Sitting;
  const referers: string[] = [];
  let people = 0;

  before(async () => {
    [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
    await goTo(neutral);
    usual = await sitDown(browser, site);
    await playNeutralSite(usual.page, referers);
  });
  after(() => browser?.close());

  const goTo = (exitUrl: string) =>
    inWork(site.house, system, async (work) => {
      await saveSettings(work, { exitUrl });
      work.changed("site");
    });

  /** Somebody logged in, who came from a page of nobody's. */
  async function sitting(run: (page: Page) => Promise<void>, place = usual) {
    await place.seat(await site.participant(`Ana.${++people}`));
    await place.page.goto("/settings/");
    await run(place.page);
    assert.deepEqual(referers, [], "the neutral site is not told where somebody came from");
  }

  const isLoggedIn = async (page: Page) => {
    await page.goto("/");
    return (await page.getByRole("link", { name: "My topics" }).count()) > 0;
  };

  it("takes the page's place by a click, and ends the session", async () => {
    await sitting(async (page) => {
      await page.locator(".exit").click();
      await page.waitForURL(neutral);
      await page.goBack();

      assert.equal(page.url(), "about:blank");
      assert.equal(await isLoggedIn(page), false);
    });
  });

  it("does so with three presses of Shift, also while somebody writes", async () => {
    await sitting(async (page) => {
      await page.getByLabel("In a few words").focus();
      for (const _ of [1, 2, 3]) await page.keyboard.press("Shift");
      await page.waitForURL(neutral);
      await page.goBack();

      assert.equal(page.url(), "about:blank");
      assert.equal(await isLoggedIn(page), false);
    });
  });

  it("is the second stop of the keyboard", async () => {
    await sitting(async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Leave this site now");

      await page.keyboard.press("Enter");
      await page.waitForURL(neutral);
      assert.equal(await isLoggedIn(page), false);
    });
  });

  it("works with scripts off; Back finds nobody logged in", async () => {
    const withoutScripts = await sitDown(browser, site, { javaScriptEnabled: false });
    await playNeutralSite(withoutScripts.page, referers);

    await sitting(async (page) => {
      await page.locator(".exit").click();
      await page.waitForURL(neutral);
      await page.goBack();

      assert.doesNotMatch(await page.content(), /Only you|My topics/);
      assert.equal(await isLoggedIn(page), false);
    }, withoutScripts);
    await withoutScripts.close();
  });

  it("keeps the session of somebody who chose so", async () => {
    await sitting(async (page) => {
      await page.getByLabel("Log me out when I press Leave").uncheck();
      await page.getByRole("button", { name: "Save discreet mode" }).click();
      await page.getByText("Saved.").waitFor();

      await page.locator(".exit").click();
      await page.waitForURL(neutral);
      assert.equal(await isLoggedIn(page), true);
    });
  });

  it("opens a page that says nothing while the practice has named no site", async () => {
    await goTo("");

    await sitting(async (page) => {
      await page.locator(".exit").click();
      await page.waitForURL("**/blank/");

      assert.equal(await page.title(), "Blank page");
      assert.doesNotMatch(await page.content(), new RegExp(site.house.tools.settings().communityName, "i"));
    });
  });
});

/** Answers for the neutral site, so that nothing leaves the machine, and notes what it is told of where people came from. */
async function playNeutralSite(page: Page, referers: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  devtools.on("Fetch.requestPaused", ({ requestId, request, resourceType }) => {
    const told = Object.entries(request.headers).filter(([name]) => /^referer$/i.test(name));
    if (resourceType === "Document") referers.push(...told.map(([, value]) => value));
    const body = Buffer.from("<!doctype html><title>Weather</title>").toString("base64");
    // A browser that has gone elsewhere meanwhile wants no answer; a page that waits for one says so itself.
    devtools.send("Fetch.fulfillRequest", { requestId, responseCode: 200, body }).catch(() => undefined);
  });
  await devtools.send("Fetch.enable", { patterns: [{ urlPattern: `${neutral}*` }] });
}
