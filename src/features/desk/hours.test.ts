import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import { hoursLine, spanOf } from "./words/answering.ts";

let site: TestSite;
let ada: Person;
let lena: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  ada = await site.administrator("Administrator Ada");
  lena = await site.staff("Lena Whitfield", "Physiotherapist");
});

async function question(name = "northofnine") {
  const topic = await site.topic({
    by: await site.participant(name),
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

describe("who answers, and how long it takes", () => {
  it("is said on every page, from what really happened", async () => {
    const topics = [];
    for (let n = 0; n < 5; n++) topics.push(await question(`asker${n}`));
    for (const [n, topic] of topics.slice(0, 4).entries()) {
      site.clock.advance((n + 1) * 3_600_000);
      await site.reply({ by: lena, to: topic });
    }
    site.clock.advance(9 * 24 * 3_600_000);
    await site.worked();

    const page = (await site.newGuest().get("/who-answers/")).html();
    assert.match(page, /people asked 6 questions. The team has answered 4 of them/);
    assert.match(page, /Half had an answer within \d+ hours/);
    assert.doesNotMatch(page, /Nine out of ten/);
    assert.match(page, /Lena Whitfield/);
    const front = (await site.newGuest().get("/")).html();
    assert.match(front, /The team is here Monday to Friday, 09:00 to 17:00 \(UTC\)/);
    assert.match(front, /half of all questions had an answer by the team within \d+ hours/);
  });

  it("is written in words that never flatter", () => {
    assert.equal(spanOf(0), "1 minute");
    assert.equal(spanOf(61), "61 minutes");
    assert.equal(spanOf(91), "2 hours");
    assert.equal(spanOf(49 * 60), "3 days");
    const at = (days: number[]) =>
      hoursLine({ timeZone: "UTC", answering: { days, from: "09:00", until: "17:00", withinHours: 8 } });
    assert.match(String(at([1, 2, 3, 4, 5, 6, 7])), /here every day,/);
    assert.match(String(at([4, 2])), /Tuesday and Thursday/);
    assert.match(String(at([1, 3, 5])), /Monday, Wednesday and Friday/);
    assert.match(String(at([6])), /here Saturday,/);
    assert.equal(hoursLine({ timeZone: "UTC", answering: null }), null);
  });
});

describe("the numbers of the practice", () => {
  it("match a recount, and leave out what needs no answer", async () => {
    const recount = async () => {
      const rows = await site.database.db.selectFrom("question").selectAll().execute();
      const open = rows.filter(({ outcome }) => outcome !== "not-a-question" && outcome !== "no-answer-needed");
      return [open.length, open.filter((row) => row.first_answered_at !== null).length] as const;
    };
    const mara = await site.staff("Mara Moss", "Nurse");
    const topic = await question("asker9");
    await mara.post(`/desk/${topic.id}/decide`, { do: "close", outcome: "not-a-question" });

    const csv = await mara.get("/desk/numbers.csv");
    const rows = csv.body
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    const total = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);

    assert.equal(rows.length, 6);
    assert.deepEqual([total(1), total(2)], await recount());
    assert.match(String(csv.headers["content-disposition"]), /numbers\.csv/);
    const html = (await mara.get("/desk/numbers/")).html();
    assert.match(html, /% \(\d+ of \d+\)/);
    assert.match(html, /role="img" aria-labelledby="months-title months-text"/);
    assert.match(html, /Most read without an answer/);
    assert.equal((await site.newGuest().get("/desk/numbers.csv")).status, 404);
  });
});
