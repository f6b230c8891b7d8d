import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../test/support/browser.ts";
import { freePort } from "../test/support/port.ts";
import { startServing } from "../test/support/serving.ts";
import { root } from "./build/files.mjs";
import { buildAll } from "./build.mjs";

// The README's pictures, taken of the demo in a folder of its own:
//   node --import tsx tools/pictures.ts   writes docs/pictures/

const pictures = [
  { name: "topic-wide", width: 1280, height: 900, colorScheme: "light" },
  { name: "topic-phone-dark", width: 390, height: 844, colorScheme: "dark" },
] as const;
const topic = "/forums/topic/botox-questions/";

await buildAll();
const dataDir = await mkdtemp(join(tmpdir(), "threadwell-pictures-"));
const folder = join(root, "docs/pictures");
await mkdir(folder, { recursive: true });
const site = await startServing({
  dataDir,
  port: await freePort(),
  command: [process.execPath, join(root, "dist/main.js"), "serve", "--demo"],
});
const browser = await launchChromium();
try {
  for (const picture of pictures) console.log(await take(browser, picture));
} finally {
  await browser.close();
  await site.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function take(one: Browser, { name, width, height, colorScheme }: (typeof pictures)[number]): Promise<string> {
  const page = await one.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`${site.url}${topic}`);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  return path;
}
