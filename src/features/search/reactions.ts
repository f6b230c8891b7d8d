import { postCreated } from "#features/topics/index.ts";
import { reactTo } from "#platform/work/events.ts";
import { indexPosts } from "./commands/index-posts.ts";

/** What somebody wrote can be found a moment later. Safe to run twice. */
export const indexNewPosts = reactTo(postCreated, {
  name: "search.index-new-posts",
  tries: 5,
  runAll: ({ db }, posts) =>
    indexPosts(
      db,
      posts.map(({ postId }) => postId),
    ),
});
