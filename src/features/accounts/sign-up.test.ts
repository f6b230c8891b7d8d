import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { FieldValues, Visitor } from "../../../test/support/visitor.ts";
import { words } from "./words.ts";

const say = words.signingUp;
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set("2031-05-15T12:00:00Z");
});

const newName = () => `linen.field${++made}x`;

/** Everything as it should be. */
const answers = () => ({
  name: newName(),
  password: "orange kettle window",
  email: "",
  birthMonth: "3",
  birthYear: "1990",
  rules: "1",
  privacy: "1",
});

const signUp = (browser: Visitor, fields: FieldValues) => browser.post("/sign-up/", fields);

async function memberCalled(name: string) {
  return await site.database.db.selectFrom("member").selectAll().where("name", "=", name).executeTakeFirst();
}

const namesOffered = (html: string) =>
  [...html.matchAll(/name="suggest" value="([^"]+)"/g)].flatMap(([, name]) => (name && name !== "more" ? [name] : []));

describe("signing up", () => {
  it("makes a participant, logs them in, and keeps nothing but that they are of age", async () => {
    const browser = site.newGuest();
    const fields = answers();

    const page = await signUp(browser, fields);

    assert.equal(page.status, 303);
    const member = await memberCalled(fields.name);
    assert.deepEqual([member?.role, member?.adult, member?.rules_version], ["participant", true, 1]);
    assert.ok(!JSON.stringify(member).includes("1990"));
    assert.match((await browser.get("/settings/")).html(), /Settings/);
  });

  it("stores no readable password and no readable address", async () => {
    const fields = { ...answers(), email: "Ana@example.org" };

    await signUp(site.newGuest(), fields);

    const member = await memberCalled(fields.name);
    const stored = JSON.stringify(member);
    assert.ok(!stored.includes("argon2") && !stored.includes("example.org"));
    assert.deepEqual([member?.email_sealed, member?.email_lookup], [null, null]);
    const claim = await site.database.db
      .selectFrom("address_claim")
      .select("address_sealed as sealed")
      .where("member_id", "=", member?.id ?? 0)
      .executeTakeFirstOrThrow();
    assert.equal(site.house.tools.sealer.open(claim.sealed, `address_claim|address|${member?.id}`), "Ana@example.org");
  });

  it("says all that needs a change at once, and keeps what was typed but the password", async () => {
    const page = await signUp(site.newGuest(), {
      name: "hannah.m1994",
      password: "too short",
      email: "ana@",
      birthMonth: "",
      birthYear: "19",
    });

    const html = page.html();
    assert.equal(page.status, 422);
    assert.match(html, /<title>Error: choose a name/);
    for (const field of ["name", "password", "email", "birthMonth", "birthYear", "rules"])
      assert.ok(html.includes(`href="#field-${field}"`), field);
    for (const typed of ["hannah.m1994", "ana@", "19"]) assert.ok(html.includes(`value="${typed}"`), typed);
    assert.ok(!html.includes("too short"));
  });

  it("offers names that nobody has, and takes one on a press, with everything typed still there", async () => {
    const browser = site.newGuest();
    const offered = namesOffered((await browser.get("/sign-up/")).html());
    assert.equal(offered.length, 3);

    const page = await signUp(browser, { ...answers(), name: "", suggest: offered[0], email: "ana@example.org" });

    const html = page.html();
    assert.equal(page.status, 200);
    assert.ok(html.includes(`value="${offered[0]}"`) && html.includes('value="ana@example.org"'));
    assert.match(html, /<option value="3" selected/);
    assert.equal(await memberCalled(offered[0] ?? ""), undefined);
  });

  it("keeps the name while somebody looks for more ideas", async () => {
    const page = await signUp(site.newGuest(), { ...answers(), name: "slow_heron", suggest: "more" });

    assert.ok(page.html().includes('value="slow_heron"'));
    assert.equal(namesOffered(page.html()).length, 3);
  });

  it("answers a taken name, also in other letters, like a reserved one", async () => {
    const { name } = await site.participant(newName());
    await site.staff("Lena Whitfield");
    const { communityName } = site.house.tools.settings();
    const taken = [
      name,
      name.toUpperCase(),
      name.replace("l", "1"),
      "admin",
      "m0derator",
      "Nurse_Anna",
      "LenaWhitfield",
      communityName,
    ];

    for (const one of taken) {
      const page = await signUp(site.newGuest(), { ...answers(), name: one });

      assert.equal(page.status, 422, one);
      assert.match(page.html(), /That name cannot be used here\. Please choose another\./, one);
    }
  });

  it("lets nobody mix alphabets", async () => {
    const page = await signUp(site.newGuest(), { ...answers(), name: "\u0430nna_field" });

    assert.equal(page.status, 422);
  });

  it("gives one name to one of those who want it in the same moment", async () => {
    const name = newName();

    const pages = await Promise.all(
      [1, 2, 3, 4].map(() => signUp(site.newGuest(), { ...answers(), name, email: "same@example.org" })),
    );

    assert.deepEqual(pages.map((page) => page.status).sort(), [303, 422, 422, 422]);
  });

  it("does not tell that an address is known, however it is written", async () => {
    await signUp(site.newGuest(), { ...answers(), email: "bea@example.org" });

    const known = [];
    for (const email of ["bea@example.org", "BEA@example.org", "bea+x@example.org.", "ｂｅａ@example.org"]) {
      const fields = { ...answers(), email };
      const page = await signUp(site.newGuest(), fields);
      assert.deepEqual([page.status, page.location], [303, "/settings/second-step/codes/?after=sign-up"], email);
      known.push((await memberCalled(fields.name))?.email_lookup ?? null);
    }

    assert.deepEqual(known, [null, null, null, null]);
  });

  it("refuses fields that the form does not have, and changes nothing", async () => {
    for (const extra of ["role", "is_staff", "verified", "author_id", "created_at", "visibility", "id", "__proto__"]) {
      const fields = { ...answers(), [extra]: "administrator" };

      const page = await signUp(site.newGuest(), fields);

      assert.equal(page.status, 400, extra);
      assert.equal(await memberCalled(fields.name), undefined);
    }
  });

  it("refuses a field sent twice without falling over", async () => {
    const page = await signUp(site.newGuest(), { ...answers(), name: ["one_name", "other_name"] });

    assert.equal(page.status, 422);
  });

  it("has one form for the Enter key: it creates the account and takes no idea", async () => {
    const html = (await site.newGuest().get("/sign-up/")).html();
    const first = /<button[^>]*type="submit"[^>]*>/.exec(html.slice(html.indexOf('action="/sign-up/"')))?.[0];

    assert.ok(first && !first.includes("suggest"));
  });
});

describe("being too young", () => {
  const young = () => ({ ...answers(), birthMonth: "6", birthYear: "2013" });

  it("leads to a kind page, makes no account, and does not offer the form again in this browser", async () => {
    const browser = site.newGuest();
    const fields = young();

    const page = await signUp(browser, fields);

    assert.equal(page.location, "/sign-up/not-yet/");
    assert.ok((await browser.follow(page)).html().includes(say.notYet.lede));
    assert.equal(await memberCalled(fields.name), undefined);
    assert.equal((await browser.get("/sign-up/")).location, "/sign-up/not-yet/");
    assert.equal((await signUp(browser, answers())).location, "/sign-up/not-yet/");
  });

  it("is remembered until the browser closes, and nowhere else", async () => {
    const page = await signUp(site.newGuest(), young());

    const [line = ""] = page.headers["set-cookie"] ?? [];
    assert.match(line, /^tw-v=[\w-]{65}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("does not hold back others: an unsigned mark means nothing", async () => {
    const browser = site.newGuest();
    browser.jar.set("tw-v", "A".repeat(65));

    assert.equal((await signUp(browser, answers())).location, "/settings/second-step/codes/?after=sign-up");
  });
});
