import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import type { AssetManifest } from "#ui/frame/frame.tsx";

/** How somebody looks at a page. */
export interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

export const looks: readonly Look[] = [
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
];

const axe = readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What is wrong with a page for somebody, whatever it is about: one line a fault. Everything foldable is opened. */
export async function faultsOf(page: Page, look: Look): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const devtools = await page.context().newCDPSession(page);
  const faults = [...(await axeFindings(devtools)), ...(await structureFaults(page)), ...(await bareParts(page))];
  if (look.width > 1000) {
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    if (await isSideways(page)) faults.push(`scrolls sideways with text twice as large: ${await widest(page)}`);
    await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  }
  await page.setViewportSize({ width: 320, height: 640 });
  if (await isSideways(page)) faults.push(`scrolls sideways at 320 pixels: ${await widest(page)}`);
  await devtools.detach();
  return faults;
}

async function axeFindings(devtools: CDPSession): Promise<string[]> {
  // Past the page's policy, as a person's own tools are.
  await devtools.send("Runtime.evaluate", { expression: await axe });
  const { result } = await devtools.send("Runtime.evaluate", {
    expression: checkAll,
    awaitPromise: true,
    returnByValue: true,
  });
  const findings: unknown = JSON.parse(String(result.value));
  return Array.isArray(findings) ? findings.map(String) : [`axe said ${String(findings)}`];
}

const checkAll = `axe.run(document, {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
}).then(({ violations }) => JSON.stringify(
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 300) + failureSummary)),
))`;

/** One heading of the first level, and nothing that takes room or a name without saying anything. */
async function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const titles = document.querySelectorAll("h1").length;
    if (titles !== 1) faults.push(`${titles} headings of the first level`);
    for (const element of document.querySelectorAll(
      "main :is(div, p, span, ul, ol, li, nav, section, a, button, h2)",
    )) {
      const says = element.textContent?.trim() !== "" || element.querySelector("svg, input, textarea, select, img");
      if (!says && !element.closest("[aria-hidden=true], [role=status]")) {
        faults.push(`empty: ${element.outerHTML.slice(0, 200)}`);
      }
    }
    return faults;
  });
}

/** Parts whose style sheet the page forgot to ask for. */
async function bareParts(page: Page): Promise<string[]> {
  rooms ??= classesOfRooms();
  if ((await page.locator("link[href*='/rooms.']").count()) > 0) return [];
  const bare = await page.evaluate(
    (names) => names.filter((name) => document.querySelector(`main .${name}`)),
    await rooms,
  );
  return bare.map((name) => `without its style sheet: ${name}`);
}

let rooms: Promise<readonly string[]> | undefined;

async function classesOfRooms(): Promise<readonly string[]> {
  const folder = new URL("../../dist/assets/", import.meta.url);
  const { css }: AssetManifest = JSON.parse(await readFile(new URL("manifest.json", folder), "utf8"));
  const classesOf = async (sheet: string) => {
    const text = await readFile(new URL(basename(css[sheet] ?? ""), folder), "utf8");
    return new Set([...text.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = ""]) => name));
  };
  const core = await classesOf("core");
  return [...(await classesOf("rooms"))].filter((name) => !core.has(name));
}

function isSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** The first element that reaches past the screen, to be found again. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const found = [...document.querySelectorAll("body *")].filter(
      (one) => one.getBoundingClientRect().right > edge + 0.5,
    );
    return found
      .map((one) => `${one.tagName} ${one.className}`)
      .join(", ")
      .slice(0, 300);
  });
}
