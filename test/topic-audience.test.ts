import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { system } from "#core/viewer.ts";
import { foldTallies } from "#features/forums/commands/tally.ts";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "./support/person.ts";
import { type TestSite, testSite } from "./support/site.ts";
import type { MadeForum } from "./support/things.ts";

describe("who reads a topic", () => {
  let site: TestSite;
  let ana: Person;
  let ben: Person;
  let nurse: Person;
  let moderator: Person;
  let open: MadeForum;
  let members: MadeForum;

  before(async () => {
    site = await testSite({ rateLimits: false });
    ana = await site.participant("Anouk");
    ben = await site.participant("Benno");
    nurse = await site.staff("Nia Hall", "Nurse");
    moderator = await site.moderator();
    open = await site.forum({ title: "Everyday" });
    members = await site.forum({ title: "Members’ room", audience: "members" });
  });

  /** Starts a topic with the form, and says where it stands. */
  async function start(forum: MadeForum, fields: Record<string, string>): Promise<string> {
    const answer = await ana.post(`/forums/new-topic/${forum.id}/`, {
      title: `Question ${randomUUID()}`,
      body: "Words of the question",
      tags: "",
      submission_id: randomUUID(),
      ...fields,
    });
    assert.equal(answer.status, 303, answer.body.slice(0, 300));
    return String(answer.headers.location);
  }

  const idOf = async (url: string) => /\/topics\/(\d+)\/reply\//.exec((await ana.get(url)).html())?.[1] ?? "";
  const statuses = async (url: string, people: readonly { get: Person["get"] }[]) =>
    Promise.all(people.map(async (person) => (await person.get(url)).status));

  it("is chosen when it is started, from what the forum allows, and said on the button", async () => {
    const inOpen = (await ana.get(`/forums/new-topic/${open.id}/`)).html();
    assert.deepEqual(inOpen.match(/name="audience" value="\w+"( checked)?/g), [
      'name="audience" value="public" checked',
      'name="audience" value="members"',
      'name="audience" value="staff"',
    ]);
    assert.match(inOpen, /Post for anyone to read/);

    const inMembers = (await ana.get(`/forums/new-topic/${members.id}/`)).html();
    assert.doesNotMatch(inMembers, /value="public"/);
    assert.match(inMembers, /value="members" checked/);
  });

  it("is kept to: a topic for members and one for the care team are not there for others, nor their titles", async () => {
    const guest = site.guest;
    const forMembers = await start(open, { audience: "members", title: "Heard by members" });
    const forTeam = await start(open, { audience: "staff", title: "Heard by the team" });

    assert.deepEqual(await statuses(forMembers, [guest, ben, nurse, ana]), [404, 200, 200, 200]);
    assert.deepEqual(await statuses(forTeam, [guest, ben, nurse, ana]), [404, 404, 200, 200]);
    for (const address of [forMembers, forTeam]) assert.doesNotMatch(address, /heard/i, "its address says nothing");
    for (const path of [open.url, "/", "/forums/view/recent/", "/api/v1/forums"]) {
      assert.doesNotMatch((await guest.get(path)).body, /Heard by/);
      assert.doesNotMatch((await ben.get(path)).body, /Heard by the team/);
    }
    assert.match((await ana.get(forTeam)).html(), /You and the care team/);
  });

  it("is never wider than the forum, whatever is sent", async () => {
    const url = await start(members, { audience: "public" });

    assert.deepEqual(await statuses(url, [site.guest, ben]), [404, 200]);
    const strange = await ana.post(`/forums/new-topic/${open.id}/`, {
      title: "Strange",
      body: "Kept words",
      submission_id: randomUUID(),
      audience: "everybody",
    });
    assert.equal(strange.status, 422);
    assert.match(strange.html(), /Choose who can read it/);
    assert.match(strange.html(), /Kept words/);
  });

  it("is remembered with the draft, so that nobody wider reads it later", async () => {
    const fields = { title: "Later", body: "Not yet", audience: "staff", submission_id: randomUUID() };
    await ben.post(`/forums/new-topic/${open.id}/`, { ...fields, do: "draft" });
    assert.match((await ben.get(`/forums/new-topic/${open.id}/`)).html(), /value="staff" checked/);

    await ben.post(`/drafts/?place=forum%3A${open.id}`, { ...fields, audience: "members" });
    assert.match((await ben.get(`/forums/new-topic/${open.id}/`)).html(), /value="members" checked/);
  });

  it("can be made fewer by who started it: gone for all others with their next request, in lists too", async () => {
    const url = await start(open, { title: "Soon for fewer" });
    const id = await idOf(url);
    await ben.post(`/topics/${id}/reply/`, { body: "An answer", submission_id: randomUUID(), do: "post" });
    for (const person of [site.guest, ben, nurse]) for (const _ of [1, 2]) await person.get(url);

    const done = await ana.post(`/topics/${id}/audience/`, { audience: "staff" });

    assert.equal(done.status, 303);
    assert.notEqual(done.headers.location, url);
    assert.deepEqual(await statuses(url, [site.guest, ben]), [404, 404]);
    assert.deepEqual(
      await statuses(String(done.headers.location), [site.guest, ben, ana, nurse]),
      [404, 404, 200, 200],
    );
    for (const path of [open.url, "/forums/view/recent/"]) {
      assert.doesNotMatch((await site.guest.get(path)).body, /Soon for fewer/);
      assert.doesNotMatch((await ben.get(path)).body, /Soon for fewer/);
    }
  });

  it("counts in forums only for those who may read it", async () => {
    const forum = await site.forum({ title: "Counted" });
    const id = await idOf(await start(forum, {}));
    const countFor = async (person: { get: Person["get"] }) => {
      await inWork(site.house, system, foldTallies);
      return /Counted[\s\S]*?(\d+) topics?/.exec((await person.get("/forums/")).html())?.[1];
    };
    assert.deepEqual([await countFor(site.guest), await countFor(ben)], ["1", "1"]);

    await ana.post(`/topics/${id}/audience/`, { audience: "members" });

    assert.deepEqual([await countFor(site.guest), await countFor(ben)], ["0", "1"]);
  });

  it("is never made more again: others wrote for those who could read it", async () => {
    const url = await start(open, { audience: "members" });
    const id = await idOf(url);

    const wider = await ana.post(`/topics/${id}/audience/`, { audience: "public" });

    assert.equal(wider.status, 403);
    assert.match(wider.html(), /never for more/);
    assert.equal((await site.guest.get(url)).status, 404);
  });

  it("is not for others to change, but for moderators", async () => {
    const url = await start(open, {});
    const id = await idOf(url);

    assert.equal((await ben.get(`/topics/${id}/audience/`)).status, 403);
    assert.equal((await ben.post(`/topics/${id}/audience/`, { audience: "staff" })).status, 403);
    const choices = (await moderator.get(`/topics/${id}/audience/`)).html();
    assert.match(choices, /Whoever started it, and the care team/);
    assert.doesNotMatch(choices, /You and the care team/);
    assert.equal((await moderator.post(`/topics/${id}/audience/`, { audience: "members" })).status, 303);
    assert.equal((await site.guest.get(url)).status, 404);
  });
});
