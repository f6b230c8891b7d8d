export { createForum, ensureFirstForum } from "./commands/create-forum.ts";
export { closeForum } from "./commands/edit-forum.ts";
export type { ForumCounts, ForumCrumb, ForumFacts, ForumKind, ForumNode } from "./forum.ts";
export { canManageForums, canStartTopicIn } from "./policy.ts";
export { findForum, findForumByPath, forumIsModeratedBy } from "./queries.ts";
export { recountForums, type TallyChange, tallyChange } from "./tally.ts";
export { flatForums, listForumTree } from "./tree.ts";
export { visibleForum } from "./visibility.ts";
