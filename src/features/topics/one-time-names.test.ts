import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadeForum, MadeTopic } from "../../../test/support/things.ts";
import type { FieldValues } from "../../../test/support/visitor.ts";

let site: TestSite;
let forum: MadeForum;
let ana: Person;
let bo: Person;

before(async () => {
  site = await testSite({ rateLimits: false });
  forum = await site.forum({ title: "Asking" });
  ana = await site.participant("ana_asks");
  bo = await site.participant("bo_answers");
});

const form = (name: string, more: FieldValues = {}) => ({
  title: "Something private",
  body: "I would rather not say who I am.",
  as: "one-time",
  name,
  submission_id: randomUUID(),
  ...more,
});

const send = (by: Person, fields: FieldValues) => by.post(`/forums/new-topic/${forum.id}/`, fields);

/** A topic that somebody starts under a one-time name, through the form. */
async function start(by: Person, name: string, more: FieldValues = {}): Promise<MadeTopic> {
  const answer = await send(by, form(name, more));
  assert.equal(answer.status, 303, answer.body);
  const { id } = await site.database.db
    .selectFrom("topic")
    .select("id")
    .where("guest_name", "=", name)
    .executeTakeFirstOrThrow();
  return { id, title: "Something private", address: "", url: answer.location, forum };
}

const say = (by: Person, topic: MadeTopic, body: string) =>
  by.post(`/topics/${topic.id}/reply/`, { body, submission_id: randomUUID() });

/** Everything that could say who somebody is. */
const tracesOf = (person: Person) => new RegExp(`${person.name}|${person.slug}|member[-_:/]?${person.id}\\b`, "i");

describe("a topic under a one-time name", () => {
  it("is offered with a name to take, and shows that name and a mark, and nothing of its owner (A-048, A-049)", async () => {
    const composer = (await ana.get(`/forums/new-topic/${forum.id}/`)).body;
    assert.match(composer, /Under a one-time name/);
    assert.match(composer, /name="name"[^>]*value="[a-z]+[._-][a-z]+/);

    const topic = await start(ana, "quiet.brook");
    await say(ana, topic, "One thing more.");

    for (const viewer of [site.guest, bo]) {
      const page = await viewer.get(topic.url);
      assert.match(page.body, /quiet\.brook/);
      assert.match(page.body, /A name for this topic only/);
      assert.doesNotMatch(page.body.replaceAll(bo.name, ""), tracesOf(ana));
      assert.doesNotMatch(JSON.stringify(page.headers), tracesOf(ana));
      assert.match(page.body, /datetime="[^"]*:00:00Z"/);
      for (const path of ["/", forum.url, "/forums/view/recent/"]) {
        assert.doesNotMatch((await viewer.get(path)).body, tracesOf(ana));
      }
    }
    assert.match((await bo.get(topic.url)).body, /quiet\.brook[\s\S]*quiet\.brook/);
  });

  it("has the same name for what its owner writes there later, and no way to slip", async () => {
    const topic = await start(ana, "calm_heron");
    const page = (await ana.get(topic.url)).body;
    assert.match(page, /You write here as calm_heron/);
    assert.doesNotMatch(page, /name="as"/);

    await say(ana, topic, "By the page.");
    await ana.post(`/topics/${topic.id}/reply/`, { body: "Forced.", as: "own", submission_id: randomUUID() });
    const said = await ana.api("POST", `/api/v1/topics/${topic.id}/posts`, { body: "By the API." });

    assert.equal(JSON.parse(said.body).author.name, "calm_heron");
    const rows = await site.database.db
      .selectFrom("post")
      .select(["author_id", "guest_name"])
      .where("topic_id", "=", topic.id)
      .execute();
    assert.deepEqual(
      [...new Set(rows.map(({ author_id, guest_name }) => `${author_id} ${guest_name}`))],
      ["null calm_heron"],
    );
  });

  it("says the same in the API: the name, no id, times to the hour (A-048, A-049)", async () => {
    const topic = await start(ana, "mild-fern");
    const plain = await site.topic({ by: ana, forum });

    const posts = await bo.api("GET", `/api/v1/topics/${topic.id}/posts`);
    const own = await bo.api("GET", `/api/v1/topics/${plain.id}/posts`);

    const [post] = JSON.parse(posts.body).posts;
    assert.deepEqual(post.author, { name: "mild-fern", role: "participant" });
    assert.match(post.createdAt, /:00:00Z$/);
    assert.doesNotMatch(posts.body, tracesOf(ana));
    assert.equal(JSON.parse(own.body).posts[0].author.name, ana.name);
  });

  it("keeps the rules of pseudonyms, and no name that anybody has, here or there (A-016, A-017)", async () => {
    await start(ana, "soft.lark");
    for (const name of [
      "Dr Smith",
      "admin",
      "",
      "bo_answers",
      "b0_answers",
      "soft.lark",
      "s0ft.lark",
      "www.evil.example",
    ]) {
      const answer = await send(bo, form(name));
      assert.equal(answer.status, 422, name);
      assert.match(answer.body, /Something private/);
    }
    assert.equal((await send(await site.moderator("Max Mod"), form("still.water"))).status, 403);
  });

  it("is one topic however often the form is sent", async () => {
    const fields = form("twice.sent");
    const [one, other] = await Promise.all([send(ana, fields), send(ana, fields)]);
    assert.equal(one.location, other.location);
    const again = await send(ana, { ...fields, body: "Other words." });
    assert.equal(again.status, 409);
  });

  it("is its owner’s: the asker’s mark, editing, closing, taking back, and what they started", async () => {
    const topic = await start(ana, "green.copse");
    const page = (await ana.get(topic.url)).body;
    assert.match(page, new RegExp(`/posts/${topic.id}/edit/`));
    assert.match(page, new RegExp(`/posts/${topic.id}/withdraw/`));
    assert.match(page, /Close this topic/);
    assert.doesNotMatch((await bo.get(topic.url)).body, new RegExp(`/posts/${topic.id}/edit/`));
    assert.match((await ana.get("/my-topics/")).body, /You write there as green\.copse/);
    assert.doesNotMatch((await bo.get("/my-topics/")).body, /green\.copse/);

    const edited = await ana.post(`/posts/${topic.id}/edit/`, { body: "Better said.", version: 0 });
    assert.equal(edited.status, 303);
    assert.equal((await bo.post(`/posts/${topic.id}/edit/`, { body: "Mine now.", version: 1 })).status, 403);
    await ana.post(`/topics/${topic.id}/close/`, { closed: "yes" });
    const acts = await site.database.db
      .selectFrom("moderation_act")
      .select("actor_id")
      .where("topic_id", "=", topic.id);
    assert.deepEqual(await acts.execute(), [{ actor_id: null }]);
    const log = site.database.db.selectFrom("audit_entry").select("id").where("object", "=", `topic:${topic.id}`);
    assert.deepEqual(await log.execute(), []);
    const editors = site.database.db.selectFrom("post_revision").select("editor_id").where("post_id", "=", topic.id);
    assert.deepEqual(await editors.execute(), [{ editor_id: null }]);

    assert.equal((await ana.post(`/posts/${topic.id}/withdraw/`)).status, 303);
    assert.doesNotMatch((await bo.get(topic.url)).body, /Better said|green\.copse/);
  });

  it("is read by its owner where it is for the team", async () => {
    const topic = await start(ana, "among.reeds", { audience: "staff" });
    assert.equal((await ana.get(topic.url)).status, 200);
    assert.equal((await bo.get(topic.url)).status, 404);
    const nurse = await site.staff("Nurse Nia");
    const page = (await nurse.get(topic.url)).body;
    assert.match(page, /among\.reeds/);
    assert.doesNotMatch(page, tracesOf(ana));
  });
});

describe("the owner of a one-time name", () => {
  it("has no trace of it in their profile (A-048)", async () => {
    await ana.post("/settings/profile/", { posts: "1" });
    const profile = (await bo.get(`/forums/users/${ana.slug}/`)).body;
    await ana.post("/settings/profile/");
    assert.doesNotMatch(profile, /Something private|quiet\.brook|calm_heron/);
  });

  it("is told of answers under either name, and not by themselves", async () => {
    const cleo = await site.participant("cleo_news");
    const topic = await start(cleo, "told.reed");
    await cleo.get(topic.url);
    await say(cleo, topic, "My own words.");
    await site.worked();
    assert.doesNotMatch((await cleo.get("/")).body, /data-count|1 new<|My topics[^<]*<[^>]*>1/);
    await say(bo, topic, "An answer.");
    await site.worked();

    const mine = (await cleo.get("/my-topics/")).body;
    assert.match(mine, /Somebody answered/);
    await cleo.get(topic.url);
    assert.doesNotMatch((await cleo.get("/my-topics/")).body, /Somebody answered/);
    const rows = site.database.db.selectFrom("topic_member").select(["mine", "news", "post_count"]);
    assert.deepEqual(await rows.where("topic_id", "=", topic.id).where("member_id", "=", cleo.id).execute(), [
      { mine: false, news: false, post_count: 0 },
    ]);
  });

  it("is mentioned there by that name and not by their own; quotes carry it too", async () => {
    const topic = await start(ana, "named.vole");
    await say(bo, topic, `@named.vole and @${ana.name}`);
    const page = (await bo.get(topic.url)).body;
    assert.match(page, /class="mention"[^>]*>@named\.vole/);
    assert.doesNotMatch(page, new RegExp(`class="mention"[^>]*>@${ana.name}`));
    const quote = (await bo.get(`/topics/${topic.id}/reply/?quote=${topic.id}`)).body;
    assert.match(quote, /named\.vole wrote/);
    assert.doesNotMatch(quote, tracesOf(ana));
  });

  it("is kept apart from whom they blocked without a fold that would tell who it is (T-26, A-105)", async () => {
    const dora = await site.participant("dora_hides");
    const eve = await site.participant("eve_blocks");
    const topic = await start(dora, "veiled.moth");
    await say(eve, topic, "An answer.");
    await eve.get(topic.url);
    await eve.post(`/forums/users/${dora.slug}/block/`);
    await say(dora, topic, "And one more.");
    await site.worked();

    const page = (await eve.get(topic.url)).body;
    assert.match(page, /And one more/);
    assert.doesNotMatch(page, /post-folded/);
    assert.doesNotMatch((await eve.get("/my-topics/")).body, /Somebody answered/);
  });

  it("stands nowhere in the database beside the name", async () => {
    const topic = await start(ana, "sealed.owl");
    const { rows } = await site.database.pool.query<{ line: string }>(
      `select one_time_name::text as line from one_time_name where topic_id = $1
       union all select topic::text from topic where id = $1 union all select post::text from post where topic_id = $1`,
      [topic.id],
    );
    for (const { line } of rows) assert.doesNotMatch(line, new RegExp(`(^|,)${ana.id}(,|$)|${ana.name}`));
  });

  it("costs a member’s page of a topic no more questions (P-51)", async () => {
    const topic = await start(ana, "cheap.finch");
    await bo.get(topic.url);
    await bo.get(topic.url);
    const { queries } = await site.queriesDuring(() => bo.get(topic.url));
    assert.equal(queries.length, 2, queries.join("\n\n"));
    await ana.get(topic.url);
    const own = await site.queriesDuring(() => ana.get(topic.url));
    assert.equal(own.queries.length, 4, "marks of their names, and whether this one was opened");
  });
});
