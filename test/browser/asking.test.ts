import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { type DemoSite, demoSite } from "../support/demo.ts";
import { faultsOf, looks } from "../support/look.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { Visitor } from "../support/visitor.ts";

const tampon = "I used a tampon. I am 34 and I cried in the bathroom";

type Visit = readonly [path: string, act?: (page: Page) => Promise<unknown>];

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).last().click();

describe("asking in private", { skip: withoutChromium, timeout: 200_000 }, () => {
  let site: TestSite;
  let demo: DemoSite;
  let browser: Browser;
  let place: Sitting;
  let visited = 0;
  let asker: Visitor;
  let lena: Visitor;
  let amara: Visitor;

  before(async () => {
    site = await testSite({ rateLimits: false });
    [demo, browser] = await Promise.all([demoSite(site), launchChromium()]);
    place = await sitDown(browser, site);
    asker = await demo.as("quietharbor");
    lena = await demo.as("Lena Whitfield");
    amara = await demo.as("Dr Amara Osei");
  });
  after(() => browser?.close());

  /** The look changes from page to page. */
  async function visitAll(who: Visitor | undefined, visits: readonly Visit[]): Promise<void> {
    await place.seat(who);
    const { page, complaints } = place;
    const faults: string[] = [];
    for (const [path, act] of visits) {
      const look = looks[visited++ % looks.length] ?? { width: 1280, colorScheme: "light" };
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.goto(path);
      await act?.(page);
      await page.waitForLoadState("load");
      faults.push(...(await faultsOf(page, look)).map((fault) => `${path} (${look.width}) ${fault}`));
    }
    assert.deepEqual([...faults, ...complaints], []);
  }

  let url = "";

  it("goes from a topic to an answer on a telephone without scripts", async () => {
    const topic = await demo.topic(tampon);
    const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
    const hers = await sitDown(browser, site, { ...phone, who: asker });
    await hers.page.goto(topic.url);
    await hers.page.getByRole("link", { name: "Continue in private with the care team" }).click();
    await hers.page.getByLabel("What is it about?").fill("About the second step");
    await hers.page.getByLabel("What would you like to ask?").fill("Is it all right to stay on the **first** one?");
    await hers.page.getByRole("button", { name: "Send to the care team" }).click();
    await hers.page.getByRole("heading", { name: "About the second step" }).waitFor();
    assert.match(await hers.page.title(), /^A private conversation/);
    url = new URL(hers.page.url()).pathname;

    const theirs = await sitDown(browser, site, { ...phone, who: lena });
    await theirs.page.goto("/ask/team/");
    await theirs.page.getByRole("link", { name: "Somebody asks" }).click();
    await theirs.page.getByRole("button", { name: "Take it" }).click();
    await theirs.page.getByLabel("What would you like to say?").fill("In general, people stay as long as they like.");
    await theirs.page.getByRole("button", { name: "Send the answer" }).click();

    await hers.page.goto("/my-topics/");
    await hers.page
      .getByRole("link", { name: /In private/ })
      .first()
      .click();
    await hers.page.getByRole("link", { name: "About the second step" }).click();
    await hers.page.getByText("people stay as long as they like").waitFor();
    assert.deepEqual([...hers.complaints, ...theirs.complaints], []);
    await hers.close();
    await theirs.close();
  });

  it("has pages that everybody can use", async () => {
    const topic = await demo.topic(tampon);
    await visitAll(undefined, [["/ask/"]]);
    await visitAll(asker, [
      ["/ask/"],
      ["/ask/new/"],
      ["/ask/new/", press("Send to the care team")],
      [`/ask/new/?topic=${topic.id}`, press("Preview")],
      [url],
      [url, press("Send to the care team")],
      [url, press("Preview")],
      [`${url}delete/`],
    ]);
    await visitAll(lena, [["/ask/team/"], [url], [url, press("Ask whether we may share")]]);
    await visitAll(asker, [[url], [url, press("Yes, without my name")]]);
    await visitAll(lena, [[url], [url, press("Hand it on")]]);
    await visitAll(lena, [["/ask/team/"], [url]]);
    await lena.post(`${url}take/`);
    await visitAll(amara, [["/ask/team/"], ["/ask/"], [url], [url, press("Read it with this reason")]]);
    await amara.post(`${url}open/`, { reason: "Lena is away, and it sounded pressing." });
    await visitAll(amara, [[url]]);
    await visitAll(await demo.as("Moira Fenn"), [
      ["/admin/"],
      ["/admin/asking/"],
      ["/admin/asking/", press("Save")],
      ["/admin/audit/?about=reading"],
    ]);
    await visitAll(asker, [
      [url],
      [url, press("Close it")],
      [`${url}delete/`, press("Delete for everyone")],
      ["/ask/"],
    ]);
  });
});
