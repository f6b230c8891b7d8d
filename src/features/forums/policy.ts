import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, isSpectator, isStaff, isSuspended, type Viewer } from "#core/viewer.ts";
import type { ForumFacts } from "./forum.ts";
import { words } from "./words.ts";

/** Create, order, move, close and open forums, and decide who reads them. */
export function canManageForums(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(words.refused.notAdministrator);
}

/** For a forum that the viewer may see; whether they see it is `visibleForum`. */
export function canStartTopicIn(viewer: Viewer, forum: Pick<ForumFacts, "kind" | "closed">, now: Date): Decision {
  if (viewer.kind !== "member") return refuse(words.refused.guest);
  if (isSpectator(viewer)) return refuse(words.refused.spectator);
  if (isSuspended(viewer, now)) return refuse(words.refused.suspended);
  if (forum.kind === "category") return refuse(words.refused.category);
  if (forum.closed && !isStaff(viewer)) return refuse(words.refused.closed);
  return allow;
}
