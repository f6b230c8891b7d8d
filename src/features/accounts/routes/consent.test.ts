import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { TextName } from "#core/settings.ts";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.consent;
let site: TestSite;
let ada: Person;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  site.clock.set("2031-05-15T12:00:00Z");
  ada = await site.administrator("Administrator Ada");
});

const somebody = () => site.participant(`plain.barley${++made}`, "orange kettle window");
const both = { rules: "1", privacy: "1" };
const version = (name: TextName) => site.house.tools.settings().texts[name].version;
const replies = (person: Person, id: number) => person.api("POST", `/api/v1/topics/${id}/posts`, { body: "Hello" });

async function edit(name: TextName, fields: Readonly<Record<string, string>>) {
  const markdown = `Our words, number ${++made}.`;
  return await ada.post(`/admin/texts/${name}/`, { markdown, version: version(name), do: "save", ...fields });
}

async function asksAnew(name: TextName, what: string): Promise<void> {
  assert.equal((await edit(name, { ask: "1", what })).status, 303);
}

const recordOf = ({ id }: { readonly id: number }) =>
  site.database.db
    .selectFrom("consent")
    .select(["given", "rules_version as rules", "privacy_version as privacy"])
    .where("member_id", "=", id)
    .orderBy("id")
    .execute();

describe("agreeing when somebody joins", () => {
  const form = { password: "orange kettle window", email: "", birthMonth: "3", birthYear: "1990" };

  it("takes both ticks, each with a sentence of its own, and loses nothing that was typed", async () => {
    for (const [tick, missing] of [
      [{ rules: "1" }, words.signingUp.consentMissing],
      [{ privacy: "1" }, words.signingUp.rulesMissing],
    ] as const) {
      for (const how of [{}, { with: "passkey", password: "" }]) {
        const page = await site.newGuest().post(urls.signUp, { ...form, ...tick, ...how, name: "half.ticked" });

        assert.equal(page.status, 422);
        const html = page.html();
        assert.ok(html.includes(missing), missing);
        assert.match(html, /value="half\.ticked"/);
        assert.match(html, /<option value="3" selected/);
        assert.match(html, new RegExp(`name="${Object.keys(tick)[0]}"[^>]* checked`));
      }
    }
  });

  it("is kept with the versions that stood beside the form, also when a text changes meanwhile", async () => {
    const [rules, privacy] = [version("rules"), version("privacy")];
    const browser = site.newGuest();
    const page = (await browser.get(urls.signUp)).html();
    assert.match(page, new RegExp(`name="rulesVersion" value="${rules}"`));
    await edit("privacy", {});

    const seen = { rulesVersion: rules, privacyVersion: privacy };
    await browser.post(urls.signUp, { ...form, ...both, ...seen, name: "slow.reader9" });

    const { id } = await site.database.db
      .selectFrom("member")
      .select("id")
      .where("name", "=", "slow.reader9")
      .executeTakeFirstOrThrow();
    assert.deepEqual(await recordOf({ id }), [{ given: true, rules, privacy }]);
    assert.ok((await browser.get(urls.consent)).html().includes(`“What we store, and why”, version ${privacy}.`));
  });

  it("is a record that the site cannot change afterwards", async () => {
    const changing = site.database.db.updateTable("consent").set({ given: false }).execute();
    await assert.rejects(changing, /permission denied/);
  });
});

describe("a practice that changes its texts", () => {
  it("shows people of whom nothing is on record what they may agree to, and holds nobody up", async () => {
    const ana = await somebody();
    const html = (await ana.get(urls.consent)).html();
    assert.ok(html.includes(say.noneTitle) && html.includes(say.withdraw));
    assert.equal((await replies(ana, (await site.topic({ by: ada })).id)).status, 201);
  });

  it("asks nobody until it says so, and keeps every version word for word", async () => {
    const ana = await somebody();
    const before = version("rules");

    await edit("rules", {});

    assert.equal((await replies(ana, (await site.topic({ by: ana })).id)).status, 201);
    const kept = await site.database.db.selectFrom("text_version").selectAll().where("name", "=", "rules").execute();
    const wordsOf = (one: number) => kept.find((text) => text.version === one)?.markdown ?? "";
    assert.match(wordsOf(before), /Speak from your own life/);
    assert.match(wordsOf(before + 1), /Our words, number/);
  });

  it("keeps the words that it never changed, before a release brings others", async () => {
    const fresh = await testSite();

    await fresh.worked();
    await fresh.worked();

    const kept = await fresh.database.db
      .selectFrom("text_version")
      .select(["name", "version"])
      .orderBy("name")
      .execute();
    assert.deepEqual(kept, [
      { name: "privacy", version: 1 },
      { name: "rules", version: 1 },
    ]);
  });

  it("says what changed whenever it asks, and asks whenever it says so", async () => {
    const silent = await edit("rules", { ask: "1", what: " " });
    assert.equal(silent.status, 422);
    assert.ok(silent.html().includes("Say in a sentence what changed"));
    const unticked = await edit("privacy", { what: "We keep less." });
    assert.equal(unticked.status, 422);
    assert.match(unticked.html(), /value="We keep less\."/);
    assert.doesNotMatch((await ada.get("/admin/texts/urgent/")).html(), /name="ask"/);
  });

  it("lets members read, report, take back and leave meanwhile, and write once they agree", async () => {
    const ana = await somebody();
    const topic = await site.topic({ by: ada });
    const own = await site.topic({ by: ana });
    await asksAnew("privacy", "We keep reports for a year.");

    const page = (await ana.get(topic.url)).html();
    assert.ok(page.includes(`href="${urls.consent}"`) && page.includes("Before you write again"));
    assert.equal((await replies(ana, topic.id)).status, 403);
    const refused = await ana.post(`/topics/${topic.id}/reply/`, {
      body: "Words of an hour",
      submission_id: randomUUID(),
    });
    assert.equal(refused.status, 403);
    assert.match(refused.html(), /Words of an hour/);
    assert.equal((await ana.post(`/report/${topic.id}/`, { reason: "other", note: "" })).status, 303);
    assert.equal((await ana.post(`/posts/${own.id}/withdraw/`)).status, 303);
    assert.equal((await ana.get(urls.leaveForGood)).status, 200);

    assert.ok((await ana.get(urls.consent)).html().includes("We keep reports for a year."));
    const half = await ana.post(urls.consent, { rules: "1" });
    assert.equal(half.status, 422);
    assert.ok(half.html().includes(words.signingUp.consentMissing));
    assert.equal((await ana.post(urls.consent, both)).location, `${urls.consent}?saved=1`);

    assert.equal((await replies(ana, topic.id)).status, 201);
    assert.doesNotMatch((await ana.get(topic.url)).html(), /Before you write again/);
    const now = { rules: version("rules"), privacy: version("privacy") };
    assert.deepEqual(await recordOf(ana), [{ given: true, ...now }]);
  });

  it("asks again where somebody agreed to the words before it asked", async () => {
    const ana = await somebody();
    const seen = { rulesVersion: version("rules"), privacyVersion: version("privacy") };
    await asksAnew("rules", "We are kinder.");

    await ana.post(urls.consent, { ...both, ...seen });

    const html = (await ana.get(`${urls.consent}?saved=1`)).html();
    assert.ok(html.includes("We are kinder.") && !html.includes(say.agreed));
  });

  it("asks with the words unchanged too, because a release may have changed ours", async () => {
    const ana = await somebody();
    await ana.post(urls.consent, both);
    const before = version("rules");
    const same = site.house.tools.settings().texts.rules.markdown ?? "";

    await edit("rules", { markdown: same, ask: "1", what: "We say it in other words." });

    assert.equal(version("rules"), before + 1);
    assert.ok((await ana.get(urls.consent)).html().includes("We say it in other words."));
  });

  it("asks people who came with an import or before there was a record, and tells administrators how many there are", async () => {
    const ana = await somebody();
    await site.database.db.updateTable("member").set({ imported: true }).where("id", "=", ana.id).execute();
    assert.match(
      (await ada.get("/admin/texts/rules/")).html(),
      /\d+ people here have agreed to nothing that is on record/,
    );

    await asksAnew("rules", "We moved house.");

    assert.equal((await replies(ana, (await site.topic({ by: ada })).id)).status, 403);
    await ana.post(urls.consent, both);
    assert.equal((await recordOf(ana)).length, 1);
  });

  it("does not ask its own people, whose accounts rest on their work", async () => {
    const lena = await site.staff("Lena Whitfield");
    const topic = await site.topic({ by: await somebody() });
    await asksAnew("rules", "We ask again.");

    assert.equal((await replies(lena, topic.id)).status, 201);
    assert.doesNotMatch((await lena.get("/")).html(), /Before you write again/);
    const html = (await lena.get(urls.consent)).html();
    assert.ok(html.includes(say.team) && !html.includes(say.withdraw));
    assert.equal((await lena.post(urls.consent, both)).status, 403);
    assert.equal((await lena.post(urls.withdrawConsent)).status, 403);
    assert.deepEqual(await recordOf(lena), []);
  });

  it("does not ask whoever was invited, also before they have a second step", async () => {
    const invitation = { name: "Nurse Noor", role: "staff", title: "Nurse", registration: "", until: "" };
    const link = /\/invitation\/[\w-]+\//.exec((await ada.post(urls.invite, invitation)).html())?.[0] ?? "";
    const noor = site.newGuest();
    const password = "orange kettle window";
    assert.equal((await noor.post(link, { password })).location, "/log-in/?chosen=1");
    await asksAnew("privacy", "We ask everybody.");

    await noor.post(urls.logIn, { name: invitation.name, password });

    const html = (await noor.get(urls.consent)).html();
    assert.ok(html.includes(say.team) && !html.includes("We ask everybody."));
  });
});
