import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { defaultSettings } from "#core/settings.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { markdownOf, ourMarkdown } from "./shown.ts";
import { toDoAbout } from "./to-do.ts";

let site: TestSite;
let ada: Person;

before(async () => {
  site = await testSite();
  ada = await site.administrator("Ada Admin");
});

describe("the practice's texts", () => {
  it("are there from the first day, and say that nobody has confirmed them", async () => {
    for (const path of ["/rules/", "/privacy/", "/urgent/", "/accessibility/", "/privacy/device/"]) {
      const page = await site.guest.get(path);
      assert.equal(page.status, 200, path);
      assert.match(page.body, /has not confirmed this text yet/, path);
      assert.doesNotMatch(page.body, /<h3|undefined/, path);
    }
  });

  it("are written, previewed and confirmed by administrators", async () => {
    const words = { markdown: "## Call us\n\nOn **0800 555 010**, day and night.", version: 1 };
    const preview = await ada.post("/admin/texts/urgent/", { ...words, do: "preview" });
    assert.equal(preview.status, 200);
    assert.match(preview.body, /<strong>0800 555 010<\/strong>/);
    assert.doesNotMatch((await site.guest.get("/urgent/")).body, /0800/);

    const saved = await ada.post("/admin/texts/urgent/", { ...words, reviewed: "1", do: "save" });

    assert.equal(saved.status, 303);
    const page = await site.guest.get("/urgent/");
    assert.match(page.body, /<h2 dir="auto">Call us<\/h2>/);
    assert.match(page.body, /last read and confirmed this text on \d+ \w+ \d{4}/);
    assert.doesNotMatch(page.body, /Ada Admin/);
    assert.match((await ada.get("/admin/texts/")).body, /By Ada Admin/);
  });

  it("count versions by their words, and need a new confirmation after a change", async () => {
    const rules = () => site.house.tools.settings().texts.rules;
    await ada.post("/admin/texts/rules/", { markdown: "One rule.", version: 1, reviewed: "1", do: "save" });
    assert.equal(rules().version, 2);
    await ada.post("/admin/texts/rules/", { markdown: "One rule.\r\n", version: 2, reviewed: "1", do: "save" });
    assert.equal(rules().version, 2);

    await ada.post("/admin/texts/rules/", { markdown: "Two rules.", version: 2, do: "save" });
    assert.deepEqual([rules().version, rules().reviewed], [3, null]);

    await ada.post("/admin/texts/rules/", { markdown: "", version: 3, do: "ours" });
    assert.deepEqual([rules().version, rules().markdown], [4, null]);
    assert.match((await site.guest.get("/rules/")).body, /Speak from your own life/);
  });

  it("are never overwritten by somebody who did not see the other's words", async () => {
    await ada.post("/admin/texts/privacy/", { markdown: "First.", version: 1, do: "save" });

    const late = await ada.post("/admin/texts/privacy/", { markdown: "Second.", version: 1, do: "save" });

    assert.equal(late.status, 409);
    assert.match(late.body, /Second\./);
    assert.match((await site.guest.get("/privacy/")).body, /First\./);
  });

  it("refuse what cannot be a text, and keep what was typed", async () => {
    const version = site.house.tools.settings().texts.accessibility.version;
    const long = await ada.post("/admin/texts/accessibility/", { markdown: "x".repeat(20_001), version, do: "save" });
    assert.equal(long.status, 422);
    const empty = await ada.post("/admin/texts/accessibility/", { markdown: " \u200b ", version, do: "save" });
    assert.equal(empty.status, 422);
    assert.equal((await ada.post("/admin/texts/nothing/", { markdown: "x", version: 1 })).status, 404);
    assert.equal((await ada.post("/admin/texts/rules/", { markdown: "x", version: "1", more: "1" })).status, 400);
  });

  it("carry no scripts, whoever wrote them", async () => {
    const version = site.house.tools.settings().texts.accessibility.version;
    const markdown = '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror="alert(1)">';
    await ada.post("/admin/texts/accessibility/", { markdown, version, do: "save" });

    const page = await site.guest.get("/accessibility/");

    const main = page.body.slice(page.body.indexOf("<main"));
    assert.doesNotMatch(main, /<script>|<img|href="javascript/);
  });

  it("go to nobody else for editing", async () => {
    const mo = await site.moderator();
    assert.equal((await mo.get("/admin/texts/rules/")).status, 404);
    assert.equal((await mo.post("/admin/texts/rules/", { markdown: "x", version: 1, do: "save" })).status, 404);
  });
});

describe("the page for urgent help", () => {
  it("is answered to a guest without a query", async () => {
    const { result, queries } = await site.queriesDuring(() => site.newGuest().get("/urgent/?fresh=1"));

    assert.equal(result.status, 200);
    assert.deepEqual(queries, []);
  });

  it("is answered while the database is gone, to people with a session too", async () => {
    const doomed = await testSite();
    const ana = await doomed.participant("Ana");
    assert.match((await ana.get("/urgent/")).body, /My topics/);
    await doomed.database.close();

    for (const visitor of [doomed.guest, ana]) {
      const page = await visitor.get("/urgent/");

      assert.equal(page.status, 200);
      assert.match(page.body, /Urgent help/);
    }
  });
});

describe("what the practice still has to do about its texts", () => {
  it("names a missing telephone number and every text that nobody confirmed", () => {
    assert.deepEqual(toDoAbout(defaultSettings), {
      unreviewed: ["rules", "privacy", "urgent", "accessibility", "device"],
      numbersMissing: true,
    });
    const urgent = { markdown: "Call 112.", version: 2, reviewed: { by: "Dr Lima", day: "2031-05-01" } };
    const { unreviewed, numbersMissing } = toDoAbout({
      ...defaultSettings,
      texts: { ...defaultSettings.texts, urgent },
    });
    assert.equal(numbersMissing, false);
    assert.ok(!unreviewed.includes("urgent"));
  });

  it("shows the practice's own names in our texts", () => {
    const settings = { ...defaultSettings, communityName: "Hollow Lane", practiceName: "The Lantern Practice" };
    assert.match(markdownOf(settings, "rules"), /Hollow Lane/);
    assert.match(ourMarkdown({ ...settings, practiceName: "" }, "rules"), /the practice/);
  });
});
