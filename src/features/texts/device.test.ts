import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;

before(async () => {
  site = await testSite();
});

describe("the page about leaving no traces (R-76)", () => {
  it("speaks of private windows, history, shared accounts, photos and watching programs, and of what cannot be hidden", async () => {
    const { body } = await site.guest.get("/privacy/device/");

    for (const part of [
      /private window/i,
      /history/,
      /shared accounts/i,
      /photo/,
      /watch a device/,
      /What cannot be hidden/,
    ])
      assert.match(body, part);
    assert.match(body, /We cannot clear your browser’s history/);
  });

  it("is linked beside Leave on every page, and neither its address nor its title speaks of hiding", async () => {
    const ana = await site.participant("ana_reads");
    for (const page of [await site.guest.get("/"), await site.guest.get("/urgent/"), await ana.get("/settings/")]) {
      assert.match(
        page.body,
        /<a class="header-link wide-only" href="\/privacy\/device\/"[^>]*><span>Hide your visit[\s\S]{0,40}<a class="exit"/,
      );
      assert.match(page.body, /press Shift three times\. <a href="\/privacy\/device\/">Hide your visit<\/a>/);
    }
    assert.match((await site.guest.get("/privacy/device/")).body, /<title>Privacy on this device/);
  });

  it("is the practice’s to edit, like its other texts", async () => {
    const ada = await site.administrator();
    const version = site.house.tools.settings().texts.device.version;

    const saved = await ada.post("/admin/texts/device/", {
      markdown: "Call our own safe number.",
      version,
      do: "save",
    });

    assert.equal(saved.status, 303);
    assert.match((await site.guest.get("/privacy/device/")).body, /Call our own safe number/);
  });
});
