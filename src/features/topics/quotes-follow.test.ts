import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { guest, type Member } from "#core/viewer.ts";
import { createForum } from "#features/forums/index.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { findOwnDraft, listOwnDrafts, saveDraft } from "./commands/draft.ts";
import { rerenderPosts } from "./commands/rerender.ts";
import { editPost, hidePost, listPosts, replyToTopic, showPost, startTopic, withdrawPost } from "./index.ts";

let test: TestHouse;
let nell: Member;
let otto: Member;
let mo: Member;
let forumId: number;

const said = "I live at number seven. It helped to wait.";

before(async () => {
  test = await testHouse();
  nell = await test.member("nell_nine");
  otto = await test.member("otto_oak");
  mo = await test.member("Moira Fenn", "administrator");
  const form = { title: "Quotes", description: "", kind: "forum", audience: "public", parentId: null } as const;
  forumId = await test.as(mo, (work) => createForum(work, form));
});

const reply = (by: Member, topicId: number, body: string) =>
  test.as(by, (work) => replyToTopic(work, topicId, { body, submissionId: randomUUID() }));

/** A topic in which Nell says something and Otto quotes it. */
async function quoted() {
  const form = { title: "Who said what", body: "Tell me", tags: [], submissionId: randomUUID() };
  const topic = await test.as(otto, (work) => startTopic(work, forumId, form));
  const post = await reply(nell, topic.id, said);
  const quote = await reply(otto, topic.id, `> [nell_nine wrote](#post-${post.id}):\n>\n> ${said}\n\nThank you`);
  const shown = async (viewer: Member | typeof guest = guest) => {
    const posts = await listPosts(test.db, viewer, topic.id, { from: 1, through: 10 });
    return posts.find(({ id }) => id === quote.id)?.bodyHtml ?? "";
  };
  assert.match(await shown(), /nell_nine wrote:.*number seven/s);
  return { topic, post, quote, shown };
}

describe("quotes of a post", () => {
  it("lose name and words when it is taken down, and have them again when it comes back", async () => {
    const { post, shown } = await quoted();

    await test.as(mo, (work) => hidePost(work, post.id, "Names a place."));
    for (const viewer of [guest, nell, otto, mo]) assert.doesNotMatch(await shown(viewer), /nell|seven|wait/);
    assert.match(await shown(), /taken down by a moderator.*Thank you/s);

    await test.as(mo, (work) => showPost(work, post.id));
    assert.match(await shown(), /nell_nine wrote:.*number seven/s);
  });

  it("cannot be made, nor saved again, while it is out of sight", async () => {
    const { topic, post, quote } = await quoted();
    const words = `> [nell_nine wrote](#post-${post.id}):\n>\n> ${said}\n\nOnce more`;
    await test.as(mo, (work) => hidePost(work, post.id, "Names a place."));

    const again = await reply(mo, topic.id, words);
    await test.as(otto, (work) => editPost(work, quote.id, { body: words, version: 0 }));

    for (const one of await listPosts(test.db, guest, topic.id, { from: 3, through: 4 })) {
      assert.doesNotMatch(one.bodyHtml ?? "", /nell|seven/, String(one.id === again.id));
      assert.match(one.bodyHtml ?? "", /Once more/);
    }
  });

  it("stay without its words when everything is formatted anew", async () => {
    const { post, quote, shown } = await quoted();
    await test.as(mo, (work) => hidePost(work, post.id, "Names a place."));
    await test.db.updateTable("post").set({ renderer: 0, body_html: "" }).where("id", "=", quote.id).execute();

    await test.as(mo, (work) => rerenderPosts(work, quote.id - 1, 1));

    assert.match(await shown(), /taken down by a moderator/);
    assert.doesNotMatch(await shown(), /seven/);
  });

  it("lose its author's name when the words are not those of the post any more (A-019)", async () => {
    const { post, shown } = await quoted();

    await test.as(nell, (work) => editPost(work, post.id, { body: "It helped to wait a year.", version: 0 }));

    assert.doesNotMatch(await shown(), /nell_nine/);
  });

  it("are gone with it for good when its author takes it back, from every version of every answer", async () => {
    const { post, quote, shown } = await quoted();
    const body = `> [nell_nine wrote](#post-${post.id}):\n>\n> ${said}\n\nThank you all`;
    await test.as(otto, (work) => editPost(work, quote.id, { body, version: 0 }));

    await test.as(nell, (work) => withdrawPost(work, post.id));

    assert.match(await shown(), /taken back by their author.*Thank you all/s);
    const kept = await test.db.selectFrom("post").selectAll().where("topic_id", "=", quote.topicId).execute();
    const former = await test.db.selectFrom("post_revision").selectAll().where("post_id", "=", quote.id).execute();
    assert.equal(former.length, 1);
    assert.doesNotMatch(JSON.stringify([...kept, ...former]), /number seven/);
  });
});

describe("a post that is taken back", () => {
  it("leaves neither what an import kept of it, nor an unsent change, nor a fingerprint of its words", async () => {
    const { post } = await quoted();
    await test.db.insertInto("imported_original").values({ post_id: post.id, stored: said }).execute();
    await test.as(nell, (work) => saveDraft(work, nell, `post:${post.id}`, { body: "Other words" }));

    await test.as(nell, (work) => withdrawPost(work, post.id));

    assert.deepEqual(
      await test.db.selectFrom("imported_original").selectAll().where("post_id", "=", post.id).execute(),
      [],
    );
    assert.deepEqual(await test.db.selectFrom("draft").select("place").where("member_id", "=", nell.id).execute(), []);
    const row = await test.db.selectFrom("post").select("submission_hash").where("id", "=", post.id).executeTakeFirst();
    assert.equal(row?.submission_hash, null);
  });
});

describe("unsent words", () => {
  it("fill no shelf without end: the oldest of more than fifty make room (A-027)", async () => {
    for (let n = 1; n <= 55; n += 1) {
      test.now = new Date(test.now.getTime() + 1_000);
      await test.as(otto, (work) => saveDraft(work, otto, `topic:${n}`, { body: `Draft ${n}` }));
    }
    const places = (await listOwnDrafts(test.db, test.house.tools.sealer, otto)).map(({ place }) => place);
    assert.equal(places.length, 50);
    assert.ok(!places.includes("topic:5") && places.includes("topic:55"));
  });

  it("do not say in the database whose post they change (T-03)", async () => {
    const { post } = await quoted();
    await test.as(otto, (work) => saveDraft(work, otto, `post:${post.id}`, { body: "Other words" }));

    const rows = await test.db.selectFrom("draft").select("place").where("member_id", "=", otto.id).execute();

    assert.ok(rows.some(({ place }) => !place.startsWith("topic:")));
    assert.ok(!rows.some(({ place }) => place.includes("post")));
    assert.equal((await findOwnDraft(test.db, test.house.tools, otto, `post:${post.id}`))?.body, "Other words");
    assert.equal(await findOwnDraft(test.db, test.house.tools, nell, `post:${post.id}`), null);
  });
});
