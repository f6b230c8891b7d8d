import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { system } from "#core/viewer.ts";
import { ensureSetUpLink } from "#features/community/index.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import { pathsOfMail } from "../support/addresses.ts";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { type DemoSite, demoSite } from "../support/demo.ts";
import { faultsOf, looks } from "../support/look.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { Visitor } from "../support/visitor.ts";

const botox = "Botox questions!";
const wine = "My doctor said to have a glass of wine";

/** Short pages show every state as well as long ones, in less time. */
const perPage = 5;

const texts = ["/rules/", "/privacy/", "/urgent/", "/accessibility/", "/privacy/device/", "/nowhere/", "/blank/"];

/** A page by its address, and what is done on it before it is looked at. */
type Visit = readonly [path: string, act?: (page: Page) => Promise<unknown>];
const simply = (...paths: readonly string[]): Visit[] => paths.map((path) => [path]);

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).last().click();
const fill = (label: string, words: string, button: string) => async (page: Page) => {
  await page.getByLabel(label).fill(words);
  await press(button)(page);
};

describe("every page", { skip: withoutChromium, timeout: 300_000 }, () => {
  let site: TestSite;
  let demo: DemoSite;
  let browser: Browser;
  /** Which address first had a title. */
  const titles = new Map<string, string>();
  let visited = 0;
  /** Two browsers side by side. */
  let places: readonly Sitting[];

  before(async () => {
    [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
    places = await Promise.all([sitDown(browser, site), sitDown(browser, site)]);
  });
  after(() => browser?.close());

  /** The look changes from page to page, so that every look meets pages of every kind. */
  async function visitAll(who: Visitor | undefined, visits: readonly Visit[]): Promise<void> {
    const left = [...visits];
    const faults: string[] = [];
    const walk = async (place: Sitting) => {
      await place.seat(who);
      for (let next = left.shift(); next; next = left.shift()) faults.push(...(await visit(place, next)));
    };
    await Promise.all(places.map(walk));
    assert.deepEqual(faults, []);
  }

  async function visit({ page, complaints }: Sitting, [path, act]: Visit): Promise<string[]> {
    const look = looks[visited++ % looks.length] ?? { width: 1280, colorScheme: "light" };
    const before = complaints.length;
    try {
      await page.setViewportSize({ width: look.width, height: 900 });
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.goto(path);
      await act?.(page);
      await page.waitForLoadState("load");
      const faults = [
        ...titleFaults(await page.title(), path),
        ...(await faultsOf(page, look)),
        ...complaints.slice(before),
      ];
      return faults.map((fault) => `${path} (${look.width} ${look.colorScheme}) ${fault}`);
    } catch (error) {
      return [`${path} ${String(error)}`];
    }
  }

  function titleFaults(title: string, path: string): string[] {
    const here = path.replace(/[?#].*/, "").replace(/\d+/g, "1");
    const other = titles.get(title) ?? here;
    titles.set(title, here);
    return other === here ? [] : [`has the title of ${other}: ${title}`];
  }

  it("serves the person who sets the community up", async () => {
    const token = await inWork(site.house, system, ensureSetUpLink);

    await visitAll(undefined, [[`/set-up/${token}/`], [`/set-up/${token}/`, press("Set up the community")]]);
  });

  it("serves a guest", async () => {
    demo = await demoSite(site);
    await inWork(site.house, system, async (work) => {
      await saveSettings(work, { postsPerPage: perPage, topicsPerPage: perPage });
      work.changed("site");
    });
    const forum = await demo.forum("Vaginismus General");
    const topic = await demo.topic(wine);
    const moira = await demo.as("Moira Fenn");
    const made = await moira.post(`/admin/people/${await demo.memberId("late_april")}/password-link/`);
    const mailed = await pathsOfMail(site, await demo.memberId("late_april"), await demo.as("late_april"));
    const [link = ""] = /\/choose-password\/[\w-]+\//.exec(made.html()) ?? [];

    await visitAll(undefined, [
      ...simply("/", "/forums/"),
      [(await demo.forum("Vaginismus Support Group")).url],
      [forum.url],
      [`${forum.url}page/2/`],
      [(await demo.forum("Archive")).url],
      [(await demo.topic(botox)).url],
      [`${topic.url}${await pageWith("withdrawn")}`],
      [`${topic.url}${await pageWith("hidden")}`],
      [(await demo.topic("If you need help today")).url],
      ["/forums/topic-tag/dilators/"],
      ...simply("/forums/view/recent/", "/forums/search/", "/forums/search/?q=wine", "/forums/search/?q=nothing-here"),
      ["/sign-up/"],
      ["/sign-up/", press("Create my account")],
      ["/sign-up/not-yet/"],
      ["/log-in/", press("Log in")],
      ["/forgot/", press("Go on")],
      ["/forgot/", press("Send me a link")],
      ...mailed.map((path) => [path] as const),
      [link],
      [link, press("Set my password")],
      ["/choose-password/nothing-of-the-kind/"],
      [`/report/${topic.id}/`],
      [`/reported/?post=${topic.id}&danger=1`],
      ...simply(...texts),
    ]);
  });

  async function pageWith(state: "hidden" | "withdrawn"): Promise<string> {
    return `page/${Math.ceil((await demo.placeOf(wine, state)) / perPage)}/`;
  }

  it("serves a participant", async () => {
    const forum = await demo.forum("Vaginismus General");
    const topic = await demo.topic(botox);
    const tampon = await demo.topic("I used a tampon. I am 34 and I cried in the bathroom");
    const own = await demo.postId(botox, 1);

    await visitAll(await demo.as("quietharbor"), [
      ...simply("/", "/forums/"),
      [forum.url],
      [topic.url],
      [(await demo.topic(wine)).url],
      [tampon.url],
      [(await demo.topic("If you need help today")).url],
      [(await demo.topic("Dating again, and when to say it")).url],
      ...simply("/my-topics/", "/forums/search/?q=first+appointment"),
      [`/forums/new-topic/${forum.id}/`],
      [`/topics/${topic.id}/audience/`],
      [`/forums/new-topic/${forum.id}/`, press("Post for anyone to read")],
      [`/topics/${tampon.id}/reply/`, press("Preview")],
      [`/topics/${topic.id}/reply/?to=${await demo.postId(botox, 2)}`],
      [`/topics/${topic.id}/reply/?quote=${await demo.postId(botox, 4)}`, press("Keep as a draft")],
      [`/topics/${topic.id}/reply/`, fill("What would you like to say?", " ", "Post for anyone to read")],
      [`/posts/${own}/edit/`],
      [`/posts/${own}/edit/`, press("Preview")],
      [`/posts/${own}/withdraw/`],
      [`/posts/${own}/history/`],
      [`/report/${topic.id}/`],
      ["/settings/"],
      ["/settings/", press("Change my password")],
      ["/settings/email/"],
      ["/settings/email/", press("Send me a link")],
      ["/settings/second-step/"],
      ["/settings/second-step/app/", press("Turn it on")],
      ["/settings/second-step/codes/?after=sign-up"],
      ["/settings/second-step/codes/", press("Make recovery codes")],
      ["/prove/"],
      ["/forums/users/quietharbor/"],
      ["/forums/users/lena-whitfield/"],
      ["/settings/profile/"],
      ["/forums/users/granite-90/block/"],
      ["/settings/blocked/"],
      ["/settings/copy/"],
      ["/settings/leave-for-good/"],
    ]);
  });

  it("serves people who may not write, and those who have written nothing", async () => {
    const topic = await demo.topic(botox);

    await visitAll(await demo.as("granite_90"), [[topic.url], ["/settings/"]]);
    await visitAll(await demo.as("lamplit"), [[topic.url], ["/my-topics/"]]);
  });

  it("serves a moderator", async () => {
    const topic = await demo.topic(wine);
    const hidden = await demo.postId(wine, await demo.placeOf(wine, "hidden"));
    const shown = await demo.postId(wine, 2);
    const edited = await demo.postId(botox, 4);

    await visitAll(await demo.as("Ines Ballard"), [
      [`${topic.url}${await pageWith("hidden")}`],
      [`/posts/${hidden}/hide/`],
      [`/posts/${shown}/hide/`],
      [`/posts/${shown}/hide/`, press("Take down #2")],
      [`/posts/${edited}/history/`],
      [`/topics/${topic.id}/manage/`],
      [`/topics/${topic.id}/manage/`, press("Hide the topic")],
      ["/moderation/"],
      ["/moderation/", press("Hide the post")],
      ["/moderation/decided/"],
      ["/moderation/log/"],
      ["/admin/people/"],
      [`/admin/people/${await demo.memberId("granite_90")}/`],
      [(await demo.topic("Who covers the winter weeks")).url],
    ]);
  });

  it("serves an administrator", async () => {
    const forum = await demo.forum("Practising at home");
    const person = await demo.memberId("late_april");

    await visitAll(await demo.as("Moira Fenn"), [
      ["/admin/"],
      ["/admin/people/?show=paused"],
      [`/admin/people/${person}/`],
      [`/admin/people/${person}/`, press("Make a link")],
      ["/admin/people/imported/"],
      ["/admin/forums/"],
      ["/admin/forums/new/"],
      ["/admin/forums/new/", press("Add the forum")],
      [`/admin/forums/${forum.id}/`],
      ["/admin/settings/"],
      ["/admin/settings/", fill("Posts on a page", "many", "Save")],
      ["/admin/texts/"],
      ["/admin/texts/rules/"],
      ["/admin/texts/rules/", press("Preview")],
    ]);
  });

  it("shows a word of one's own in every title to whoever wants that, and a plain icon", async () => {
    const lena = await demo.as("Lena Whitfield");
    await lena.post("/settings/discreet/", { titles: "1", word: "Recipes", leave: "1" });
    const { url } = await demo.topic(botox);

    for (const path of ["/", "/forums/", url, "/my-topics/", "/settings/", "/rules/", "/urgent/", "/nowhere/"]) {
      const page = await lena.get(path);
      assert.match(page.body, /<title>Recipes<\/title>/, path);
      assert.match(page.body, /<link rel="icon" href="\/assets\/plain/, path);
    }
  });
});
