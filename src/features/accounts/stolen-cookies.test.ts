import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { cookie, cookieNames } from "#platform/web/cookies.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { Visitor } from "../../../test/support/visitor.ts";

const password = "linen field under rain";
let site: TestSite;
let made = 0;

before(async () => {
  site = await testSite();
});

async function somebody() {
  const person = await site.participant(`owner${++made}x`, password);
  const cookieOf = (browser: Visitor) => browser.jar.get(site.house.tools.cookies.session) ?? "";
  return { person, name: person.name, cookieOf };
}

const logIn = (browser: Visitor, name: string) => browser.post("/log-in/", { name, password });
const opens = async (value: string) =>
  (await site.newGuest().get("/settings/", { cookie: `tw=${value}` })).status === 200;

describe("a stolen cookie (A-060)", () => {
  it("opens nothing after its owner has logged out, changed the password or logged out elsewhere", async () => {
    const { person, name, cookieOf } = await somebody();
    const [one, two, three] = [site.newGuest(), site.newGuest(), site.newGuest()];
    for (const browser of [one, two, three]) await logIn(browser, name);
    const [first, second, third] = [cookieOf(one), cookieOf(two), cookieOf(three)];
    assert.deepEqual([await opens(first), await opens(second), await opens(third)], [true, true, true]);

    await one.post("/log-out/");
    assert.equal(await opens(first), false);
    await two.post("/settings/password/", { currentPassword: password, newPassword: "orange kettle window" });
    assert.deepEqual([await opens(second), await opens(third), await opens(cookieOf(person))], [false, false, false]);
    assert.equal(await opens(cookieOf(two)), true);
  });

  it("opens nothing after a change of role, or of what proves them", async () => {
    const { person, cookieOf } = await somebody();
    const administrator = await site.administrator(`Administrator ${made}`);
    const stolen = cookieOf(person);

    await administrator.post(`/admin/people/${person.id}/standing/`, { role: "spectator" });

    assert.equal(await opens(stolen), false);
  });

  it("that was planted before a log-in is not the session that the log-in opens", async () => {
    const { name, cookieOf } = await somebody();
    const eve = await somebody();
    const victim = site.newGuest();
    victim.jar.set(site.house.tools.cookies.session, eve.cookieOf(eve.person));

    await logIn(victim, name);

    assert.notEqual(cookieOf(victim), eve.cookieOf(eve.person));
    assert.ok((await victim.get("/settings/")).html().includes(name));
    assert.equal(await opens(eve.cookieOf(eve.person)), false, "the planted session has ended");
  });

  it("beside one's own is nobody's", async () => {
    const [ana, eve] = [await somebody(), await somebody()];
    const both = `tw=${ana.cookieOf(ana.person)}; tw=${eve.cookieOf(eve.person)}`;

    assert.equal((await site.newGuest().get("/settings/", { cookie: both })).status, 302);
  });

  it("from a sibling of the site is kept out by the browser: the name says __Host- wherever there is https", () => {
    const names = cookieNames("https://community.example");

    assert.match(cookie(names, names.session, "a", 60), /^__Host-tw=a; Path=\/; HttpOnly; SameSite=Lax; Secure/);
  });
});
