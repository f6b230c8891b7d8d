import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../support/chromium.ts";
import { serveParts } from "../support/parts.ts";

const executablePath = findChromium();
const skip = executablePath === undefined && "there is no Chromium";

describe("every component in every state", { skip }, () => {
  let browser: Browser;
  let parts: Awaited<ReturnType<typeof serveParts>>;
  let folder: string;
  let axe: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "threadwell-parts-"));
    // Apart from the tests: it finds its parts by their names on disk.
    await promisify(execFile)(process.execPath, ["--import", "tsx", "tools/gallery.ts", folder]);
    const gallery = await readFile(join(folder, "gallery.html"), "utf8");
    parts = await serveParts(folder, { "/": () => ({ body: gallery }) });
    axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  });

  after(async () => {
    await browser?.close();
    await parts?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`can be used by everybody at ${width} wide when it is ${colorScheme}`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme });
        await page.goto(parts.origin);

        const devtools = await page.context().newCDPSession(page);
        await devtools.send("Runtime.evaluate", { expression: axe });
        const { result } = await devtools.send("Runtime.evaluate", {
          expression: checkAll,
          awaitPromise: true,
          returnByValue: true,
        });
        await page.close();

        assert.equal(result.value, "[]");
      });
    }
  }

  it("keeps within a screen of 320 pixels, asks nothing of other places, and breaks no policy", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(parts.origin);

    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const icon = await page.locator(".wordmark use").evaluate((use) => use.getBoundingClientRect().width);
    const face = await page.evaluate(() => [...document.fonts].some((font) => font.status === "loaded"));
    await page.close();

    assert.equal(sideways, 0);
    assert.ok(icon > 10, "the icons are drawn");
    assert.ok(face, "the fonts are loaded");
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(parts.origin)),
      [],
    );
  });
});

/**
 * One page holds all components: a welcome with its `h1` among them, and the same part in several states.
 * The order of headings and the names of landmarks are a matter of real pages.
 */
const checkAll = `axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: {
    "target-size": { enabled: true },
    "heading-order": { enabled: false },
    "landmark-unique": { enabled: false },
  },
}).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])))`;
