import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { h } from "preact";
import { Button } from "#ui/button/button.tsx";
import { Form, TextArea, TextField } from "#ui/form/index.ts";
import { type AssetManifest, renderDocument } from "#ui/frame/frame.tsx";
import { Toolbar } from "#ui/toolbar/toolbar.tsx";
import { buildAssets } from "../../tools/build.mjs";
import { findChromium } from "../support/chromium.ts";
import { partsFrame, serveParts } from "../support/parts.ts";

const executablePath = findChromium();
const skip = executablePath === undefined && "there is no Chromium";

describe("what script adds to a page", { skip }, () => {
  let browser: Browser;
  let parts: Awaited<ReturnType<typeof serveParts>>;
  let folder: string;
  let posted: string[] = [];
  let drafts: URLSearchParams[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "threadwell-client-"));
    const page = composerPage(await buildAssets({ outDir: folder }));
    parts = await serveParts(folder, {
      "/": () => ({ body: "<!doctype html><title>Before</title>" }),
      "/topic": () => ({ body: page }),
      "/neutral": () => ({ body: "<!doctype html><title>Weather</title>" }),
      "/leave": () => ({ status: 303, headers: { location: "/neutral" } }),
      "/posted": async (_, body) => {
        posted.push(body);
        await wait(1500);
        return { body: "<!doctype html><title>Posted</title>" };
      },
      "/draft": (_, body) => {
        drafts.push(new URLSearchParams(body));
        return { headers: { "content-type": "application/json" }, body: '{"saved":"Draft kept, 23:41."}' };
      },
      "/news": () => ({
        headers: { "content-type": "application/json" },
        body: '{"text":"2 new posts. Show them","href":"/neutral"}',
      }),
    });
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
  });

  beforeEach(() => {
    posted = [];
    drafts = [];
  });

  after(async () => {
    await browser?.close();
    await parts?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function open(options: BrowserContextOptions = {}) {
    const page = await browser.newPage(options);
    await page.goto(`${parts.origin}/`);
    await page.goto(`${parts.origin}/topic`);
    return page;
  }

  it("takes the page's place in the history when somebody leaves by the button", async () => {
    const page = await open();

    await page.locator(".exit").click();
    await page.waitForURL("**/neutral");
    await page.goBack();

    assert.equal(await page.title(), "Before");
    await page.close();
  });

  it("leaves on three presses of Shift, but not when another key comes between", async () => {
    const page = await open();
    const box = page.locator("textarea");

    await box.focus();
    for (const key of ["Shift", "Shift", "Shift+A", "Shift", "Shift"]) await page.keyboard.press(key);
    await wait(200);
    assert.match(page.url(), /\/topic$/);

    await page.keyboard.press("Shift");
    await page.waitForURL("**/neutral");
    await page.close();
  });

  it("sends a form once however often the button is pressed, and says that it is on its way", async () => {
    const page = await open();
    const said: string[] = [];

    await page.exposeFunction("note", (words: string) => said.push(words));
    await page.evaluate(() => {
      const post = document.querySelector<HTMLButtonElement>("form .button");
      const note: unknown = Reflect.get(globalThis, "note");
      if (!post || typeof note !== "function") throw new Error("The page is not the one that was expected.");
      new MutationObserver(() => note(post.textContent)).observe(post, { attributes: true });
      post.click();
      post.click();
    });
    await page.waitForURL("**/posted");

    assert.deepEqual(said, ["Posting…"]);
    assert.equal(posted.length, 1);
    await page.close();
  });

  it("marks the selected words at the press of a button, and can take that back", async () => {
    const page = await open();
    const box = page.locator("textarea");
    await box.fill("so very tired");
    await box.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 7));

    await page.getByRole("button", { name: "Bold" }).click();
    assert.equal(await box.inputValue(), "so **very** tired");

    await page.keyboard.press("Control+z");
    assert.equal(await box.inputValue(), "so very tired");
    await page.close();
  });

  it("keeps the draft on the server with the form's token, says so, and keeps none of what was posted", async () => {
    const page = await open();

    await page.locator("textarea").fill("Half a thought");
    await page.locator("textarea").blur();
    await page.getByText("Draft kept, 23:41.").waitFor();
    const kept = drafts.find((draft) => draft.get("body") === "Half a thought");
    assert.ok(kept?.get("_csrf"));

    await page.locator("textarea").pressSequentially(", and the other half");
    await page.getByRole("button", { name: "Post for anyone to read" }).press("Enter");
    await page.waitForURL("**/posted");
    await wait(200);
    const whole = drafts.filter((draft) => draft.get("body") === "Half a thought, and the other half");
    assert.ok(whole.length <= 1, "leaving the box may keep it once more, posting does not");
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await page.close();
  });

  it("says that there are new posts without moving the page", async () => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(`${parts.origin}/topic`);
    assert.equal(await page.locator("new-posts a").count(), 0);

    await page.clock.fastForward(61_000);
    await page.getByRole("link", { name: "2 new posts. Show them" }).click();

    await page.waitForURL("**/neutral");
    await page.close();
  });

  it("shows a password to the person who typed it", async () => {
    const page = await open();
    const password = page.getByLabel("Password", { exact: true });

    await password.fill("three plain words");
    await page.getByLabel("Show the password").check();

    assert.equal(await password.getAttribute("type"), "text");
    await page.close();
  });

  it("is missed by nobody who has none: the form posts, the exit leads away, no button is dead", async () => {
    const page = await open({ javaScriptEnabled: false });

    assert.equal(await page.getByRole("button", { name: "Bold" }).count(), 0);
    assert.equal(await page.getByLabel("Show the password").isVisible(), false);
    await page.locator("textarea").fill("Plain words");
    await page.getByRole("button", { name: "Post for anyone to read" }).click();
    await page.waitForURL("**/posted");
    assert.match(posted[0] ?? "", /body=Plain\+words/);
    await page.goBack();
    await page.locator(".exit").click();
    await page.waitForURL("**/neutral");
    await page.close();
  });
});

/** A topic's parts that have a script: a reply form with its draft, and the line about new posts. */
function composerPage(assets: AssetManifest): string {
  const toolbar = h(Toolbar, {
    label: "Formatting",
    words: { bold: "Bold", list: "List", quote: "Quote", link: "Link" },
  });
  const fields = [
    h(TextArea, { name: "body", label: "Your reply", toolbar, draftStatus: "" }),
    h(TextField, { name: "password", label: "Password", type: "password", showLabel: "Show the password" }),
    h(Button, { busyLabel: "Posting…", children: "Post for anyone to read" }),
  ];
  return renderDocument({
    ...partsFrame,
    assets,
    scripts: ["topics"],
    children: [
      h("h1", null, "A topic"),
      h("new-posts", { "data-count-url": "/news" }, h("p", { role: "status" })),
      h("post-composer", null, h(Form, { action: "/posted", draftAction: "/draft", children: fields })),
    ],
  });
}
