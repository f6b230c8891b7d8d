import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import { Conflict, Forbidden, FormProblems, NotFound } from "#core/errors.ts";
import { guest, type Member, system } from "#core/viewer.ts";
import { createForum } from "#features/forums/index.ts";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { tellParticipants } from "./commands/read.ts";
import {
  closeTopic,
  editPost,
  findTopic,
  hidePost,
  listPosts,
  moveTopic,
  react,
  replyToTopic,
  startTopic,
  withdrawPost,
} from "./index.ts";

let test: TestHouse;
let ana: Member;
let bo: Member;
let admin: Member;
let forumId: number;

before(async () => {
  test = await testHouse();
  ana = await test.member("ana_reads");
  bo = await test.member("bo_writes");
  admin = await test.member("Moira Fenn", "administrator");
  forumId = await test.as(admin, (work) => createForum(work, forum("Open questions")));
});

const forum = (title: string, audience: "public" | "members" | "staff" = "public") => ({
  title,
  description: "",
  kind: "forum" as const,
  audience,
  parentId: null,
});

const start = (by: Member, title = "A question", body = "Does it get easier?") =>
  test.as(by, (work) => startTopic(work, forumId, { title, body, tags: [], submissionId: randomUUID() }));

const answer = (by: Member, topicId: number, body: string, submissionId = randomUUID()) =>
  test.as(by, (work) => replyToTopic(work, topicId, { body, submissionId }));

const postsOf = (topicId: number, viewer: Member | typeof guest = guest) =>
  listPosts(test.db, viewer, topicId, { from: 1, through: 100 });

describe("replying to a topic", () => {
  it("gives every post its own place when many reply at once", async () => {
    const topic = await start(ana);

    await Promise.all(Array.from({ length: 24 }, (_, n) => answer(n % 2 ? ana : bo, topic.id, `Reply ${n}`)));

    const posts = await postsOf(topic.id);
    assert.deepEqual(
      posts.map((post) => post.position),
      Array.from({ length: 25 }, (_, n) => n + 1),
    );
    assert.equal((await findTopic(test.db, guest, topic.id)).postCount, 25);
    assert.equal((await findTopic(test.db, guest, topic.id)).participantCount, 2);
  });

  it("makes one post of fifty presses of the same button", async () => {
    const topic = await start(ana);
    const submission = randomUUID();

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => answer(bo, topic.id, "Pressed often", submission)),
    );

    assert.equal(new Set(answers.map((post) => post.id)).size, 1);
    assert.equal((await postsOf(topic.id)).length, 2);
  });

  it("is refused when the same form comes back with other words", async () => {
    const topic = await start(ana);
    const submission = randomUUID();
    await answer(bo, topic.id, "First words", submission);

    await assert.rejects(answer(bo, topic.id, "Other words", submission), Conflict);
  });

  it("is refused on a closed topic, except to staff", async () => {
    const topic = await start(ana);
    await test.as(ana, (work) => closeTopic(work, topic.id, true));

    await assert.rejects(answer(bo, topic.id, "One more thing"), Forbidden);
    assert.equal((await answer(admin, topic.id, "A last word")).position, 2);
  });

  it("shows those who take part that somebody answered, and not the one who did", async () => {
    const topic = await start(ana);
    const reply = await answer(bo, topic.id, "Here is how it went for me.");

    await test.as(system, (work) => tellParticipants(work, [{ topicId: topic.id, postId: reply.id }]));

    assert.equal((await findTopic(test.db, ana, topic.id)).hasNews, true);
    assert.equal((await findTopic(test.db, bo, topic.id)).hasNews, false);
  });
});

describe("starting a topic", () => {
  it("makes one topic of many presses of the same button", async () => {
    const submissionId = randomUUID();

    const topics = await Promise.all(
      Array.from({ length: 10 }, () =>
        test.as(ana, (work) =>
          startTopic(work, forumId, { title: "Once only", body: "Please", tags: ["first steps"], submissionId }),
        ),
      ),
    );

    assert.equal(new Set(topics.map((topic) => topic.id)).size, 1);
  });

  it("gives topics with the same title addresses of their own", async () => {
    const [first, second] = [await start(ana, "Hello there"), await start(bo, "Hello there")];

    assert.equal(first.address, "hello-there");
    assert.equal(second.address, "hello-there-2");
  });

  it("has an opaque address where not everybody may read", async () => {
    const members = await test.as(admin, (work) => createForum(work, forum("Among ourselves", "members")));

    const topic = await test.as(ana, (work) =>
      startTopic(work, members, { title: "Something private", body: "Just us", tags: [], submissionId: randomUUID() }),
    );

    assert.doesNotMatch(topic.address, /private/);
    await assert.rejects(findTopic(test.db, guest, topic.id), NotFound);
  });
});

describe("changing what one wrote", () => {
  it("leaves no mark in the first minutes, and asks for a reason later", async () => {
    const topic = await start(ana);
    await test.as(ana, (work) => editPost(work, topic.id, { body: "Does it ever get easier?", version: 0 }));
    assert.equal((await postsOf(topic.id))[0]?.edited, null);

    test.now = new Date(test.now.getTime() + 3_600_000);

    await assert.rejects(
      test.as(ana, (work) => editPost(work, topic.id, { body: "Does it?", version: 1 })),
      FormProblems,
    );
    await test.as(ana, (work) => editPost(work, topic.id, { body: "Does it?", version: 1, reason: "Made it shorter" }));
    assert.equal((await postsOf(topic.id))[0]?.edited?.reason, "Made it shorter");
  });

  it("never overwrites another change in silence", async () => {
    const topic = await start(ana);
    await test.as(ana, (work) => editPost(work, topic.id, { body: "From the phone", version: 0 }));

    await assert.rejects(
      test.as(ana, (work) => editPost(work, topic.id, { body: "From the laptop", version: 0 })),
      Conflict,
    );
  });

  it("is for nobody else, not even a moderator", async () => {
    const topic = await start(ana);

    await assert.rejects(
      test.as(admin, (work) => editPost(work, topic.id, { body: "Put in her mouth", version: 0 })),
      Forbidden,
    );
  });

  it("takes words back for everybody and keeps the place", async () => {
    const topic = await start(ana);
    const reply = await answer(bo, topic.id, "I regret this at once");
    await answer(ana, topic.id, "An answer to it");

    await test.as(bo, (work) => withdrawPost(work, reply.id));

    const posts = await postsOf(topic.id, admin);
    assert.deepEqual(
      posts.map((post) => [post.position, post.bodyHtml === null]),
      [
        [1, false],
        [2, true],
        [3, false],
      ],
    );
    const kept = await test.db
      .selectFrom("post")
      .select(["body_source", "body_html"])
      .where("id", "=", reply.id)
      .executeTakeFirst();
    assert.deepEqual(kept, { body_source: "", body_html: "" });
  });
});

describe("reacting to a post", () => {
  it("counts one reaction a person, changed by another and taken back by the same", async () => {
    const topic = await start(ana);
    const shown = async () => (await postsOf(topic.id))[0]?.reactions;

    await test.as(bo, (work) => react(work, topic.id, "thanks"));
    assert.deepEqual(await shown(), { thanks: 1 });
    await test.as(bo, (work) => react(work, topic.id, "hope"));
    assert.deepEqual(await shown(), { hope: 1 });
    await test.as(bo, (work) => react(work, topic.id, "hope"));
    assert.deepEqual(await shown(), {});
  });

  it("is not for one's own posts", async () => {
    const topic = await start(ana);

    await assert.rejects(
      test.as(ana, (work) => react(work, topic.id, "thanks")),
      Forbidden,
    );
  });
});

describe("what moderators do", () => {
  it("hides a post from everybody but its author and moderators, with the reason", async () => {
    const topic = await start(ana);
    const reply = await answer(bo, topic.id, "Buy this from me");
    await test.as(admin, (work) => hidePost(work, reply.id, "It sells something."));

    const seenBy = async (viewer: Member | typeof guest) => (await postsOf(topic.id, viewer))[1]?.bodyHtml ?? null;
    assert.equal(await seenBy(guest), null);
    assert.equal(await seenBy(ana), null);
    assert.match((await seenBy(bo)) ?? "", /Buy this/);
    assert.match((await seenBy(admin)) ?? "", /Buy this/);
    assert.equal((await postsOf(topic.id))[1]?.stateWhy, "It sells something.");
  });

  it("moves a topic out of the public's sight together with its address", async () => {
    const topic = await start(ana, "Moved away");
    const staffRoom = await test.as(admin, (work) => createForum(work, forum("Staff room", "staff")));

    await test.as(admin, (work) => moveTopic(work, topic.id, staffRoom));

    await assert.rejects(findTopic(test.db, guest, topic.id), NotFound);
    await assert.rejects(findTopic(test.db, ana, topic.id), NotFound);
    assert.notEqual((await findTopic(test.db, admin, topic.id)).address, topic.address);
  });
});
