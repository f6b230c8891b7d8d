import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { madeFile } from "#features/bbpress/fixtures/exports.ts";
import { oldAddresses, oldSite } from "#features/bbpress/fixtures/old-site.ts";
import { bringIn, planImport } from "#features/bbpress/index.ts";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { type TestSite, testSite } from "../support/site.ts";

describe("somebody who follows old links", { skip: withoutChromium, timeout: 120_000 }, () => {
  let site: TestSite;
  let browser: Browser;
  let place: Sitting;

  before(async () => {
    site = await testSite({ rateLimits: false });
    await bringIn(site.house, await planImport([madeFile(oldSite)]));
    await site.worked();
    browser = await launchChromium();
    place = await sitDown(browser, site, { viewport: { width: 390, height: 800 } });
  });
  after(() => browser?.close());

  it("stands before the words that each of them named, after one step", async () => {
    const { page } = place;
    // Programs read feeds, guests see no profiles, and this small forum has no second page.
    const others = /feed\/$|\/users\/|the-plot\/beans\/page/;
    const pages = Object.entries(oldAddresses).filter(([, now]) => !others.test(now));
    assert.ok(pages.length >= 30);
    for (const [old, now] of pages) {
      const response = await page.goto(old);
      const steps = response?.request().redirectedFrom();

      assert.equal(response?.status(), 200, old);
      assert.equal(page.url(), `${site.url}${now}`, old);
      assert.equal(steps?.redirectedFrom() ?? null, null, old);
      const named = now.split("#")[1];
      if (named !== undefined) assert.ok(await isInSight(page, named), old);
    }
    assert.deepEqual(place.complaints, []);
  });
});

/** A page may still be moving to what its address names. */
async function isInSight(page: Page, id: string): Promise<boolean> {
  for (let look = 0; look < 20; look++) {
    const { y } = (await page.locator(`#${id}`).boundingBox()) ?? { y: -1 };
    if (y >= 0 && y < 800) return true;
    await page.waitForTimeout(50);
  }
  return false;
}
