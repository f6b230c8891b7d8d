import { reactTo } from "#platform/work/events.ts";
import { tellParticipants } from "./commands/read.ts";
import { postCreated } from "./events.ts";

/** Shows everybody who takes part in a topic that somebody answered. Safe to run twice. */
export const tellParticipantsOfNewPost = reactTo(postCreated, {
  name: "topics.tell-participants-of-new-post",
  tries: 5,
  runAll: (work, posts) =>
    tellParticipants(
      work,
      posts.map(({ postId }) => postId),
    ),
});
