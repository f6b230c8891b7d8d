import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";

let site: TestSite;
let ada: Person;
let lena: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ada = await site.administrator("Administrator Ada");
  lena = await site.staff("Lena Whitfield", "Physiotherapist");
});

async function question() {
  const topic = await site.topic({
    by: await site.participant("northofnine"),
    forum: await site.forum(),
    title: "A question",
  });
  await site.worked();
  return topic;
}

const dueAt = async (id: number) =>
  (await site.database.db.selectFrom("question").select("due_at").where("topic_id", "=", id).executeTakeFirstOrThrow())
    .due_at;

describe("the hours of the team", () => {
  const hours = {
    day1: "1",
    day2: "1",
    day3: "1",
    day4: "1",
    day5: "1",
    from: "09:00",
    until: "17:00",
    withinHours: "8",
  };
  const save = (form: Record<string, string>) => ada.post("/admin/answering/", form);

  it("give open questions the time by which the practice means to answer", async () => {
    const topic = await question();
    assert.equal(await dueAt(topic.id), null);
    assert.match((await lena.get("/desk/")).html(), /Say when your team answers/);

    assert.equal((await save({ ...hours, seen: "" })).status, 303);

    const due = await dueAt(topic.id);
    assert.ok(due instanceof Date && due > site.clock.now());
    assert.match((await lena.get(`/desk/${topic.id}/`)).html(), /You usually answer by/);
  });

  it("are refused in whole sentences, with what was typed, and never undo another's change", async () => {
    const bad = await save({ from: "9", until: "08:00", withinHours: "soon", seen: "" });
    assert.equal(bad.status, 422);
    for (const sentence of [/Give a time such as 09:00/, /Give a whole number of hours/])
      assert.match(bad.html(), sentence);
    assert.match(
      (await save({ from: "09:00", until: "08:00", withinHours: "8", seen: "" })).html(),
      /Choose at least one day/,
    );
    assert.equal((await save({ ...hours, withinHours: "4", seen: "" })).status, 409);
  });
});
