import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../../test/support/site.ts";
import { urls } from "../urls.ts";

let site: TestSite;
let ada: Person;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  ada = await site.administrator("Administrator Ada");
});

const rowOf = (id: number) =>
  site.database.db.selectFrom("member").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const standing = (person: Person, form: Readonly<Record<string, string>>) =>
  ada.post(urls.standing(person.id), { title: "", registration: "", until: "", ...form });

describe("somebody with a pseudonym", () => {
  it("is not turned into one of the practice’s people (R-43)", async () => {
    const ana = await site.participant(`tidy.comet${++made}`);

    for (const role of ["staff", "moderator", "administrator"]) {
      const page = await standing(ana, { role, title: "Nurse" });
      assert.equal(page.status, 403, role);
      assert.match(page.html(), /by invitation/);
    }
    assert.equal((await rowOf(ana.id)).role, "participant");
    assert.equal((await standing(ana, { role: "spectator" })).status, 303);
  });
});

describe("pausing until it is lifted", () => {
  it("restricts: they read and report, and write nothing meanwhile", async () => {
    const ana = await site.participant(`soft.anvil${++made}`);
    const topic = await site.topic({ by: await site.participant(`brown.whistle${++made}`) });
    await ada.post(urls.suspension(ana.id), { length: "open", reason: "Rule 6." });

    assert.equal((await ana.get(topic.url)).status, 200);
    assert.equal((await ana.post(`/report/${topic.id}/`, { reason: "other", note: "" })).status, 303);
    assert.equal((await ana.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "Hello" })).status, 403);
    assert.equal((await ana.post(`/posts/${topic.id}/react/`, { kind: "thanks" })).status, 403);
  });
});
