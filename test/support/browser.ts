import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";
import type { TestSite } from "./site.ts";
import type { Visitor } from "./visitor.ts";

/** Why journeys are skipped, or false. */
export const withoutChromium: string | false = findChromium() === undefined && "there is no Chromium";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
}

export interface Seat extends BrowserContextOptions {
  /** Whose session the browser has; nobody's when absent. */
  readonly who?: Visitor | undefined;
}

/** A browser of its own, with its own cookies, that is listened to. */
export interface Sitting {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What should never happen: errors in the console, breaches of the policy, requests to other places, 5xx. */
  readonly complaints: readonly string[];
  /** Gives the place to somebody else, with no cookies but theirs: cheaper than another browser. */
  seat(who: Visitor | undefined): Promise<void>;
  close(): Promise<void>;
}

export async function sitDown(browser: Browser, site: TestSite, { who, ...options }: Seat = {}): Promise<Sitting> {
  const context = await browser.newContext({ baseURL: site.url, ...options });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !isOwnStatus(message.text())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("request", (request) => {
    if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith("data:")) {
      complaints.push(`asked ${request.url()}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  const page = await context.newPage();
  const seat = async (next: Visitor | undefined) => {
    for (const other of context.pages()) if (other !== page) await other.close();
    await page.goto("about:blank");
    await context.clearCookies();
    await context.addCookies(cookiesOf(site, next));
    complaints.length = 0;
  };
  await context.addCookies(cookiesOf(site, who));
  return { page, context, complaints, seat, close: () => context.close() };
}

function cookiesOf(site: TestSite, who: Visitor | undefined) {
  const { session } = site.house.tools.cookies;
  const value = who?.jar.get(session);
  return value === undefined ? [] : [{ name: session, value, url: site.url }];
}

/** Chromium notes every page that is not a 2xx; that is what tests ask for at times. */
function isOwnStatus(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
