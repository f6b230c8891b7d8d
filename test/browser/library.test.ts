import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { type DemoSite, demoSite } from "../support/demo.ts";
import { faultsOf, looks } from "../support/look.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { Visitor } from "../support/visitor.ts";

const dilators = "/treatments/practice-with-dilators/";
const creams = "/treatments/creams-and-gels/";

describe("the treatment library", { skip: withoutChromium, timeout: 200_000 }, () => {
  let site: TestSite;
  let demo: DemoSite;
  let browser: Browser;
  let place: Sitting;

  before(async () => {
    site = await testSite({ rateLimits: false });
    [demo, browser] = await Promise.all([demoSite(site), launchChromium()]);
    place = await sitDown(browser, site);
  });
  after(() => browser?.close());

  async function visitAll(who: Visitor | undefined, paths: readonly string[]): Promise<void> {
    await place.seat(who);
    const { page, complaints } = place;
    const faults: string[] = [];
    for (const [at, path] of paths.entries()) {
      const look = looks[at % looks.length] ?? { width: 1280, colorScheme: "light" };
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme });
      assert.equal((await page.goto(path))?.status(), 200, path);
      faults.push(...(await faultsOf(page, look)).map((fault) => `${path} (${look.width}) ${fault}`));
    }
    assert.deepEqual([...faults, ...complaints], []);
  }

  it("compares three on a phone, without scripts, at one clean address", async () => {
    const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
    const { page, complaints, close } = await sitDown(browser, site, phone);
    await page.goto("/");
    await page.getByRole("link", { name: "Library" }).first().click();
    for (const name of ["Practice with dilators", "Pelvic floor physiotherapy", "Talking and exposure therapies"]) {
      await page.getByRole("checkbox", { name: `Compare ${name}` }).check();
    }
    await page.getByRole("button", { name: "Compare them" }).click();

    const { pathname, search } = new URL(page.url());
    assert.equal(
      pathname + search,
      "/treatments/compare/?options=pelvic-floor-physiotherapy,practice-with-dilators,talking-and-exposure-therapies",
    );
    assert.equal(await page.getByRole("columnheader").count(), 3);
    assert.equal(await page.getByRole("rowheader", { name: "What we do not know" }).count(), 1);
    const { width = 0 } = (await page.locator("table.compare td").nth(1).boundingBox()) ?? {};
    assert.ok(width > 250, `a cell is ${width} wide`);
    await page.getByRole("link", { name: "Change options" }).click();
    assert.deepEqual(complaints, []);
    await close();
  });

  it("tells a clinician what a draft lacks, field by field, and leads there, without scripts", async () => {
    const who = await demo.as("Lena Whitfield");
    const { page, complaints, close } = await sitDown(browser, site, { who, javaScriptEnabled: false });
    await page.goto(`${creams}edit/`);
    await page.getByLabel("What it does not treat").fill("");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByRole("link", { name: "Say what it does not treat. Every page has to." }).click();
    assert.match(page.url(), /\/edit\/#field-doesNotTreat$/);
    await page.getByLabel("What it does not treat").fill("Muscles that tighten.");
    await page.getByRole("button", { name: "Save and add a study" }).click();
    await page.getByLabel("Which paper").fill("A study of ten");
    await page.getByLabel("Reached it").fill("11");
    await page.getByLabel("Of how many").fill("10");
    await page.getByLabel("What was counted").fill("Less stinging");
    await page.getByLabel("Limits").fill("Ten people.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    assert.match((await page.getByRole("alert").textContent()) ?? "", /11 of 10 cannot be: 11 is more than 10/);
    await page.getByLabel("Reached it").fill("7");
    await page.getByRole("button", { name: "Save", exact: true }).click();

    assert.match(
      (await page.locator("#missing").textContent()) ?? "",
      /Nobody of the practice has checked “A study of ten”/,
    );
    assert.equal(await page.getByRole("button", { name: "I stand by it: hand it in" }).count(), 0);
    assert.deepEqual(complaints, []);
    await close();
  });

  it("serves a guest on every page", async () => {
    const compared = "/treatments/compare/?options=pelvic-floor-physiotherapy,practice-with-dilators";
    await visitAll(undefined, [
      "/treatments/",
      dilators,
      "/treatments/guided-dilation-under-sedation/",
      `${dilators}questions/`,
      compared,
      compared.replace(/,.*/, ""),
      "/treatments/talking-and-exposure-therapies/",
    ]);
  });

  it("serves a clinician on every page", async () => {
    await visitAll(await demo.as("Dr Amara Osei"), [
      "/treatments/drafts/",
      "/treatments/new/",
      `${creams}draft/`,
      `${creams}edit/`,
      `${creams}edit/studies/0/`,
      `${creams}edit/serious/0/`,
      `${dilators}draft/`,
      dilators,
    ]);
  });
});
