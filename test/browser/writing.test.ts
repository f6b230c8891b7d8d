import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import type { Person } from "../support/person.ts";
import { type TestSite, testSite } from "../support/site.ts";

describe("writing", { skip: withoutChromium, timeout: 120_000 }, () => {
  let site: TestSite;
  let browser: Browser;
  let ana: Person;
  let bea: Person;

  before(async () => {
    [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
    ana = await site.participant("Ana");
    bea = await site.participant("Bea");
  });
  after(() => browser?.close());

  async function sitting(run: (page: Page) => Promise<void>, options: { javaScriptEnabled?: boolean } = {}) {
    const one: Sitting = await sitDown(browser, site, { who: ana, ...options });
    try {
      await run(one.page);
      assert.deepEqual(one.complaints, []);
    } finally {
      await one.close();
    }
  }

  const words = (page: Page) => page.locator("textarea[name=body]");

  it("is helped by buttons that mark words, and kept on the account by itself", async () => {
    const topic = await site.topic({ by: bea });

    await sitting(async (page) => {
      await page.goto(topic.url);
      await words(page).fill("so tired");
      await words(page).selectText();
      const kept = page.waitForResponse((answer) => answer.request().postData()?.includes("**so+tired**") ?? false);
      await page.getByRole("button", { name: "Bold" }).click();
      assert.equal(await words(page).inputValue(), "**so tired**");
      await words(page).blur();
      await kept;
      await page.getByText("Draft kept on this account").waitFor();

      await page.reload();
      assert.equal(await words(page).inputValue(), "**so tired**");
    });
  });

  it("is told of new posts while the page stays where it is", async () => {
    const topic = await site.topic({ by: bea });

    await sitting(async (page) => {
      await page.clock.install();
      await page.goto(topic.url);
      await words(page).scrollIntoViewIfNeeded();
      const before = await words(page).boundingBox();
      for (const body of ["One more.", "And one."]) await site.reply({ by: bea, to: topic, body });
      await page.clock.runFor(61_000);
      const notice = page.getByRole("link", { name: "2 new posts. Show them" });
      await notice.waitFor();
      assert.equal(await page.getByText("One more.").count(), 0);
      assert.equal((await words(page).boundingBox())?.y, before?.y, "what somebody is writing does not move");

      await notice.click();
      await page.getByText("One more.").waitFor();
    });
  });

  it("shows what others wrote meanwhile before it is sent, without scripts", async () => {
    const topic = await site.topic({ by: bea });

    await sitting(
      async (page) => {
        await page.goto(topic.url);
        await words(page).fill("Has nobody answered?");
        await site.reply({ by: bea, to: topic, body: "I have, just now." });
        await page.getByRole("button", { name: "Preview" }).click();

        await page.getByText("1 new post since you opened this.").waitFor();
        await page.getByText("I have, just now.").waitFor();
        assert.equal(await page.getByRole("button", { name: "Bold" }).count(), 0);
      },
      { javaScriptEnabled: false },
    );
  });
});
