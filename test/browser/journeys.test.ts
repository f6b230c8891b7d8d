import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { minutes } from "../support/clock.ts";
import type { Person } from "../support/person.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { MadeForum } from "../support/things.ts";
import type { Visitor } from "../support/visitor.ts";

let site: TestSite;
let browser: Browser;
let forum: MadeForum;
let bea: Person;
let people = 0;

before(async () => {
  if (withoutChromium) return;
  [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
  forum = await site.forum({ title: "Kitchen table" });
  bea = await site.participant("Bea");
});
after(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first();
const words = (page: Page) => page.locator("textarea[name=body]");
const post = (page: Page, text: string) => page.locator("article.post", { hasText: text });

/** Whatever of this site a browser holds besides its history and cookies. */
async function whatIsKept(): Promise<readonly string[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`);
  return [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...databases,
    ...workers,
    ...(await caches.keys()),
  ];
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  describe(`a participant ${how}`, { skip: withoutChromium, timeout: 120_000 }, () => {
    let place: Sitting;

    before(async () => {
      place = await sitDown(browser, site, { javaScriptEnabled });
    });
    after(() => place?.close());

    /** Nothing may have gone wrong while somebody sat there. */
    async function sitting(who: Visitor | undefined, run: (page: Page, sitting: Sitting) => Promise<void>) {
      await place.seat(who);
      await run(place.page, place);
      assert.deepEqual(place.complaints, []);
    }

    const newPerson = () => site.participant(`Ana.${++people}`);

    it("signs up, starts a topic after a look at it, and finds unfinished words again", async () => {
      await sitting(undefined, async (page) => {
        await page.goto("/");
        await link(page, "Join").click();
        await page.getByLabel("Name to use here").fill(`newcomer_${++people}`);
        await page.getByLabel("Password", { exact: true }).fill("seven quiet herons waded");
        await page.getByLabel("Month", { exact: true }).selectOption({ label: "May" });
        await page.getByLabel("Year").fill("1990");
        await page.getByLabel("house rules").check();
        await page.getByLabel("I agree that what I write").check();
        await button(page, "Create my account").click();
        await link(page, "My topics").waitFor();

        await page.goto(forum.url);
        await link(page, "Start a topic").click();
        await words(page).fill("It is **slow**, and");
        await button(page, "Keep as a draft").click();
        await page.getByText("Draft kept on this account").waitFor();
        await page.goto("/forums/");
        await page.goto(forum.url);
        await link(page, "Start a topic").click();
        assert.equal(await words(page).inputValue(), "It is **slow**, and");

        await button(page, "Discard draft").click();
        await page.waitForURL(`**${forum.url}`);
        await link(page, "Start a topic").click();
        assert.equal(await words(page).inputValue(), "");

        await page.getByLabel("Title").fill("Slow days");
        await words(page).fill("It is **slow**, and I am fine with that.");
        await button(page, "Preview").click();
        assert.equal(await page.locator("#preview strong").textContent(), "slow");
        await button(page, "Post for anyone to read").click();
        await page.waitForURL("**/forums/topic/slow-days**");
        assert.equal(await page.locator("h1").textContent(), "Slow days");
      });
    });

    it("replies, answers a certain post, quotes it, mends what they wrote and takes it back", async () => {
      const ana = await newPerson();
      const topic = await site.topic({ by: bea, forum, body: "The kettle is on. Who has been through it?" });

      await sitting(ana, async (page) => {
        await page.goto(topic.url);
        await words(page).fill("I have, twice.");
        await button(page, "Post for anyone to read").click();
        await page.waitForURL("**#post-*");
        await post(page, "I have, twice.").waitFor();

        await link(page, "Answer post 1").click();
        await page.getByText("You are answering Bea, #1.").waitFor();
        await words(page).fill("Milk?");
        await button(page, "Post for anyone to read").click();
        await post(page, "Milk?").getByRole("link", { name: "In reply to Bea, #1" }).waitFor();

        await link(page, "Quote post 1").click();
        assert.match(await words(page).inputValue(), /^>.*kettle/ms);
        await words(page).press("Control+End");
        await words(page).pressSequentially("That one.");
        await button(page, "Post for anyone to read").click();
        const quote = post(page, "That one.").locator("blockquote.quote");
        assert.match((await quote.textContent()) ?? "", /Bea.*kettle/s);

        site.clock.advance(minutes(6));
        await link(page, "Edit post 2").click();
        await words(page).fill("I have, three times.");
        await button(page, "Save the change").click();
        await page
          .getByRole("alert")
          .getByRole("link", { name: /Say in a few words/ })
          .waitFor();
        await page.getByLabel("What did you change, and why?").fill("I forgot one");
        await button(page, "Save the change").click();
        await post(page, "I have, three times.").getByText("I forgot one").waitFor();

        await link(page, "Take back post 2").click();
        await button(page, "Take it back").click();
        await page.getByText("Taken back by its author.").waitFor();
        assert.equal(await page.getByText("I have, three times.").count(), 0);
      });
    });

    it("reacts in a word, and takes it back with a second press", async () => {
      const topic = await site.topic({ by: bea, forum });

      await sitting(await newPerson(), async (page) => {
        await page.goto(topic.url);
        await page.getByText("React post 1").click();
        await button(page, "Thank you").click();
        const given = page.getByRole("button", { name: "Thank you 1", pressed: true });
        await given.click();

        await page.getByText("React post 1").click();
        await page.getByRole("button", { name: "Thank you", exact: true, pressed: false }).waitFor();
        assert.equal(await given.count(), 0);
      });
    });

    it("sees that somebody answered, goes to the first new post and logs out; Back shows nothing of it (A-094)", async () => {
      const ana = await newPerson();
      const topic = await site.topic({ by: ana, forum, title: `Is anybody here ${people}` });
      await site.reply({ by: bea, to: topic, body: "I am." });
      await site.worked();

      await sitting(ana, async (page) => {
        await page.goto("/");
        await link(page, /My topics\s+1 new/).click();
        await page.getByText("Somebody answered: 1 new post").waitFor();
        await link(page, topic.title).click();
        await page.waitForURL("**#post-*");
        await post(page, "I am.").waitFor();
        assert.equal(await link(page, /My topics\s+1 new/).count(), 0);

        await page.goto("/settings/");
        await button(page, "Log out").click();
        await link(page, "Log in").waitFor();
        if (javaScriptEnabled) assert.deepEqual(await page.evaluate(whatIsKept), []);
        for (const _ of [1, 2, 3]) {
          await page.goBack({ waitUntil: "load" });
          assert.doesNotMatch(await page.content(), /Only you|My topics|Log out/);
        }
      });
    });

    it("makes one post with a double click (P-05)", async () => {
      const topic = await site.topic({ by: bea, forum });

      await sitting(await newPerson(), async (page) => {
        await page.goto(topic.url);
        await words(page).fill("Only once, please.");
        await button(page, "Post for anyone to read").dblclick();
        await page.waitForURL("**#post-*");

        await page.goto(topic.url);
        assert.equal(await post(page, "Only once, please.").count(), 1);
      });
    });

    it("finds the words again that a lost session would not take", async () => {
      const ana = await site.participant(`Ana.${++people}`, "seven quiet herons waded");
      const topic = await site.topic({ by: bea, forum });

      await sitting(ana, async (page, { context }) => {
        await page.goto(topic.url);
        await words(page).fill("What I always wanted to say.");
        await site.database.db.deleteFrom("session").where("member_id", "=", ana.id).execute();
        await button(page, "Post for anyone to read").click();
        await page.getByText("Your words are still here").waitFor();

        const opening = context.waitForEvent("page");
        await page.locator("main").getByRole("link", { name: "Log in" }).click();
        const beside = await opening;
        await beside.getByLabel("Name you use here").fill(ana.name);
        await beside.getByLabel("Password", { exact: true }).fill("seven quiet herons waded");
        await button(beside, "Log in").click();
        await link(beside, "My topics").waitFor();

        await button(page, "I am logged in, go on").click();
        await page.getByText("Please send them again").waitFor();
        assert.equal(await words(page).inputValue(), "What I always wanted to say.");
        await button(page, "Post for anyone to read").click();
        await page.waitForURL("**#post-*");
        assert.equal(await post(page, "What I always wanted to say.").count(), 1);
      });
    });
  });
}
