import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadePost, MadeTopic } from "../../../test/support/things.ts";
import { namedIn } from "./rules/asked-of.ts";

let site: TestSite;
let lena: Person;
let ruth: Person;
let nora: Person;
let spring: Person;
let forum: MadeForum;
let made = 0;

before(async () => {
  site = await testSite({ rateLimits: false });
  lena = await site.staff("Lena Whitfield", "Physiotherapist");
  ruth = await site.staff("Ruth Calder", "Nurse coordinator");
  nora = await site.participant("northofnine");
  spring = await site.participant("second.spring");
  forum = await site.forum({ title: "General" });
});

/** The seed of it all: a former patient and a clinician have answered, and she asks on. */
async function thread(): Promise<{ topic: MadeTopic; peer: MadePost; answer: MadePost }> {
  const topic = await site.topic({ by: nora, forum, title: `Thread ${++made}` });
  const peer = await site.reply({ by: spring, to: topic, body: "It took me three months." });
  const answer = await site.reply({ by: lena, to: topic, body: "For most people it takes longer." });
  return { topic, peer, answer };
}

async function write(by: Person, topic: MadeTopic, body: string, to?: MadePost): Promise<void> {
  const reply = await by.post(`/topics/${topic.id}/reply/`, {
    body,
    do: "post",
    submission_id: crypto.randomUUID(),
    reply_to: to?.id ?? "",
  });
  assert.equal(reply.status, 303);
  await site.worked();
}
const list = async (of: Person) => (await of.get("/asked/")).html();
const settle = (by: Person, topic: MadeTopic, form: Record<string, string>) =>
  askIn(topic).then((postId) => by.post(`/asked/${postId}/`, form));
async function askIn(topic: MadeTopic): Promise<number> {
  const ask = await site.database.db
    .selectFrom("ask")
    .select("post_id")
    .where("topic_id", "=", topic.id)
    .executeTakeFirstOrThrow();
  return ask.post_id;
}

describe("a question to somebody in particular", () => {
  it("stays on the list of whoever is named, until they answer in the topic", async () => {
    const { topic } = await thread();
    await write(nora, topic, "@second.spring did you dilate every day?");
    assert.ok((await list(spring)).includes("did you dilate every day?"));
    assert.ok(!(await list(lena)).includes(topic.title));
    assert.match((await spring.get("/my-topics/")).html(), /href="\/asked\/"/);

    await write(spring, topic, "Nearly every day.");

    assert.ok(!(await list(spring)).includes(topic.title));
  });

  it("is also one that answers their post, and stands on the desk beside the rest", async () => {
    const { topic, answer } = await thread();
    await write(nora, topic, "How much longer?", answer);
    assert.ok((await list(lena)).includes("How much longer?"));
    assert.match((await lena.get("/desk/")).html(), /Asked of you <span class="count">1/);
    await write(lena, topic, "It differs a lot.");
    assert.ok(!(await list(lena)).includes("How much longer?"));
  });

  it("is only what asks something, in one's own words", async () => {
    const { topic, peer } = await thread();
    await write(nora, topic, "Thank you @second.spring.", peer);
    await write(
      nora,
      topic,
      `> [second.spring wrote](#post-${peer.id}):\n>\n> It took me three months.\n\nDoes anybody else know?`,
    );
    assert.ok(!(await list(spring)).includes(topic.title));
    assert.deepEqual(
      namedIn('<blockquote><b class="mention">@Jen</b></blockquote><p><b class="mention">@Ana</b></p>'),
      ["ana"],
    );
  });

  it("can be declined, and nobody is told", async () => {
    const { topic, peer } = await thread();
    await write(nora, topic, "Which size was hardest?", peer);

    assert.equal((await settle(spring, topic, { do: "decline" })).status, 303);

    assert.ok(!(await list(spring)).includes(topic.title));
    assert.equal((await settle(spring, topic, { do: "decline" })).status, 303);
    assert.equal((await settle(nora, topic, { do: "decline" })).status, 404);
  });

  it("can be passed to the care team, whose desk then has it again", async () => {
    const { topic, peer } = await thread();
    await write(nora, topic, "Is that dose usual?", peer);
    await lena.post(`/desk/${topic.id}/decide`, { do: "close", outcome: "settled" });

    await settle(spring, topic, { do: "pass-on" });

    assert.ok((await lena.get("/desk/")).html().includes(topic.title));
    assert.ok(!(await list(spring)).includes(topic.title));
  });

  it("is given on within the team, to colleagues only", async () => {
    const { topic, answer } = await thread();
    await write(nora, topic, "Who would do that with me?", answer);
    const refused = await settle(lena, topic, { do: "give", who: String(nora.id) });
    assert.equal(refused.status, 422);
    assert.match(refused.html(), /Choose a colleague/);

    await settle(lena, topic, { do: "give", who: String(ruth.id) });

    assert.ok((await list(ruth)).includes("Who would do that with me?"));
    assert.ok(!(await list(lena)).includes("Who would do that with me?"));
  });

  it("never comes from somebody whom they chose not to meet, and goes with a post that is taken back", async () => {
    const { topic, peer } = await thread();
    const bodo = await site.participant("bodo.brook");
    await spring.post("/forums/users/bodo-brook/block/", {});
    await write(bodo, topic, "Where do you live?", peer);
    assert.ok(!(await list(spring)).includes("Where do you live?"));
    await write(nora, topic, "How did it end?", peer);
    assert.ok((await list(spring)).includes("How did it end?"));
    await nora.post(`/posts/${await askIn(topic)}/withdraw/`, {});
    assert.ok(!(await list(spring)).includes(topic.title));
  });
});
