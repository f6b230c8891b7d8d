export { createForum, ensureFirstForum } from "./commands/create-forum.ts";
export { closeForum } from "./commands/edit-forum.ts";
export { recountForums, type TallyChange, tallyChange } from "./commands/tally.ts";
export type { ForumCounts, ForumCrumb, ForumFacts, ForumKind, ForumNode } from "./forum.ts";
export { canStartTopicIn } from "./policy.ts";
export { findForum, findForumByPath } from "./queries/find-forum.ts";
export { flatForums, listForumTree } from "./queries/list-forum-tree.ts";
