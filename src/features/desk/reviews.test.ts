import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { days, minutes } from "../../../test/support/clock.ts";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadePost, MadeTopic } from "../../../test/support/things.ts";
import { reviewBy } from "./rules/review-by.ts";

let site: TestSite;
let lena: Person;
let ruth: Person;
let nora: Person;
let forum: MadeForum;
let asked = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  lena = await site.staff("Lena Whitfield", "Physiotherapist");
  ruth = await site.staff("Ruth Calder", "Nurse coordinator");
  nora = await site.participant("northofnine");
  forum = await site.forum({ title: "General" });
});

async function answered(body = "Most people rest for a day."): Promise<{ topic: MadeTopic; answer: MadePost }> {
  const topic = await site.topic({ by: nora, forum, title: `Question ${++asked}` });
  return { topic, answer: await site.reply({ by: lena, to: topic, body }) };
}

const say = (by: Person, { id }: { id: number }, form: Record<string, string>) => by.post(`/desk/answers/${id}/`, form);
const asGuest = async (topic: MadeTopic) => (await site.newGuest().get(`/forums/topic/${topic.address}/`)).html();

describe("an answer by the practice", () => {
  it("says that nobody has reviewed it, until a second clinician has", async () => {
    const { topic, answer } = await answered();
    assert.match(await asGuest(topic), /Not yet reviewed by a second clinician/);
    assert.ok((await ruth.get("/desk/reviews/")).html().includes(topic.title));
    assert.equal((await say(lena, answer, { do: "review", months: "6" })).status, 403);

    assert.equal((await say(ruth, answer, { do: "review", months: "6" })).status, 303);

    assert.match(await asGuest(topic), /Reviewed by Ruth Calder on .*The team looks at it again by/);
    assert.ok(!(await ruth.get("/desk/reviews/")).html().includes(topic.title));
    assert.match((await lena.get(`/desk/answers/${answer.id}/`)).html(), /Ruth Calder reviewed it/);
  });

  it("is marked while it is re-checked, where it stands and where it is quoted", async () => {
    const { topic, answer } = await answered("Rest for a day, then walk a little.");
    const quote = `> [Lena Whitfield wrote](#post-${answer.id}):\n>\n> Rest for a day, then walk a little.\n\nThank you, I did.`;
    await site.reply({ by: nora, to: topic, body: quote });
    const elsewhere = await site.topic({
      by: nora,
      forum,
      title: "Elsewhere",
      body: `I read ${site.url}/forums/reply/${answer.id}/ first.`,
    });

    await say(ruth, answer, { do: "recheck", why: "Newer advice came out in spring." });

    const page = await asGuest(topic);
    assert.match(page, /The team is re-checking this answer\. Newer advice came out in spring\./);
    assert.match(page, /This post quotes an answer that the team is re-checking/);
    assert.match(await asGuest(elsewhere), /This post quotes an answer that the team is re-checking/);
    await say(ruth, answer, { do: "stands" });
    assert.doesNotMatch(await asGuest(topic), /re-checking/);
    assert.doesNotMatch(await asGuest(elsewhere), /re-checking/);
  });

  it("leads to the one that replaced it, also from posts that quote it", async () => {
    const { topic, answer } = await answered("Rest for a week.");
    const quoting = await site.topic({
      by: nora,
      forum,
      title: "Quoting",
      body: `See ${site.url}/forums/reply/${answer.id}/`,
    });
    const newer = await answered("Rest for two days is enough for most people.");

    assert.equal(
      (await say(ruth, answer, { do: "replace", by: `${site.url}/forums/reply/${newer.answer.id}/` })).status,
      303,
    );

    for (const page of [await asGuest(topic), await asGuest(quoting)]) {
      assert.match(page, /replaced/);
      assert.ok(page.includes(`<a href="/forums/reply/${newer.answer.id}/">Read the newer answer</a>`));
    }
    const back = await say(ruth, newer.answer, { do: "replace", by: `/forums/reply/${answer.id}/` });
    assert.match(back.html(), /That answer was replaced, too/);
  });

  it("is replaced by another answer of the practice only, and refused in a sentence that keeps what was typed", async () => {
    const { topic, answer } = await answered();
    const peers = await site.reply({ by: nora, to: topic, body: "It was so for me." });
    for (const [by, sentence] of [
      ["#2", /That is this answer itself/],
      ["3", /Give the place of an answer by the practice/],
      [`/forums/reply/${peers.id}/`, /Give the place of an answer by the practice/],
      ["999999999", /Give the place of an answer by the practice/],
      ["soon", /Give the place of an answer by the practice/],
    ] as const) {
      const page = await say(ruth, answer, { do: "replace", by });
      assert.equal(page.status, 422);
      assert.match(page.html(), sentence);
      assert.ok(page.html().includes(`value="${by}"`));
    }
    assert.equal((await say(ruth, peers, { do: "review", months: "6" })).status, 404);
    assert.equal((await say(nora, answer, { do: "recheck" })).status, 404);
  });

  it("says so when its words changed after the review, and when the next one is overdue", async () => {
    const { topic, answer } = await answered();
    await say(ruth, answer, { do: "review", months: "6" });
    site.clock.advance(minutes(9));
    const edit = { body: "Most people rest for two days.", reason: "Clearer", version: 0, do: "post" };
    assert.equal((await lena.post(`/posts/${answer.id}/edit/`, edit)).status, 303);
    assert.match(await asGuest(topic), /Changed since it was reviewed/);
    await say(ruth, answer, { do: "review", months: "6" });
    assert.doesNotMatch(await asGuest(topic), /Changed since|overdue/);

    site.clock.advance(days(200));
    await site.worked();

    assert.match(await asGuest(topic), /Its next review is overdue/);
    const mara = await site.staff("Mara Moss", "Nurse");
    assert.match((await mara.get("/desk/reviews/")).html(), /Overdue since/);
  });
});

describe("the day of the next review", () => {
  it("is so many months on, and the last day of a shorter month", () => {
    assert.equal(reviewBy(new Date("2026-11-23T12:00:00Z"), 6, "UTC"), "2027-05-23");
    assert.equal(reviewBy(new Date("2026-08-31T12:00:00Z"), 6, "UTC"), "2027-02-28");
    assert.equal(reviewBy(new Date("2026-11-23T23:30:00Z"), 12, "Pacific/Auckland"), "2027-11-24");
  });
});
