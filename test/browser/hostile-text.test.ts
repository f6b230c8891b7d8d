import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { renderMarkdown } from "#platform/text/markdown.ts";
import { sanitiseHtml } from "#platform/text/sanitise.ts";
import { findChromium } from "../support/chromium.ts";
import { hostileTexts, ownHostileTexts, withoutHostileData } from "../support/hostile-data.ts";

const executablePath = findChromium();
const skip = executablePath === undefined && "there is no Chromium";

const address = "http://community.example/topic";
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
const batchSize = 2000;

/** What happened while a browser showed some texts. */
interface Sighting {
  /** Functions of the page that ran, although the page has no script. */
  readonly ran: readonly string[];
  /** Attempts that the policy stopped. Zero means that nothing relied on it. */
  readonly stopped: readonly string[];
  /** Addresses of anything asked for besides the page. */
  readonly asked: readonly string[];
  /** Texts that the browser reads otherwise than they were written. */
  readonly misread: readonly string[];
}

describe("hostile texts in a browser", { skip, timeout: 120_000 }, () => {
  let browser: Browser;

  before(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  });
  after(() => browser?.close());

  it("would run if they were shown as they were typed", async () => {
    const seen = await show(ownHostileTexts, {});

    assert.ok(seen.ran.length > 5, `${seen.ran.length} ran`);
    assert.ok((await show(ownHostileTexts, { "content-security-policy": policy })).stopped.length > 5);
  });

  for (const [name, headers] of [
    ["without a policy", {}],
    ["with the policy on", { "content-security-policy": policy }],
  ] as const) {
    it(`run nothing, ask for nothing and read as written, ${name} (A-008)`, async () => {
      assert.deepEqual(await showAll(ownHostileTexts, headers), nothing);
    });

    it(`do so by the thousand, ${name}`, { skip: withoutHostileData }, async () => {
      const texts = hostileTexts().map(({ text }) => text);
      assert.ok(texts.length > 3600);
      assert.deepEqual(await showAll(texts, headers), nothing);
    });
  }

  const nothing: Sighting = { ran: [], stopped: [], asked: [], misread: [] };

  async function showAll(texts: readonly string[], headers: Record<string, string>): Promise<Sighting> {
    const shown = texts.flatMap((text) => [renderMarkdown(text).html, sanitiseHtml(text)]);
    const seen: Sighting[] = [];
    for (let from = 0; from < shown.length; from += batchSize)
      seen.push(await show(shown.slice(from, from + batchSize), headers));
    return {
      ran: seen.flatMap(({ ran }) => ran),
      stopped: seen.flatMap(({ stopped }) => stopped),
      asked: seen.flatMap(({ asked }) => asked),
      misread: seen.flatMap(({ misread }) => misread),
    };
  }

  async function show(shown: readonly string[], headers: Record<string, string>): Promise<Sighting> {
    const page = await browser.newPage();
    try {
      const asked: string[] = [];
      const body = `<!doctype html><meta charset="utf-8"><title>Topic</title><main>${shown.map((html) => `<section>${html}</section>`).join("")}</main>`;
      await page.route("**", (route) => {
        if (route.request().url() === address)
          return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body });
        if (!route.request().url().endsWith("/favicon.ico")) asked.push(route.request().url());
        return route.abort();
      });
      await page.addInitScript({ content: listen });
      await page.goto(address, { waitUntil: "load", timeout: 20_000 });
      await page.evaluate(touchEverything);
      const { ran, stopped } = await page.evaluate<{ ran: string[]; stopped: string[] }>("heard");
      return { ran, stopped, asked, misread: await misreadIn(page, shown) };
    } finally {
      await page.close();
    }
  }
});

/** Compares the tree that the browser built, written out by the browser, with what was sent. */
async function misreadIn(page: Page, shown: readonly string[]): Promise<string[]> {
  const read = await page.$$eval("main > section", (sections) => sections.map((section) => section.innerHTML));
  if (read.length !== shown.length) return [`${read.length} texts instead of ${shown.length}`];
  return shown.filter((html, at) => read[at] !== html.replaceAll("\u00a0", "&nbsp;"));
}

/** Runs in the page before anything else: notes whatever a text makes run. Text, because it is not ours to compile. */
const listen = `
  const heard = (window.heard = { ran: [], stopped: [] });
  window.ran = () => heard.ran.push("ran");
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { heard.ran.push(name); };
  document.addEventListener("securitypolicyviolation", (event) => heard.stopped.push(event.violatedDirective));
`;

/** What a curious reader does, all at once: point at, enter and focus every part of every text. */
async function touchEverything(): Promise<void> {
  for (const element of document.querySelectorAll("main *")) {
    for (const type of [
      "mouseover",
      "mouseenter",
      "pointerover",
      "focus",
      "toggle",
      "error",
      "load",
      "animationstart",
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: false }));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
}
