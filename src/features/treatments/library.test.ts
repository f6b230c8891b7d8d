import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Settings } from "#core/settings.ts";
import { system } from "#core/viewer.ts";
import { saveSettings } from "#platform/settings/store.ts";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { fieldsOf, publishedTreatment } from "../../../test/support/treatments.ts";

let site: TestSite;
let lena: Person;
let amara: Person;

before(async () => {
  site = await testSite();
  lena = await site.staff("Lena Library", "Physiotherapist");
  amara = await site.staff("Dr Amara Library", "Gynaecologist");
});

const b = "/treatments/practice-with-dilators/";

describe("the library", () => {
  it("is empty at first, and offers our drafts to the team only", async () => {
    assert.match((await site.guest.get("/treatments/")).body, /The library is not open yet/);
    assert.match((await lena.get("/treatments/")).body, /Bring in our drafts/);

    assert.equal((await lena.post("/treatments/examples")).status, 303);
    assert.equal((await amara.post("/treatments/examples")).status, 303);

    const { n } = await site.database.db
      .selectFrom("treatment")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    assert.equal(n, 8);
    assert.match((await lena.get("/treatments/drafts/")).body, /Practice with dilators/);
    assert.equal((await site.guest.get(b)).status, 404);
  });

  it("shows a draft with all that is missing, and its editor", async () => {
    for (const path of [
      "draft/",
      "edit/",
      "edit/studies/0/",
      "edit/studies/new/",
      "edit/serious/0/",
      "edit/common/new/",
    ]) {
      assert.equal((await lena.get(`${b}${path}`)).status, 200, path);
    }
    assert.equal((await lena.get(`${b}edit/studies/99/`)).status, 404);
  });
});

const law = (changed: Partial<Omit<Settings, "texts">>) =>
  inWork(site.house, system, (work) => saveSettings(work, changed));
const seenOn = (body: string) => /name="seen" value="(\d+)"/.exec(body)?.[1] ?? "";
const tea = "/treatments/tea/";

describe("publishing", () => {
  before(async () => {
    await publishedTreatment(site, { slug: "tea", by: [lena, amara] });
  });

  it("is refused while something is missing, and the draft stays", async () => {
    const seen = seenOn((await lena.get(`${b}edit/`)).body);
    const draft = await lena.get(`${b}draft/`);
    assert.match(draft.html(), /Nobody of the practice has checked “Lee 2018/);
    assert.match(draft.html(), /href="\/treatments\/practice-with-dilators\/edit\/studies\/3\/"/);

    const refused = await lena.post(`${b}hand-in`, { seen, changeNote: "" });

    assert.equal(refused.status, 422);
    assert.match(refused.html(), /things are still missing/);
    assert.equal((await site.guest.get(b)).status, 404);
  });

  it("takes two people: not the author alone, and nobody who did not see the last words", async () => {
    await site.guest.get(tea);
    const before = await lena.get(`${tea}edit/`);
    const fields = fieldsOf(before.html());
    assert.equal(
      (await lena.post(`${tea}edit/`, { ...fields, summary: "You drink tea. It is very warm." })).status,
      303,
    );
    const seen = seenOn((await lena.get(`${tea}draft/`)).html());
    assert.equal((await lena.post(`${tea}hand-in`, { seen, changeNote: "Warmer words." })).status, 303);
    const reviewBy = new Date(site.clock.now().getTime() + 90 * 86_400_000).toISOString().slice(0, 10);

    assert.equal((await lena.post(`${tea}approve`, { seen, reviewBy })).status, 403);
    assert.equal((await amara.post(`${tea}approve`, { seen: "7", reviewBy })).status, 409);
    assert.equal((await amara.post(`${tea}approve`, { seen, reviewBy: "2020-01-01" })).status, 422);
    assert.doesNotMatch((await site.guest.get(tea)).body, /very warm/);
    assert.equal((await amara.post(`${tea}approve`, { seen, reviewBy })).status, 303);

    const page = (await site.guest.get(tea)).html();
    assert.match(page, /very warm/);
    assert.match(page, /read by Lena Library, Physiotherapist and by Dr Amara Library, Gynaecologist/);
    const history = (await lena.get(`${tea}draft/`)).html();
    assert.match(history, /Warmer words\./);
    assert.match(history, /Changed: Summary/);
    const audit = await site.database.db
      .selectFrom("audit_entry")
      .select("kind")
      .where("object", "like", "treatment:%")
      .execute();
    assert.deepEqual(audit.map(({ kind }) => kind).sort(), ["treatment-approved", "treatment-handed-in"]);
  });

  it("tells the second of two editors, keeps their words, and says where they differ", async () => {
    const fields = fieldsOf((await lena.get(`${tea}edit/`)).html());
    assert.equal((await lena.post(`${tea}edit/`, { ...fields, cost: "Little." })).status, 303);

    const late = await amara.post(`${tea}edit/`, { ...fields, cost: "Nothing at all." });

    assert.equal(late.status, 409);
    assert.match(late.html(), /Somebody saved this draft while you wrote/);
    assert.match(late.html(), /Different from what is saved now: What it costs here/);
    assert.match(late.html(), />Nothing at all\.<\/textarea>/);
    assert.equal(
      (await amara.post(`${tea}edit/`, { ...fields, seen: seenOn(late.html()), cost: "Nothing." })).status,
      303,
    );
  });

  it("refuses a study that does not add up, with the sum", async () => {
    const page = await lena.get(`${tea}edit/studies/new/`);
    const study = {
      seen: seenOn(page.html()),
      citation: "X",
      design: "rct",
      outcome: "Y",
      limits: "Z",
      reading: "whole",
    };

    const refused = await lena.post(`${tea}edit/studies/new/`, {
      ...study,
      n: 10,
      numerator: 7,
      denominator: 10,
      percent: 80,
    });

    assert.equal(refused.status, 422);
    assert.match(refused.html(), /7 of 10 is 7 ÷ 10 = 70 %, not 80 %/);
    assert.match(refused.html(), /name="percent"[^>]*value="80"|value="80"[^>]*name="percent"/);
  });

  it("compares two to four at one clean address", async () => {
    for (const slug of ["coffee", "water", "milk", "juice"]) {
      await publishedTreatment(site, { slug, by: [lena, amara], content: { name: slug, plainName: slug } });
    }
    const ticked = await site.guest.get("/treatments/compare/?options=tea&options=coffee&options=tea&options=gone");
    assert.equal(ticked.location, "/treatments/compare/?options=coffee,tea");
    assert.match((await site.guest.get(ticked.location)).html(), /Two options, side by side/);
    assert.match((await site.guest.get("/treatments/compare/?options=tea")).html(), /You ticked one/);
    const five = await site.guest.get("/treatments/compare/?options=tea,coffee,water,milk,juice");
    assert.equal(five.html().match(/ checked/g)?.length, 5);
  });

  it("is taken back: gone for readers, kept for the team", async () => {
    assert.equal((await lena.post("/treatments/juice/withdraw", { why: "" })).status, 422);
    assert.equal((await lena.post("/treatments/juice/withdraw", { why: "Too sweet." })).status, 303);

    assert.equal((await site.guest.get("/treatments/juice/")).status, 410);
    assert.match((await lena.get("/treatments/juice/draft/")).html(), /Too sweet/);
  });
});

describe("where medicines may not be advertised, and stories are advertising", () => {
  before(async () => {
    const content = {
      name: "Sootherol",
      plainName: "A consultation",
      productNames: ["Sootherol"],
      prescriptionOnly: true,
    };
    await publishedTreatment(site, { slug: "medicine", by: [lena, amara], content });
  });

  it("names a product on its own page only (R-60, R-61)", async () => {
    assert.match((await site.guest.get("/treatments/")).html(), /Sootherol/);
    await law({ prescriptionSafe: true });

    for (const path of [
      "/treatments/",
      "/treatments/medicine/questions/",
      "/",
      "/treatments/compare/?options=medicine,tea",
    ]) {
      assert.doesNotMatch((await site.guest.get(path)).html(), /Sootherol/, path);
    }
    const page = (await site.guest.get("/treatments/medicine/")).html();
    assert.match(page, /<h1[^>]*>Sootherol/);
    assert.match(page, /<title>A consultation – /);
    assert.match(page, /The consultation comes first/);
    await law({ prescriptionSafe: false });
  });

  it("shows linked topics to those who may read them, and no stories (R-63)", async () => {
    const ana = await site.participant("ana_asks");
    const open = await site.topic({ by: ana, title: "How warm is warm?" });
    const closed = await site.topic({ by: ana, title: "Only for the team", audience: "staff" });
    const story = await site.topic({ by: ana, title: "How tea helped me" });
    const link = (topic: typeof open, kind: string) =>
      lena.post("/treatments/water/topics", { topic: `https://x.example/forums/topic/${topic.address}/`, kind });
    for (const [topic, kind] of [
      [open, "question"],
      [closed, "question"],
      [story, "story"],
    ] as const) {
      assert.equal((await link(topic, kind)).status, 303);
    }
    assert.equal((await lena.post("/treatments/water/topics", { topic: "nowhere", kind: "story" })).status, 422);

    const page = (await site.guest.get("/treatments/water/")).html();
    assert.match(page, /How warm is warm\?/);
    assert.match(page, /How tea helped me/);
    assert.doesNotMatch(page, /Only for the team/);
    assert.match((await amara.get("/treatments/water/")).html(), /Only for the team/);

    await law({ noTestimonials: true });
    assert.doesNotMatch((await site.guest.get("/treatments/water/")).html(), /How tea helped me/);
  });
});

describe("a page whose review day has passed (R-3)", () => {
  it("says that it is being re-checked when its day has passed, on the kept page too", async () => {
    const day = site.clock.now().toISOString().slice(0, 10);
    await publishedTreatment(site, { slug: "due", by: [lena, amara], reviewBy: day });
    assert.doesNotMatch((await site.guest.get("/treatments/due/")).html(), /being re-checked/);
    site.clock.advance(25 * 3_600_000);
    await site.worked();

    assert.match((await site.guest.get("/treatments/due/")).html(), /This page is being re-checked/);
  });
});
