import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "../../../test/support/browsing.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { isExitAddress } from "./exit-address.ts";

let site: TestSite;
let ada: Person;

before(async () => {
  site = await testSite();
  ada = await site.administrator("Ada Admin");
});

const settings = {
  communityName: "Hollow Lane",
  practiceName: "The Lantern Practice",
  timeZone: "Europe/Dublin",
  exitUrl: "https://weather.example/",
  postsPerPage: "15",
  topicsPerPage: "25",
  quietEditMinutes: "10",
  newAudience: "public",
};

function seenOn(page: Page): string {
  return /name="seen" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
}

describe("an administrator's settings", () => {
  it("take effect at once, on guests' kept pages too", async () => {
    await site.guest.get("/rules/");
    const seen = seenOn(await ada.get("/admin/settings/"));

    const saved = await ada.post("/admin/settings/", { ...settings, seen });

    assert.equal(saved.status, 303);
    assert.equal(site.house.tools.settings().postsPerPage, 15);
    assert.match((await site.guest.get("/rules/")).body, /Hollow Lane/);
    assert.match((await ada.follow(saved)).body, /The settings are saved/);
    assert.equal(site.house.tools.settings().searchEngines, false);
  });

  it("say whom mail comes from and what it is about; blank means our neutral words", async () => {
    const save = async (mail: object) => {
      const seen = seenOn(await ada.get("/admin/settings/"));
      const page = await ada.post("/admin/settings/", { ...settings, ...mail, seen });
      const { mailSender, mailSubject } = site.house.tools.settings();
      return [page.status, mailSender, mailSubject];
    };
    assert.deepEqual(await save({ mailSender: " Notes ", mailSubject: "" }), [303, "Notes", "About your account"]);
    assert.deepEqual(await save({ mailSubject: "x".repeat(61) }), [422, "Notes", "About your account"]);
    assert.deepEqual(await save({ mailSender: "A\r\nBcc: b@c.example" }), [
      303,
      "A Bcc: b@c.example",
      "About your account",
    ]);
    assert.deepEqual(await save({}), [303, "Your account", "About your account"]);
  });

  it("keep what the law of the place asks of them", async () => {
    const seen = seenOn(await ada.get("/admin/settings/"));
    const law = { country: " Ireland ", prescriptionSafe: "1", noTestimonials: "1" };
    await ada.post("/admin/settings/", { ...settings, ...law, seen });

    const { country, prescriptionSafe, noTestimonials } = site.house.tools.settings();
    assert.deepEqual([country, prescriptionSafe, noTestimonials], ["Ireland", true, true]);
    const page = await ada.get("/admin/settings/");
    assert.match(page.body, /name="prescriptionSafe" value="1" checked/);

    await ada.post("/admin/settings/", { ...settings, seen: seenOn(page) });
    assert.equal(site.house.tools.settings().prescriptionSafe, false);
  });

  it("open the community to search engines with one switch, and close it again", async () => {
    const seen = seenOn(await ada.get("/admin/settings/"));
    assert.match(String((await site.guest.get("/rules/")).headers["x-robots-tag"]), /noindex/);
    await ada.post("/admin/settings/", { ...settings, seen, searchEngines: "1" });
    assert.equal((await site.guest.get("/rules/")).headers["x-robots-tag"], undefined);
    assert.doesNotMatch((await site.guest.get("/rules/")).body, /name="robots"/);
    assert.match((await site.guest.get("/robots.txt")).body, /^Sitemap: /m);
    assert.match((await site.guest.get("/sitemap.xml")).body, /\/forums\/<\/loc>/);
    const listed = await site.forum({ title: "Listed room" });
    assert.match((await ada.get(`/forums/new-topic/${listed.id}/`)).html(), /search engines may list it/);

    const seenAgain = seenOn(await ada.get("/admin/settings/"));
    await ada.post("/admin/settings/", { ...settings, seen: seenAgain });

    assert.match(String((await site.guest.get("/rules/")).headers["x-robots-tag"]), /noindex/);
  });

  it("decide whom new topics and forums start for, never for more people than the forum allows", async () => {
    const open = await site.forum({ title: "Open room" });
    const team = await site.forum({ title: "Team room", audience: "staff" });
    const chosenIn = async (path: string) =>
      /name="audience" value="(\w+)" checked/.exec((await ada.get(path)).html())?.[1] ?? "none";
    assert.equal(await chosenIn(`/forums/new-topic/${open.id}/`), "public");
    const seen = seenOn(await ada.get("/admin/settings/"));

    await ada.post("/admin/settings/", { ...settings, seen, newAudience: "members" });

    assert.equal(await chosenIn(`/forums/new-topic/${open.id}/`), "members");
    assert.equal(await chosenIn("/admin/forums/new/"), "members");
    assert.equal(await chosenIn(`/admin/forums/new/?under=${team.id}`), "staff");
    const made = await ada.api("POST", `/api/v1/forums/${open.id}/topics`, { title: "Quietly", body: "Hello" });
    assert.match(made.body, /"audience":"members"/);
    const wide = await ada.api("POST", `/api/v1/forums/${open.id}/topics`, {
      title: "Aloud",
      body: "Hi",
      audience: "public",
    });
    assert.match(wide.body, /"audience":"public"/);
    const seenAgain = seenOn(await ada.get("/admin/settings/"));
    assert.equal(
      (await ada.post("/admin/settings/", { ...settings, seen: seenAgain, newAudience: "staff" })).status,
      422,
    );
    await ada.post("/admin/settings/", { ...settings, seen: seenAgain });
  });

  it("are not undone by somebody who did not see them", async () => {
    const seen = seenOn(await ada.get("/admin/settings/"));
    await ada.post("/admin/settings/", { ...settings, seen, postsPerPage: "30" });

    const late = await ada.post("/admin/settings/", { ...settings, seen, postsPerPage: "40" });

    assert.equal(late.status, 409);
    assert.match(late.body, /value="40"/);
    const again = await ada.post("/admin/settings/", { ...settings, seen: seenOn(late), postsPerPage: "40" });
    assert.equal(again.status, 303);
  });

  it("refuse numbers that are none, and say which", async () => {
    const seen = seenOn(await ada.get("/admin/settings/"));
    for (const postsPerPage of ["", "4", "101", "-5", "1e1", "10.5", "٣٠"]) {
      const page = await ada.post("/admin/settings/", { ...settings, seen, postsPerPage });
      assert.equal(page.status, 422, postsPerPage);
      assert.match(page.body, /from 5 to 100/);
    }
  });

  it("are nobody else's business", async () => {
    const mo = await site.moderator();
    for (const path of ["/admin/", "/admin/settings/", "/admin/texts/", "/admin/forums/"]) {
      const missing = await mo.get("/admin/no-such-page/");
      const page = await mo.get(path);
      assert.equal(page.status, 404, path);
      assert.equal(page.body, missing.body, path);
      assert.equal((await site.guest.get(path)).status, 404, path);
    }
    assert.equal((await mo.post("/admin/settings/", settings)).status, 404);
  });
});

describe("the administrators' front door", () => {
  it("lists what is left to do, until it is done", async () => {
    const fresh = await testSite();
    const nora = await fresh.administrator("Nora Admin");
    const before = await nora.get("/admin/");
    assert.match(before.body, /Choose where “Leave” goes/);
    const field = /href="\/admin\/settings\/#([\w-]+)">Choose where/.exec(before.body)?.[1];
    assert.match((await nora.get("/admin/settings/")).body, new RegExp(`id="${field}" name="exitUrl"`));
    assert.match(before.body, /Add telephone numbers/);

    const seen = seenOn(await nora.get("/admin/settings/"));
    await nora.post("/admin/settings/", { ...settings, askingHours: "On working days.", seen });
    await nora.post("/admin/texts/urgent/", { markdown: "Call 0800 555 010.", version: 1, reviewed: "1", do: "save" });
    for (const name of ["rules", "privacy", "accessibility", "device"]) {
      const markdown = `The practice's own words about ${name}.`;
      await nora.post(`/admin/texts/${name}/`, { markdown, version: 1, reviewed: "1", do: "save" });
    }
    await nora.post("/admin/answering/", { day1: "1", from: "09:00", until: "17:00", withinHours: "8" });

    assert.match((await nora.get("/admin/")).body, /Nothing is waiting for you/);
  });
});

describe("the address that people leave for", () => {
  it("is a whole https address somewhere else", () => {
    const here = "https://forum.example";
    for (const good of ["https://weather.example/", "https://www.weather.example/today?x=1"]) {
      assert.equal(isExitAddress(good, here), true, good);
    }
    for (const bad of [
      "http://weather.example",
      "javascript:alert(1)",
      "https://forum.example/x",
      "https://a:b@weather.example",
      "//weather.example",
      "weather.example",
      "https://localhost/",
      `https://weather.example/${"x".repeat(500)}`,
    ]) {
      assert.equal(isExitAddress(bad, here), false, bad);
    }
  });
});
