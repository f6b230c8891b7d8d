import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { storedHtml } from "#platform/text/stored.ts";
import { foldPosts } from "./fold-posts.ts";
import type { PostView } from "./queries/list-posts.ts";

const post = (id: number, authorId: number | null, more: Partial<PostView> = {}): PostView => ({
  id,
  topicId: 1,
  position: id,
  state: "shown",
  authorId,
  aliasId: null,
  createdAt: new Date(0),
  author: {
    id: authorId,
    name: `person${authorId}`,
    role: authorId === null ? null : "participant",
    profileSlug: null,
    staff: null,
    helps: false,
    line: null,
    kind: authorId === null ? "former" : "member",
  },
  bodyHtml: storedHtml("<p>Words</p>"),
  byAsker: false,
  replyTo: null,
  reactions: {},
  myReaction: null,
  edited: null,
  stateWhy: null,
  standing: null,
  outdated: [],
  ...more,
});

const foldedIn = (posts: readonly PostView[], blocked: readonly number[]) =>
  foldPosts(posts, new Set(blocked))
    .filter(({ folded }) => folded)
    .map(({ post: { id } }) => id);

describe("posts of somebody whom one blocked", () => {
  it("are folded, and none is left out, so that places and counts stay the same (T-26)", () => {
    const posts = [post(1, 7), post(2, 8), post(3, 7)];

    const shown = foldPosts(posts, new Set([7]));

    assert.deepEqual(
      shown.map(({ post: { position }, folded }) => [position, folded]),
      [
        [1, true],
        [2, false],
        [3, true],
      ],
    );
    assert.deepEqual(foldedIn(posts, []), []);
  });

  it("are met neither by name in answers to them", () => {
    const answer = post(2, 8, { replyTo: { id: 1, position: 1, name: "person7" } });
    const other = post(3, 8, { replyTo: { id: 2, position: 2, name: "person8" } });

    const shown = foldPosts([post(1, 7), answer, other], new Set([7]));

    assert.deepEqual(shown[1]?.post.replyTo, { id: 1, position: 1, name: null });
    assert.equal(shown[2]?.post.replyTo?.name, "person8");
  });

  it("stay open where they are the practice’s, where nobody is named, and where the words are gone", () => {
    const member = post(1, 7);
    const staff = post(2, 7, { author: { ...member.author, staff: { title: "Nurse", until: null } } });
    const withdrawn = post(3, 7, { bodyHtml: null, state: "withdrawn" });

    assert.deepEqual(foldedIn([staff, withdrawn, post(4, null)], [7]), []);
  });
});
