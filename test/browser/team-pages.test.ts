import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { exportText, forum, madeFile, marrow, reply, topic } from "#features/bbpress/fixtures/exports.ts";
import { bringIn, planImport } from "#features/bbpress/index.ts";
import { launchChromium, type Sitting, sitDown, withoutChromium } from "../support/browser.ts";
import { type DemoSite, demoSite } from "../support/demo.ts";
import { faultsOf, looks } from "../support/look.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { Visitor } from "../support/visitor.ts";

const wine = "My doctor said to have a glass of wine";

type Visit = readonly [path: string, act?: (page: Page) => Promise<unknown>];

const press = (name: string) => (page: Page) => page.getByRole("button", { name }).last().click();
const fill = (label: string, words: string, button: string) => async (page: Page) => {
  await page.getByLabel(label, { exact: true }).fill(words);
  await press(button)(page);
};

describe("the pages about the practice’s team and its volunteers", { skip: withoutChromium, timeout: 200_000 }, () => {
  let site: TestSite;
  let demo: DemoSite;
  let browser: Browser;
  let place: Sitting;
  let visited = 0;

  before(async () => {
    site = await testSite({ rateLimits: false });
    [demo, browser] = await Promise.all([demoSite(site), launchChromium()]);
    place = await sitDown(browser, site);
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
      const answer = await page.goto(path);
      assert.equal(answer?.status(), 200, path);
      await act?.(page);
      await page.waitForLoadState("load");
      faults.push(...(await faultsOf(page, look)).map((fault) => `${path} (${look.width}) ${fault}`));
    }
    assert.deepEqual([...faults, ...complaints], []);
  }

  async function invitation(name: string): Promise<string> {
    const form = { name, role: "staff", title: "Nurse", registration: "", until: "" };
    const page = await (await demo.as("Moira Fenn")).post("/admin/people/invite/", form);
    return /\/invitation\/[\w-]+\//.exec(page.html())?.[0] ?? "";
  }

  it("serve an administrator", async () => {
    const nurse = await demo.memberId("Lena Whitfield");
    const forum = await demo.forum("Practising at home");
    const make = "I have checked this: make the link";

    await visitAll(await demo.as("Moira Fenn"), [
      [`/admin/people/${nurse}/`],
      [`/admin/people/${nurse}/`, fill("The check holds until", "2020-01-01", "I have checked this: save")],
      [`/admin/people/${await demo.memberId("late_april")}/`],
      ["/admin/people/invite/"],
      ["/admin/people/invite/", press(make)],
      ["/admin/people/invite/", fill("Name", "Dr Inge Vitt", make)],
      [`/admin/forums/${forum.id}/`, fill("Name of a participant", "nobody.here", "Let them help here")],
      ["/admin/import/"],
      ["/admin/audit/"],
      ["/admin/audit/?about=reading"],
      [`/admin/audit/?person=${nurse}`],
    ]);
  });

  it("serve whoever is invited", async () => {
    const link = await invitation("Dr Vera Neu");

    await visitAll(undefined, [[link], [link, press("Join the team")]]);
  });

  it("serve a former patient who is asked to help, and who does", async () => {
    const who = await demo.memberId("oat_and_ink");
    await (await demo.as("Moira Fenn")).post(`/admin/people/${who}/helping/`, { do: "ask" });

    await visitAll(await demo.as("Moira Fenn"), [[`/admin/people/${who}/`]]);
    await visitAll(await demo.as("oat_and_ink"), [
      ["/settings/helping/"],
      ["/settings/helping/", press("Yes, I want to help")],
      ["/settings/helping/"],
      ["/settings/helping/", press("Pause for now")],
    ]);
  });

  it("serve a moderator, once a community has moved in", async () => {
    const long = "We have <strong>hard</strong> water.\n\n<ul><li>Boil it.</li><li>Let it stand.</li></ul>\n\n".repeat(
      3,
    );
    const items = [
      forum(5, { title: "Kettles and cups" }),
      topic(10, 5, { title: "Which kettle?" }),
      reply(11, 10, { status: "pending", content: "<blockquote>Which one?</blockquote>\n\nThe blue one." }),
      reply(12, 10, { status: "pending", creator: "" }),
      topic(20, 5, { status: "pending", title: "Is rain water fine for tea, or only for the garden?", content: long }),
      ...Array.from({ length: 22 }, (_, n) => topic(30 + n, 5, { status: n === 21 ? "trash" : "spam" })),
    ];
    const plan = await planImport([madeFile(exportText({ authors: [marrow], items }))]);
    await bringIn(site.house, plan);

    await visitAll(await demo.as("Moira Fenn"), [
      ["/moderation/"],
      ["/moderation/", press("Show it")],
      ["/moderation/bin/"],
      ["/moderation/bin/?before=100000"],
      ["/moderation/bin/", press("Bring it back")],
    ]);
  });

  it("serve a volunteer", async () => {
    const forum = await demo.forum("Vaginismus General");
    await (await demo.as("Moira Fenn")).post(`/admin/forums/${forum.id}/volunteers`, { volunteer: "oat_and_ink" });
    const topic = await demo.topic(wine);

    await visitAll(await demo.as("oat_and_ink"), [
      ["/moderation/"],
      ["/moderation/decided/"],
      [`/topics/${topic.id}/manage/`],
      [`/posts/${await demo.postId(wine, 2)}/hide/`],
    ]);
  });
});
