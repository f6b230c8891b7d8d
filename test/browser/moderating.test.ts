import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import type { Person } from "../support/person.ts";
import { type TestSite, testSite } from "../support/site.ts";

let site: TestSite;
let browser: Browser;
let mo: Person;
let ada: Person;
let bea: Person;

before(async () => {
  if (withoutChromium) return;
  [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
  mo = await site.moderator();
  ada = await site.administrator();
  bea = await site.participant("Bea");
});
after(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const link = (page: Page, name: string) => page.getByRole("link", { name }).first();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  describe(`keeping order ${how}`, { skip: withoutChromium, timeout: 120_000 }, () => {
    let place: Sitting;

    before(async () => {
      place = await sitDown(browser, site, { javaScriptEnabled });
    });
    after(() => place?.close());

    async function sitting(who: Person, run: (page: Page) => Promise<void>) {
      await place.seat(who);
      await run(place.page);
      assert.deepEqual(place.complaints, []);
    }

    it("takes a post down with its reason, and puts it back", async () => {
      const topic = await site.topic({ by: bea });
      const { id } = await site.reply({ by: bea, to: topic, body: "My number is 555." });

      await sitting(mo, async (page) => {
        await page.goto(topic.url);
        await link(page, "Take down post 2").click();
        await button(page, "Take down #2").click();
        await page
          .getByRole("alert")
          .getByRole("link", { name: /Say why/ })
          .waitFor();
        await page.getByLabel(/^Why/).fill("It holds a telephone number");
        await button(page, "Take down #2").click();
        await page.waitForURL(`**#post-${id}`);
        assert.match((await site.guest.get(topic.url)).body, /Taken down by a moderator: It holds a telephone number/);
        assert.doesNotMatch((await site.guest.get(topic.url)).body, /555/);

        await link(page, "Put back post 2").click();
        await button(page, "Put back").click();
        await page.waitForURL(`**#post-${id}`);
        assert.match((await site.guest.get(topic.url)).body, /555/);
      });
    });

    it("renames, pins, moves, closes and hides a topic", async () => {
      const attic = await site.forum({ title: `Attic ${how}` });
      const topic = await site.topic({ by: bea, title: `Lost ${how}` });
      const title = `Found ${how}`;

      await sitting(mo, async (page) => {
        await page.goto(topic.url);
        const manage = () => link(page, "Manage this topic").click();
        await manage();
        await page.getByLabel("New title").fill(title);
        await button(page, "Save the title").click();
        await page.getByRole("heading", { level: 1, name: title }).waitFor();

        await manage();
        await page.getByLabel("At the top of its forum").check();
        await button(page, "Save").click();
        await page.getByText("Pinned", { exact: true }).waitFor();

        await manage();
        await page.getByLabel("To which forum?").selectOption({ label: attic.title });
        await button(page, "Move the topic").click();
        await page.getByRole("navigation", { name: "You are here" }).getByText(attic.title).waitFor();

        await manage();
        await button(page, "Close this topic").click();
        await page.getByText("Closed", { exact: true }).waitFor();
        assert.match((await site.guest.follow(site.guest.get(topic.url))).body, /This topic is closed to new replies/);

        await manage();
        await page.getByLabel(/^Why/).fill("Said twice");
        await button(page, "Hide the topic").click();
        await page.getByText("Reason: Said twice").waitFor();
        assert.equal((await site.guest.get(topic.url)).status, 404);
      });
    });

    it("closes a forum to guests, who find nothing there from that moment on", async () => {
      const forum = await site.forum({ title: `Garden ${how}` });
      const topic = await site.topic({ by: bea, forum });
      for (const path of [forum.url, topic.url]) assert.equal((await site.guest.get(path)).status, 200);

      await sitting(ada, async (page) => {
        await page.goto("/admin/forums/");
        await link(page, `Edit “${forum.title}”`).click();
        await page.getByRole("radio", { name: /^Members/ }).check();
        await button(page, "Save").click();
        await page.waitForURL("**/admin/forums/#forum-*");
      });

      for (const path of [forum.url, topic.url]) assert.equal((await site.guest.get(path)).status, 404);
      assert.doesNotMatch((await site.guest.get("/forums/")).body, new RegExp(forum.title));
    });
  });
}
