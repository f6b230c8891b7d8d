import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, isStaff, type Viewer } from "#core/viewer.ts";
import { mayWrite } from "#features/accounts/index.ts";
import type { ForumFacts } from "./forum.ts";
import { words } from "./words.ts";

const { refused } = words;

/** Create, order, move, close and open forums, and decide who reads them. */
export function canManageForums(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(refused.notAdministrator);
}

/** Nothing that somebody wrote disappears with a forum. */
export function canDeleteForum(viewer: Viewer, holds: { readonly forums: number; readonly topics: number }): Decision {
  const managing = canManageForums(viewer);
  if (!managing.allowed) return managing;
  if (holds.forums > 0) return refuse(refused.hasForums);
  return holds.topics > 0 ? refuse(refused.hasTopics) : allow;
}

/** For a forum that the viewer may see; whether they see it is `visibleForum`. */
export function canStartTopicIn(viewer: Viewer, forum: Pick<ForumFacts, "kind" | "closed">, now: Date): Decision {
  if (viewer.kind !== "member") return refuse(refused.guest);
  const writing = mayWrite(viewer, now);
  if (!writing.allowed) return writing;
  if (forum.kind === "category") return refuse(refused.category);
  return forum.closed && !isStaff(viewer) ? refuse(refused.closed) : allow;
}
