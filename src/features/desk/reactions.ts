import { postCreated } from "#features/topics/index.ts";
import { reactTo } from "#platform/work/events.ts";
import { hearPosts } from "./commands/hear-posts.ts";

/** What somebody asks reaches the desk a moment later. Safe to run twice. */
export const hearNewPosts = reactTo(postCreated, { name: "desk.hear-new-posts", tries: 5, runAll: hearPosts });
