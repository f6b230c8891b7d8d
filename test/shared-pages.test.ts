import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Person } from "./support/person.ts";
import { type TestSite, testSite } from "./support/site.ts";
import type { MadeForum, MadeTopic } from "./support/things.ts";

/** Without what is new on every page: tokens of forms. */
const withoutForms = (html: string) => html.replaceAll(/value="[\w-]{30,}"/g, "");

type Shown = Awaited<ReturnType<Person["get"]>>;

describe("a topic's page that members share", () => {
  let site: TestSite;
  let ana: Person;
  let ben: Person;
  let cleo: Person;
  let nurse: Person;
  let moderator: Person;
  let administrator: Person;
  let team: MadeForum;
  let forum: MadeForum;

  before(async () => {
    site = await testSite({ rateLimits: false });
    ana = await site.participant("Anouk");
    ben = await site.participant("Benno");
    cleo = await site.participant("Cleo");
    nurse = await site.staff("Nia Hall", "Nurse");
    moderator = await site.moderator();
    administrator = await site.administrator();
    team = await site.forum({ title: "For the team", audience: "staff" });
    forum = await site.forum({ title: "Everyday" });
  });

  /** A topic by Ana with an answer by Ben, which everybody here has opened and the server has in memory. */
  async function openTopic(by: Person = ana): Promise<{ topic: MadeTopic; answer: { id: number } }> {
    const topic = await site.topic({ by, forum, title: `Question ${randomUUID()}`, body: "Asked first" });
    const answer = await site.reply({ by: ben, to: topic, body: "Answered second" });
    for (const _ of [1, 2]) for (const person of [cleo, ana, ben, nurse]) await person.get(topic.url);
    return { topic, answer };
  }

  const press = async (person: Person, path: string, fields = {}) =>
    assert.equal((await person.post(path, fields)).status, 303, path);

  it("is read from memory, apart from who looks and what is their own", async () => {
    const { topic } = await openTopic();

    const { queries } = await site.queriesDuring(() => cleo.get(topic.url));

    assert.equal(queries.length, 2, queries.join("\n\n"));
  });

  const edited = { body: "Answered anew", version: "0", reason: "", do: "post" };
  const changes: readonly (readonly [
    string,
    (made: Awaited<ReturnType<typeof openTopic>>) => Promise<void>,
    RegExp,
  ])[] = [
    [
      "somebody answers",
      ({ topic }) =>
        press(ana, `/topics/${topic.id}/reply/`, { body: "Third", submission_id: randomUUID(), do: "post" }),
      />Third<\/p>/,
    ],
    ["a post is edited", ({ answer }) => press(ben, `/posts/${answer.id}/edit/`, edited), /Answered anew/],
    ["somebody reacts", ({ answer }) => press(ana, `/posts/${answer.id}/react/`, { kind: "hope" }), /<b>1<\/b>/],
    ["the topic is closed", ({ topic }) => press(ana, `/topics/${topic.id}/close/`, { closed: "yes" }), /Closed/],
    [
      "the topic is renamed",
      ({ topic }) => press(moderator, `/topics/${topic.id}/rename/`, { title: "Quite another" }),
      /Quite another/,
    ],
    ["its writer changes their line", () => press(ben, "/settings/line/", { line: "Two years in" }), /Two years in/],
  ];
  for (const [change, make, isNew] of changes) {
    it(`is new with the next request when ${change}`, async () => {
      const made = await openTopic();
      assert.doesNotMatch((await cleo.get(made.topic.url)).html(), isNew);

      await make(made);

      const page = await cleo.follow(cleo.get(made.topic.url));
      assert.match(page.html(), isNew);
    });
  }

  it("keeps no words of a post that was withdrawn or hidden", async () => {
    for (const take of [
      (id: number) => press(ben, `/posts/${id}/withdraw/`),
      (id: number) => press(moderator, `/posts/${id}/hide/`, { reason: "It named somebody." }),
    ]) {
      const { topic, answer } = await openTopic();

      await take(answer.id);

      // A moderator reads what is hidden; nobody is shown it because a moderator came first.
      await moderator.get(topic.url);
      for (const _ of [1, 2]) assert.doesNotMatch((await cleo.get(topic.url)).html(), /Answered second/);
    }
  });

  it("is nobody's any more when the topic goes to the team, but its author's and the team's", async () => {
    const { topic } = await openTopic();

    await press(moderator, `/topics/${topic.id}/move/`, { forum: team.id });

    assert.equal((await cleo.get(topic.url)).status, 404);
    const { location = "" } = (await nurse.get(topic.url)).headers;
    for (const _ of [1, 2]) {
      assert.equal((await nurse.get(String(location))).status, 200);
      assert.equal((await cleo.get(String(location))).status, 404, "nor at its new address");
    }
  });

  it("is nobody's any more when its forum becomes the team's", async () => {
    const inside = await site.forum({ title: `Inside ${randomUUID()}` });
    const topic = await site.topic({ by: ana, forum: inside });
    for (const _ of [1, 2]) assert.equal((await cleo.get(topic.url)).status, 200);

    await press(administrator, `/admin/forums/${inside.id}/`, {
      title: inside.title,
      description: "",
      slug: "",
      audience: "staff",
    });

    assert.equal((await cleo.get(topic.url)).status, 404);
  });

  it("shows each member their own marks and nobody else's", async () => {
    const { topic, answer } = await openTopic();
    await press(cleo, `/posts/${answer.id}/react/`, { kind: "hope" });
    await press(nurse, `/topics/${topic.id}/reply/`, {
      body: "Unsent words",
      submission_id: randomUUID(),
      do: "draft",
    }).catch(() => undefined);
    const pressed = (page: Shown) => page.html().match(/aria-pressed="true"/g)?.length ?? 0;
    const editLinks = (page: Shown) => page.html().match(/\/posts\/\d+\/edit\//g) ?? [];

    for (const _ of [1, 2]) {
      assert.equal(pressed(await cleo.get(topic.url)), 1);
      assert.equal(pressed(await ana.get(topic.url)), 0);
      assert.deepEqual(editLinks(await ana.get(topic.url)), [`/posts/${topic.id}/edit/`]);
      assert.deepEqual(editLinks(await ben.get(topic.url)), [`/posts/${answer.id}/edit/`]);
      assert.deepEqual(editLinks(await cleo.get(topic.url)), []);
      assert.match((await nurse.get(topic.url)).html(), /Unsent words/);
      assert.doesNotMatch((await cleo.get(topic.url)).html(), /Unsent words/);
    }
  });

  it("folds what one member chose not to see, and nothing for anybody else (A-105)", async () => {
    const { topic } = await openTopic();
    const before = (await ben.get(topic.url)).html();
    await press(ana, `/forums/users/${ben.slug}/block/`);

    for (const _ of [1, 2]) {
      assert.match((await ana.get(topic.url)).html(), /<details class="post-folded">/);
      assert.doesNotMatch((await cleo.get(topic.url)).html(), /post-folded/);
      assert.equal(withoutForms((await ben.get(topic.url)).html()), withoutForms(before));
    }
  });

  it("is never sent to a guest, whose times are coarser", async () => {
    const { topic } = await openTopic();

    assert.match((await cleo.get(topic.url)).html(), /\/forums\/users\//);
    assert.doesNotMatch((await site.guest.get(topic.url)).html(), /\/forums\/users\//);
  });
});
