import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { guest, type Member, type Role, system } from "#core/viewer.ts";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { areApart, blockedAuthors } from "../index.ts";
import { canBlock, roles } from "../policy.ts";

let site: TestSite;
let ana: Person;
let bo: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ana = await site.participant("ana_reads");
  bo = await site.participant("bo_writes");
});

const idsFor = async (person: Person) => [...(await blockedAuthors(site.database.db, person.member))];
const member = (role: Role, id = 1): Member => ({
  kind: "member",
  id,
  name: "Ana",
  slug: "ana",
  role,
  staffTitle: null,
  suspendedUntil: null,
  createdAt: new Date(0),
});

describe("who may block whom", () => {
  it("members may block members; the care team blocks nobody and is blocked by nobody", () => {
    const may = (viewer: Role, person: Role) => canBlock(member(viewer), { id: 2, role: person }).allowed;
    const pairs = roles.flatMap((viewer) => roles.filter((person) => may(viewer, person)).map((p) => `${viewer} ${p}`));

    assert.deepEqual(pairs, [
      "participant participant",
      "participant spectator",
      "spectator participant",
      "spectator spectator",
    ]);
    assert.equal(canBlock(member("participant"), { id: 1, role: "participant" }).allowed, false);
    for (const viewer of [guest, system]) assert.equal(canBlock(viewer, { id: 2, role: "participant" }).allowed, false);
  });
});

describe("blocking somebody", () => {
  it("is one press in their profile, stands on one’s own list, and is undone there (R-24)", async () => {
    const done = await ana.post(`/forums/users/${bo.slug}/block/`);

    assert.equal(done.location, "/settings/blocked/");
    assert.match((await ana.get("/settings/blocked/")).body, /bo_writes/);
    assert.deepEqual(await idsFor(ana), [bo.id]);
    assert.equal((await ana.post(`/forums/users/${bo.slug}/block/`)).status, 303);

    await ana.post(`/forums/users/${bo.slug}/unblock/`);

    assert.doesNotMatch((await ana.get("/settings/blocked/")).body, /bo_writes/);
    assert.deepEqual(await idsFor(ana), []);
  });

  it("is not to be noticed by the one who is blocked (A-105)", async () => {
    const topic = await site.topic({ by: ana });
    await site.reply({ by: bo, to: topic });
    const looks = async () => {
      const pages = [topic.url, topic.forum.url, `/forums/users/${ana.slug}/`, "/settings/", "/settings/blocked/"];
      const all = await Promise.all(pages.map((path) => bo.get(path)));
      return all.map(({ status, body }) => [status, body.replace(/[\w-]{86}|[0-9a-f-]{36}/g, "")]);
    };
    const before = await looks();

    await ana.post(`/forums/users/${bo.slug}/block/`);

    assert.deepEqual(await looks(), before);
    assert.deepEqual(await idsFor(bo), []);
    assert.equal(await areApart(site.database.db, bo.id, ana.id), true);
    await ana.post(`/forums/users/${bo.slug}/unblock/`);
  });

  it("is refused kindly for the care team, and ends when somebody joins it", async () => {
    const nurse = await site.staff("Nurse Nell");
    const answer = await ana.post(`/forums/users/${nurse.slug}/block/`);
    assert.equal(answer.status, 403);
    assert.match(answer.body, /care team cannot be blocked/);
    const cleo = await site.participant("cleo_new");
    await ana.post(`/forums/users/${cleo.slug}/block/`);
    assert.deepEqual(await idsFor(ana), [cleo.id]);

    await site.owner.db.updateTable("member").set({ role: "staff" }).where("id", "=", cleo.id).execute();

    assert.deepEqual(await idsFor(ana), []);
  });
});
