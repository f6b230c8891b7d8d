import { once } from "node:events";
import { createServer } from "node:http";
import type { Browser, Page } from "playwright-core";
import { launchChromium, withoutChromium } from "../../test/support/browser.ts";
import { freePort } from "../../test/support/port.ts";
import { atMost, type Figure, figure } from "../figures.ts";
import { forumOf, type Ground } from "../ground.ts";
import { median, sum } from "../processes.ts";

/** A telephone on a slow line, as the usual audits have it. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const slowerProcessor = 4;
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2.625, isMobile: true, hasTouch: true };

/** What a guest's browser fetches for a topic's page, and when the largest part of it is there. */
export async function browserPages(ground: Ground): Promise<Figure[]> {
  if (withoutChromium) {
    console.log(`The figures of a browser are missing: ${withoutChromium}.`);
    return [];
  }
  const [slug = ""] = forumOf(ground, "Hundred").slugs;
  const address = `http://localhost:${ground.port}/forums/topic/${slug}/`;
  const browser = await launchChromium();
  try {
    await load(browser, address, {});
    const fetched = await load(browser, address, {});
    const turns = ground.quick ? 3 : 5;
    const paints = await largestPaints(browser, address, turns);
    const shortest = await onePage(shortestPage, (bare) => largestPaints(browser, bare, turns));
    const bytes = (pick: (one: Fetched) => boolean) => sum(fetched.all.filter(pick).map((one) => one.bytes)) / 1000;
    const isFont = (one: Fetched) => one.type === "Font";
    return [
      figure(
        "guest's topic page over the wire, without fonts",
        bytes((one) => !isFont(one)),
        "kB",
        {
          target: atMost(30),
          detail: `${fetched.all.length} requests, fonts ${bytes(isFont).toFixed(1)} kB besides`,
        },
      ),
      figure(
        "… of it script",
        bytes(({ type }) => type === "Script"),
        "kB",
        { target: atMost(15) },
      ),
      figure("largest paint on a slow telephone", median(paints), "ms", {
        target: atMost(576),
        detail: `${paints.map((ms) => ms.toFixed(0)).join(", ")} ms; a page of one line here ${median(shortest).toFixed(0)} ms`,
      }),
    ];
  } finally {
    await browser.close();
  }
}

/** What the same telephone on the same machine needs for next to nothing: a line of text and a line of style. */
const shortestPage: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/": ["text/html", "<!doctype html><title>One</title><link rel=stylesheet href=/one.css><p>One line of words.</p>"],
  "/one.css": ["text/css", "p { color: #222 }"],
};

async function onePage<T>(files: typeof shortestPage, run: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": type }).end(body);
  });
  const port = await freePort();
  await once(server.listen(port, "127.0.0.1"), "listening");
  try {
    return await run(`http://localhost:${port}/`);
  } finally {
    server.close();
  }
}

async function largestPaints(browser: Browser, address: string, turns: number): Promise<number[]> {
  const paints: number[] = [];
  while (paints.length < turns) paints.push((await load(browser, address, { slow: true })).largestPaintMs);
  return paints;
}

interface Fetched {
  readonly type: string;
  readonly bytes: number;
}

interface Loaded {
  readonly all: readonly Fetched[];
  readonly largestPaintMs: number;
}

/** Loads a page for the first time, with nothing kept from before. */
async function load(browser: Browser, address: string, { slow = false }: { slow?: boolean }): Promise<Loaded> {
  const context = await browser.newContext(slow ? phone : {});
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  if (slow) {
    await devtools.send("Network.emulateNetworkConditions", slowLine);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
  }
  const types = new Map<string, string>();
  const all: Fetched[] = [];
  devtools.on("Network.responseReceived", ({ requestId, type }) => void types.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type !== undefined) all.push({ type, bytes: encodedDataLength });
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const largestPaintMs = await largestPaint(page);
  await context.close();
  return { all, largestPaintMs };
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
}
