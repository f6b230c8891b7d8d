import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { Authenticator, type How, type NewPasskeyOptions } from "../../../../../test/support/authenticator.ts";
import { minutes } from "../../../../../test/support/clock.ts";
import type { Person } from "../../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../../test/support/site.ts";
import type { Visitor } from "../../../../../test/support/visitor.ts";

const password = "linen field under rain";
let site: TestSite;
let here: How;
let made = 0;

before(async () => {
  site = await testSite();
  site.clock.set(new Date());
  here = { rpId: "localhost", origin: site.url };
});

const somebody = () => site.participant(`key.person${++made}x`, password);
const isKnown = async (browser: Visitor) => (await browser.get("/settings/")).status === 200;

async function options(browser: Visitor, ceremony: string): Promise<NewPasskeyOptions & Record<string, unknown>> {
  const page = await browser.post("/passkey/options/", { ceremony });
  assert.equal(page.status, 200);
  return JSON.parse(page.body);
}

/** Somebody with a passkey, and a browser that does not know them. */
async function withPasskey(of?: Person) {
  const person = of ?? (await somebody());
  const key = new Authenticator();
  const page = await add(person, key);
  assert.equal(page.status, 303);
  return { person, key, browser: site.newGuest() };
}

const add = async (person: Person, key: Authenticator, how: How = here) =>
  person.post("/settings/second-step/passkeys/", {
    response: key.makes(await options(person, "add"), how),
    label: "phone",
  });

const send = (browser: Visitor, response: string) => browser.post("/log-in/passkey/", { response });

async function logIn(browser: Visitor, key: Authenticator, how: How = here) {
  const { challenge } = await options(browser, "log-in");
  return await send(browser, key.answers(challenge, how));
}

describe("a passkey", () => {
  it("is added with a name, and logs its owner in without name or password", async () => {
    const { person, key, browser } = await withPasskey();

    const page = await logIn(browser, key);

    assert.equal(page.location, "/");
    assert.match((await browser.get("/settings/second-step/")).html(), /phone<\/b>/);
    assert.ok((await browser.get("/settings/")).html().includes(person.name));
  });

  it("calls its owner by a random handle, and asks for a finger or a PIN", async () => {
    const person = await somebody();

    const offer = await options(person, "add");

    const handle = Buffer.from(offer.user.id, "base64url");
    assert.equal(handle.length, 32);
    assert.ok(!handle.includes(person.name));
    assert.deepEqual(offer.authenticatorSelection, {
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    });
    assert.ok(Buffer.from(offer.challenge, "base64url").length >= 16);
  });

  it("needs a fresh proof to be added, and to be removed", async () => {
    const { person, key } = await withPasskey();
    site.clock.advance(minutes(11));

    assert.equal((await person.post("/passkey/options/", { ceremony: "add" })).status, 403);
    assert.equal((await person.post("/settings/second-step/passkeys/", { response: "{}" })).status, 403);
    const { challenge } = await options(person, "prove");
    const proved = await person.post("/prove/passkey/", { response: key.answers(challenge, here), next: "/settings/" });
    assert.equal(proved.location, "/settings/");
    const [row] = await site.database.db
      .selectFrom("passkey")
      .select("id")
      .where("member_id", "=", person.id)
      .execute();
    const other = await somebody();
    assert.equal((await other.post(`/settings/second-step/passkeys/${row?.id}/remove/`)).status, 404);
    assert.equal((await person.post(`/settings/second-step/passkeys/${row?.id}/remove/`)).status, 303);
    assert.equal((await logIn(site.newGuest(), key)).status, 422);
  });

  it("of somebody else proves nothing", async () => {
    const { person } = await withPasskey();
    const { key: strangers } = await withPasskey();
    const { challenge } = await options(person, "prove");

    const page = await person.post("/prove/passkey/", { response: strangers.answers(challenge, here) });

    assert.equal(page.status, 422);
  });

  it("gets its owner in while strangers guess the password (A-037)", async () => {
    const { person, key, browser } = await withPasskey();
    const stranger = site.newGuest();
    stranger.formToken();
    for (let at = 0; at < 8; at += 1)
      await stranger.post("/log-in/", { name: person.name, password: `guess ${at} of many` });
    assert.equal((await stranger.post("/log-in/", { name: person.name, password })).status, 429);

    assert.equal((await logIn(browser, key)).status, 303);
  });

  it("that counts backwards raises an alarm, and still opens", async () => {
    const { person, key, browser } = await withPasskey();
    await logIn(browser, key);
    await logIn(site.newGuest(), key);

    const page = await logIn(site.newGuest(), key, { ...here, counts: -1 });

    assert.equal(page.status, 303);
    assert.match((await person.get("/settings/second-step/")).html(), /as if there were a second copy/);
  });

  it("that never counts raises none", async () => {
    const { person, key } = await withPasskey();
    for (const _ of [1, 2]) await logIn(site.newGuest(), key, { ...here, counts: 0 });

    assert.doesNotMatch((await person.get("/settings/second-step/")).html(), /second copy/);
  });
});

describe("what a passkey answers (A-041)", () => {
  it("is asked for alike, whoever asks, and names no passkey", async () => {
    await withPasskey();

    const [one, two] = [await options(site.newGuest(), "log-in"), await options(site.newGuest(), "log-in")];

    assert.notEqual(one.challenge, two.challenge);
    assert.deepEqual({ ...one, challenge: "" }, { ...two, challenge: "" });
    assert.deepEqual(Object.keys(one).sort(), ["challenge", "rpId", "timeout", "userVerification"]);
  });

  it("is refused a second time", async () => {
    const { key, browser } = await withPasskey();
    const { challenge } = await options(browser, "log-in");
    const response = key.answers(challenge, here);
    await send(browser, response);
    await browser.post("/log-out/");

    assert.equal((await send(browser, response)).status, 422);
    assert.equal(await isKnown(browser), false);
  });

  it("is taken once of many that come at the same moment", async () => {
    const { key, browser } = await withPasskey();
    const { challenge } = await options(browser, "log-in");
    const response = key.answers(challenge, here);

    const pages = await Promise.all(Array.from({ length: 5 }, () => send(browser, response)));

    assert.equal(pages.filter(({ status }) => status === 303).length, 1);
  });

  it("is refused in another browser, for another purpose and after five minutes", async () => {
    const { person, key, browser } = await withPasskey();
    const other = site.newGuest();
    const { challenge } = await options(browser, "log-in");
    const late = await options(other, "log-in");
    const proving = await options(person, "prove");

    assert.equal((await send(other, key.answers(challenge, here))).status, 422);
    assert.equal((await send(person, key.answers(proving.challenge, here))).status, 422);
    site.clock.advance(minutes(5) + 1_000);
    assert.equal((await send(other, key.answers(late.challenge, here))).status, 422);
    assert.equal((await send(browser, key.answers("A".repeat(43), here))).status, 422);
  });

  it("is refused from another origin, for another site, without a finger or a PIN, and for somebody else", async () => {
    const { person, key, browser } = await withPasskey();
    const { key: strangers } = await withPasskey();
    const wrong: How[] = [
      { ...here, origin: "https://evil.example" },
      { ...here, origin: site.url.replace("localhost", "127.0.0.1") },
      { ...here, rpId: "evil.example" },
      { ...here, userVerified: false },
      { ...here, handle: strangers.handle },
    ];

    const pages = [];
    for (const how of wrong) pages.push(await logIn(browser, key, how));

    assert.deepEqual(
      pages.map(({ status }) => status),
      wrong.map(() => 422),
    );
    const added = [];
    for (const how of wrong.slice(0, 4)) added.push((await add(person, new Authenticator(), how)).status);
    assert.deepEqual(added, [422, 422, 422, 422]);
  });

  it("is refused with the same words whatever is wrong, known or not", async () => {
    const { key, browser } = await withPasskey();
    const unknown = new Authenticator();
    const steady = (html: string) => html.replace(/value="[\w-]{86}"/g, "");

    const pages = [
      await logIn(browser, unknown),
      await logIn(browser, key, { ...here, origin: "https://evil.example" }),
      await send(browser, "{}"),
    ];

    assert.equal(new Set(pages.map((page) => `${page.status} ${steady(page.html())}`)).size, 1);
    assert.match(pages[0]?.html() ?? "", /The passkey did not work here/);
  });

  it("is refused soon, however large and senseless it is", async () => {
    const { person, key, browser } = await withPasskey();
    const { challenge } = await options(browser, "log-in");
    const good = JSON.parse(key.answers(challenge, here));
    const startedMs = performance.now();

    for (const size of [1_000, 11_000, 100_000, 1_000_000]) {
      const garbage = Buffer.alloc(size, "\u009b\u007f").toString("base64url");
      const response = { ...good, response: { ...good.response, authenticatorData: garbage } };
      const page = await send(browser, JSON.stringify(response));
      assert.ok([413, 422].includes(page.status), `${size}: ${page.status}`);
      const fresh = await options(person, "add");
      const made = JSON.parse(new Authenticator().makes(fresh, here));
      const nonsense = { ...made, response: { ...made.response, attestationObject: garbage } };
      const answer = await person.post("/settings/second-step/passkeys/", { response: JSON.stringify(nonsense) });
      assert.ok([413, 422].includes(answer.status), `${size}: ${answer.status}`);
    }

    assert.ok(performance.now() - startedMs < 10_000);
  });

  it("keeps nothing of a challenge that nobody answered", async () => {
    await options(site.newGuest(), "log-in");
    site.clock.advance(minutes(61));
    await site.worked();

    assert.deepEqual(await site.database.db.selectFrom("passkey_challenge").select("ceremony").execute(), []);
  });
});
