import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "./support/person.ts";
import { type TestSite, testSite } from "./support/site.ts";
import type { MadeForum, MadeTopic } from "./support/things.ts";
import type { FieldValues, Visitor } from "./support/visitor.ts";

const lists = [
  "/",
  "/forums/",
  "/forums/view/recent/",
  "/forums/view/unanswered/",
  "/forums/view/popular/",
  "/sitemap.xml",
  "/robots.txt",
  "/api/v1/forums",
];

describe("what is public no longer (A-046)", () => {
  let site: TestSite;
  let ana: Person;
  let ben: Person;
  let staff: Person;
  let moderator: Person;
  let administrator: Person;
  let team: MadeForum;
  let category: MadeForum;
  let forum: MadeForum;
  let number = 0;

  before(async () => {
    site = await testSite({ rateLimits: false });
    ana = await site.participant("Anouk");
    ben = await site.participant("Benno");
    staff = await site.staff("Nurse Nia", "Nurse");
    moderator = await site.moderator();
    administrator = await site.administrator();
    team = await site.forum({ title: "For the team", audience: "staff" });
    category = await site.forum({ title: "Everyday", kind: "category" });
    forum = await site.forum({ title: "Public talk", parent: category });
    await site.topic({ by: ana, forum, title: "This one stays", tags: ["staying"] });
  });

  /** A topic with everything about it that guests can open, opened twice so that it is kept. */
  async function publicTopic(inside: MadeForum) {
    number += 1;
    const topic = await site.topic({ by: ana, forum: inside, title: `Gone ${number}`, tags: [`tag${number}`] });
    const post = await site.reply({ by: ben, to: topic });
    const pages = [
      topic.url,
      `/forums/topic-tag/tag${number}/`,
      `/forums/reply/${post.id}/`,
      `/api/v1/topics/${topic.id}`,
    ];
    for (const path of [...lists, ...pages, inside.url]) {
      for (const _ of [1, 2]) assert.ok((await site.guest.get(path)).status < 400, path);
    }
    return { topic, pages };
  }

  async function press(person: Person, path: string, fields: FieldValues = {}) {
    const { status } = await person.post(path, fields);
    assert.equal(status, 303, path);
  }

  /** Everything in the lists, as this visitor gets it. */
  async function shownTo(visitor: Visitor) {
    const bodies = [];
    for (const path of [...lists, forum.url, category.url]) {
      const { status, headers, body } = await visitor.get(path);
      bodies.push({ path, status, etag: headers.etag, body });
    }
    return bodies;
  }

  async function goneFor(visitor: Visitor, pages: readonly string[]) {
    for (const path of pages) {
      const page = await visitor.get(path);
      const missing = path.replace(/[^/]+(?=\/?$)/, (name) => name.replace(/\w/g, "9"));
      assert.equal(page.status, 404, path);
      assert.equal(page.body, (await visitor.get(missing)).body, path);
    }
  }

  const changes: readonly (readonly [string, (topic: MadeTopic) => Promise<void>])[] = [
    [
      "a moderator hides the topic",
      ({ id }) => press(moderator, `/topics/${id}/hide/`, { reason: "It named somebody." }),
    ],
    [
      "a moderator moves the topic to the team",
      ({ id }) => press(moderator, `/topics/${id}/move/`, { forum: team.id }),
    ],
  ];
  for (const [change, make] of changes) {
    it(`is gone from every page with the guest's next request when ${change}`, async () => {
      const before = await shownTo(site.guest);
      const { topic, pages } = await publicTopic(forum);
      assert.notDeepEqual(await shownTo(site.guest), before);

      await make(topic);

      await goneFor(site.guest, pages);
      await goneFor(ben, [topic.url]);
      assert.deepEqual(await shownTo(site.guest), before);
      assert.equal((await moderator.follow(moderator.get(`/forums/reply/${topic.id}/`))).status, 200);
    });
  }

  const asForum = { description: "", slug: "" } as const;
  const closings: readonly (readonly [string, (inside: MadeForum, above: MadeForum) => Promise<void>])[] = [
    [
      "its forum is for members from now on",
      ({ id, title }) => press(administrator, `/admin/forums/${id}/`, { ...asForum, title, audience: "members" }),
    ],
    [
      "the category above its forum is for the team from now on",
      (_, { id, title }) => press(administrator, `/admin/forums/${id}/`, { ...asForum, title, audience: "staff" }),
    ],
    [
      "its forum goes below one of the team",
      ({ id }) => press(administrator, `/admin/forums/${id}/move`, { parentId: team.id }),
    ],
  ];
  for (const [change, make] of closings) {
    it(`is gone from every page with the guest's next request when ${change}`, async () => {
      const above = await site.forum({ title: `Above ${number}`, kind: "category" });
      const inside = await site.forum({ title: `Inside ${number}`, parent: above });
      const { topic, pages } = await publicTopic(inside);

      await make(inside, above);

      await goneFor(site.guest, [...pages, inside.url, `/api/v1/forums/${inside.id}/topics`]);
      assert.equal((await staff.get(`/forums/reply/${pages[2]?.split("/")[3]}/`)).status, 301);
      const after = (await shownTo(site.guest)).map(({ body }) => body).join("\n");
      for (const { title } of [inside, topic]) assert.ok(!after.includes(title), title);
      assert.ok(after.includes("This one stays"));
    });
  }

  const neverPublic: readonly (readonly [string, () => Promise<MadeTopic>])[] = [
    ["a topic for members in a public forum", () => site.topic({ by: ana, forum, audience: "members" })],
    ["a topic for the team in a public forum", () => site.topic({ by: ana, forum, audience: "staff" })],
    ["a topic in a forum of the team", () => site.topic({ by: staff, forum: team })],
  ];
  for (const [what, make] of neverPublic) {
    it(`leaves no trace when it never was: ${what}`, async () => {
      await site.worked();
      const before = await shownTo(site.guest);
      const topic = await make();
      await site.reply({ by: moderator, to: topic });
      assert.deepEqual(await shownTo(site.guest), before);
      await site.worked();
      await site.house.announce(["site"]);
      assert.deepEqual(await shownTo(site.guest), before);
    });
  }

  it("does not count as news for those who can no longer see it (A-053)", async () => {
    const asker = await site.participant("Carla");
    const other = await site.participant("Dilnoza");
    const topic = await site.topic({ by: asker, forum });
    await site.reply({ by: other, to: topic });
    await site.worked();
    assert.match((await asker.get("/forums/")).html(), /class="[^"]*count/);

    await press(moderator, `/topics/${topic.id}/move/`, { forum: team.id });
    await site.reply({ by: staff, to: topic });
    await site.worked();

    for (const person of [asker, other]) {
      assert.doesNotMatch((await person.get("/forums/")).html(), /class="[^"]*count/);
      assert.doesNotMatch((await person.get("/my-topics/")).html(), new RegExp(topic.title));
    }
  });

  it("tells guests the hour at which a participant wrote, and no more", async () => {
    site.clock.advance(61_000);
    const topic = await site.topic({ by: ana, forum });
    await site.reply({ by: ben, to: topic });
    for (const path of [topic.url, forum.url, "/"]) {
      const instants = (await site.guest.get(path)).body.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g) ?? [];
      assert.ok(instants.length > 0, path);
      for (const instant of instants) assert.match(instant, /:00:00Z$/, path);
    }
  });
});
