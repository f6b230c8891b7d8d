import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium, type Seat, sitDown, withoutChromium } from "../support/browser.ts";
import type { Person } from "../support/person.ts";
import { type TestSite, testSite } from "../support/site.ts";
import type { MadeTopic } from "../support/things.ts";

/** By keyboard, on paper, in colours of one's own, with text as somebody needs it. */
describe("whoever reads otherwise", { skip: withoutChromium, timeout: 120_000 }, () => {
  let site: TestSite;
  let browser: Browser;
  let ana: Person;
  let topic: MadeTopic;

  before(async () => {
    [site, browser] = await Promise.all([testSite({ rateLimits: false }), launchChromium()]);
    ana = await site.participant("Ana");
    topic = await site.topic({
      by: ana,
      tags: ["evenings"],
      body: "See https://example.org/ and\n\n| a | b |\n|---|---|\n| c | d |",
    });
    await site.reply({ by: await site.staff("Lena Whitfield"), to: topic, body: "Take your time." });
  });
  after(() => browser?.close());

  async function sitting(seat: Seat, run: (page: Page) => Promise<void>) {
    const { page, close } = await sitDown(browser, site, seat);
    try {
      await run(page);
    } finally {
      await close();
    }
  }

  it("comes by Tab to the skip links, the places, Leave and what can be done, in the order in which they stand", async () => {
    await sitting({ who: ana, viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(topic.url);
      const stops: Stop[] = [];
      for (let i = 0; i < 60; i += 1) {
        await page.keyboard.press("Tab");
        const stop = await focused(page);
        if (stop === null) break;
        stops.push(stop);
      }

      const names = stops.map(({ name }) => name);
      const places = [
        "Skip to main content",
        "Leave this site now",
        "Home",
        "My topics",
        "Leave this site now",
        "Forums",
      ];
      const acts = ["React", "Answer post 2", "Quote post 2", "Report post 2", "Bold", "Post for anyone to read"];
      let from = 0;
      for (const wanted of [...places, "evenings", ...acts]) {
        const at = names.findIndex((name, index) => index >= from && name.includes(wanted));
        assert.ok(at >= 0, `${wanted} after ${names[from - 1]}, in ${names.join(" | ")}`);
        from = at + 1;
      }
      assert.deepEqual(
        stops.filter(({ shown }) => !shown).map(({ name }) => name),
        [],
        "the focus is seen and not covered",
      );
    });
  });

  it("goes to the text by the first skip link, and to the sentence about what to change", async () => {
    await sitting({ who: ana }, async (page) => {
      await page.goto(topic.url);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "main");

      await page.getByRole("button", { name: "Post for anyone to read" }).press("Enter");
      await page.getByRole("alert").waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "alert");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "field-body");
    });
  });

  it("prints posts in one column, black on white, with nothing to press", async () => {
    await sitting({ who: ana, viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, async (page) => {
      await page.goto(topic.url);
      await page.emulateMedia({ media: "print" });

      for (const away of [".site-nav", ".exit", ".site-footer", ".post__foot", "#reply", ".jump"]) {
        assert.equal(await page.locator(away).first().isVisible(), false, away);
      }
      const [post, aside] = [
        await page.locator(".post").first().boundingBox(),
        await page.locator("aside").boundingBox(),
      ];
      assert.ok(aside === null || (post && aside.y >= post.y + post.height), "one column");
      const colours = await page.evaluate(() => {
        const { color } = getComputedStyle(document.querySelector(".prose p") ?? document.body);
        return [color, getComputedStyle(document.documentElement).backgroundColor];
      });
      assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
      assert.match(
        await page
          .locator(".prose a")
          .first()
          .evaluate((a) => getComputedStyle(a, "::after").content),
        /example\.org/,
      );
    });
  });

  it("keeps borders and marks in forced colours", async () => {
    await sitting({ who: ana, forcedColors: "active" }, async (page) => {
      await page.goto(topic.url);
      for (const one of [".exit", ".button", ".post", ".chip", "textarea"]) {
        const edge = await page
          .locator(one)
          .first()
          .evaluate((element) => {
            const { borderTopWidth, borderTopStyle } = getComputedStyle(element);
            return borderTopStyle === "none" ? 0 : Number.parseFloat(borderTopWidth);
          });
        assert.ok(edge >= 1, one);
      }
    });
  });

  it("loses nothing with lines, words and letters further apart", async () => {
    await sitting({ who: ana, viewport: { width: 390, height: 800 } }, async (page) => {
      await page.goto(topic.url);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
        );
        document.adoptedStyleSheets.push(sheet);
      });
      const lost = await page.evaluate(() => {
        const cut = [...document.querySelectorAll("a, button, h1, h2, p, label")].filter(
          (one) =>
            one.scrollWidth > one.clientWidth + 1 &&
            getComputedStyle(one).overflowX === "hidden" &&
            one.clientWidth > 1,
        );
        return [
          document.documentElement.scrollWidth - document.documentElement.clientWidth,
          cut.map((one) => one.outerHTML),
        ];
      });
      assert.deepEqual(lost, [0, []]);
    });
  });
});

interface Stop {
  readonly name: string;
  /** It has an outline, and nothing stands in front of it. */
  readonly shown: boolean;
}

/** What has the focus; null when it has left the page. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const box = one.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    const outline = Number.parseFloat(getComputedStyle(one).outlineWidth);
    const shown = outline >= 2 && top !== null && (one.contains(top) || top.contains(one));
    return { name: one.getAttribute("aria-label") ?? one.textContent?.trim().replace(/\s+/g, " ") ?? "", shown };
  });
}
