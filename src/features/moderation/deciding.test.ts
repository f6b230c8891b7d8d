import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Person } from "../../../test/support/person.ts";
import { type TestSite, testSite } from "../../../test/support/site.ts";
import type { MadePost, MadeTopic } from "../../../test/support/things.ts";

let site: TestSite;
let ana: Person;
let dora: Person;
let mo: Person;
let topic: MadeTopic;

before(async () => {
  site = await testSite();
  ana = await site.participant("ana.reads");
  dora = await site.participant("dora.writes");
  mo = await site.moderator("Mo Moderator");
  topic = await site.topic({ by: dora });
});

const writes = (body: string): Promise<MadePost> => site.reply({ by: dora, to: topic, body });

async function reportsOf(post: MadePost) {
  return site.database.db
    .selectFrom("report")
    .select(["reason", "reporter_id as reporterId", "note_sealed as note", "outcome", "handled_by as handledBy"])
    .where("post_id", "=", post.id)
    .orderBy("id")
    .execute();
}

/** What the case's forms carry: the newest report that the moderator has before them. */
async function seenOf(post: MadePost): Promise<string> {
  const { body } = await mo.get("/moderation/");
  const part = body.slice(body.indexOf(`id="case-${post.id}"`));
  return /name="seen" value="(\d+)"/.exec(part)?.[1] ?? "";
}

describe("deciding about reports", () => {
  it("keeps a post, and says so in the decided list and the log", async () => {
    const post = await writes("Harmless");
    await ana.post(`/report/${post.id}/`, { reason: "other" });

    const kept = await mo.post(`/moderation/posts/${post.id}/keep`, { seen: await seenOf(post) });

    assert.equal(kept.status, 303);
    assert.deepEqual(
      (await reportsOf(post)).map(({ outcome, handledBy }) => [outcome, handledBy]),
      [["kept", mo.id]],
    );
    assert.doesNotMatch((await mo.get("/moderation/")).body, new RegExp(`case-${post.id}"`));
    assert.match((await mo.get("/moderation/decided/")).body, /Kept \(1 report\)/);
    assert.match((await mo.get("/moderation/log/")).body, /Kept a reported post/);
    assert.match((await site.guest.get(topic.url)).body, /Harmless/);
  });

  it("hides a post with a reason, for guests at once", async () => {
    const post = await writes("Call my number");
    await site.guest.get(topic.url);
    await ana.post(`/report/${post.id}/`, { reason: "contact" });
    const why = "It asks for private contact or intimate detail.";

    const done = await mo.post(`/moderation/posts/${post.id}/hide`, { seen: await seenOf(post), why, own: "" });

    assert.equal(done.status, 303);
    const page = await site.guest.get(topic.url);
    assert.doesNotMatch(page.body, /Call my number/);
    assert.match(page.body, /private contact/);
    assert.match((await mo.get("/moderation/decided/")).body, /Hidden \(1 report\)/);
  });

  it("needs a reason to hide, and keeps the form", async () => {
    const post = await writes("Undecided");
    await ana.post(`/report/${post.id}/`, { reason: "unkind" });
    const seen = await seenOf(post);

    const page = await mo.post(`/moderation/posts/${post.id}/hide`, { seen, why: "made up", own: "" });

    assert.equal(page.status, 422);
    assert.match(page.body, /Choose a reason, or write one/);
    const own = await mo.post(`/moderation/posts/${post.id}/hide`, { seen, why: "", own: "It named a neighbour." });
    assert.equal(own.status, 303);
  });

  it("leaves open what came in after the moderator looked", async () => {
    const post = await writes("More to come");
    await ana.post(`/report/${post.id}/`, { reason: "unkind" });
    const seen = await seenOf(post);
    await site.newGuest().post(`/report/${post.id}/`, { reason: "danger" });

    await mo.post(`/moderation/posts/${post.id}/keep`, { seen });

    assert.deepEqual(
      (await reportsOf(post)).map(({ reason, outcome }) => [reason, outcome]),
      [
        ["unkind", "kept"],
        ["danger", null],
      ],
    );
  });

  it("is done by one moderator; the other one learns of it", async () => {
    const post = await writes("Two look at it");
    await ana.post(`/report/${post.id}/`, { reason: "unkind" });
    const seen = await seenOf(post);
    const jo = await site.moderator("Jo Moderator");

    const answers = await Promise.all([
      mo.post(`/moderation/posts/${post.id}/keep`, { seen }),
      jo.post(`/moderation/posts/${post.id}/hide`, { seen, why: "", own: "Mine" }),
    ]);

    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  });

  it("brings back a post that was hidden before, when it is kept", async () => {
    const post = await writes("Hidden too soon");
    await ana.post(`/report/${post.id}/`, { reason: "unkind" });
    const seen = await seenOf(post);
    await mo.post(`/moderation/posts/${post.id}/hide`, { seen, why: "", own: "Mistake" });
    await site.database.db
      .insertInto("report")
      .values({ post_id: post.id, reason: "other", created_at: site.clock.now() })
      .execute();

    assert.match((await mo.get("/moderation/")).body, /This post is hidden already/);
    await mo.post(`/moderation/posts/${post.id}/keep`, { seen: await seenOf(post) });

    assert.match((await site.guest.get(topic.url)).body, /Hidden too soon/);
  });

  it("needs no second reason for a post that is hidden already", async () => {
    const post = await writes("Hidden on the page itself");
    await ana.post(`/report/${post.id}/`, { reason: "unkind" });
    const seen = await seenOf(post);
    await mo.post(`/posts/${post.id}/hide/`, { reason: "It hurts." });

    assert.equal((await mo.post(`/moderation/posts/${post.id}/hide`, { seen })).status, 303);
    assert.deepEqual(
      (await reportsOf(post)).map(({ outcome }) => outcome),
      ["hidden"],
    );
  });

  it("can only close what is reported about a post that its author took back", async () => {
    const post = await writes("Taken back");
    await ana.post(`/report/${post.id}/`, { reason: "other" });
    await dora.post(`/posts/${post.id}/withdraw/`);

    const list = await mo.get("/moderation/");
    const part = list.body.slice(list.body.indexOf(`id="case-${post.id}"`));

    assert.match(part, /The author has taken this post back/);
    assert.equal((await mo.post(`/moderation/posts/${post.id}/keep`, { seen: await seenOf(post) })).status, 303);
  });

  it("does not exist for participants, staff and guests", async () => {
    const lima = await site.staff("Dr Lima");
    for (const visitor of [ana, lima, site.newGuest()]) {
      for (const path of ["/moderation/", "/moderation/decided/", "/moderation/log/"]) {
        assert.equal((await visitor.get(path)).status, 404, path);
      }
      assert.equal((await visitor.post(`/moderation/posts/${topic.id}/keep`, { seen: 1 })).status, 404);
    }
  });

  it("asks the database as often for many reports as for one", async () => {
    await ana.post(`/report/${(await writes("The first")).id}/`, { reason: "other", note: "x" });
    const listed = async () => {
      const { queries } = await site.queriesDuring(() => mo.get("/moderation/"));
      return queries.filter((text) => !text.includes("pg_notify"));
    };
    const one = await listed();
    for (let n = 0; n < 5; n += 1) {
      const post = await writes(`Reported ${n}`);
      await ana.post(`/report/${post.id}/`, { reason: "other", note: "x" });
    }
    const many = await listed();

    assert.equal(many.length, one.length, many.join("\n"));
  });
});
