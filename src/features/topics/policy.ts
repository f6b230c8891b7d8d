import { allow, type Decision, refuse } from "#core/decision.ts";
import { isAdministrator, isModerator, isStaff, moderatesIn, type Viewer } from "#core/viewer.ts";
import { mayWrite } from "#features/accounts/index.ts";
import type { PostFacts, TopicFacts } from "./facts.ts";
import { words } from "./words.ts";

const { rules } = words;

/** May this viewer add a post to the topic now? Staff may answer in what is closed. */
export function canReply(viewer: Viewer, topic: TopicFacts, now: Date): Decision {
  if (viewer.kind !== "member") return refuse(rules.logInToReply);
  const writing = mayWrite(viewer, now);
  if (!writing.allowed) return writing;
  if (topic.state === "hidden" && !isModerator(viewer)) return refuse(rules.hiddenTopic);
  if (topic.forumClosed && !isStaff(viewer)) return refuse(rules.closedForum);
  if (topic.closed && !isStaff(viewer)) return refuse(rules.closedTopic);
  return allow;
}

/** Authors change their own words for as long as they like; nobody writes in another person's name. */
export function canEdit(viewer: Viewer, post: PostFacts, now: Date): Decision {
  if (viewer.kind !== "member" || post.authorId !== viewer.id) return refuse(rules.notYours);
  if (post.state !== "shown") return refuse(rules.gone);
  return mayWrite(viewer, now);
}

/** The post that a topic begins with. */
export function isOpening(post: Pick<PostFacts, "position">): boolean {
  return post.position === 1;
}

/** Whoever asked may say it in other words, together with their opening post. */
export function canRetitle(viewer: Viewer, topic: TopicFacts, post: PostFacts, now: Date): Decision {
  const own = viewer.kind === "member" && topic.authorId === viewer.id && post.authorId === viewer.id;
  if (!own || !isOpening(post)) return refuse(rules.notYourTitle);
  if (topic.state !== "shown") return refuse(rules.hiddenTopic);
  return canEdit(viewer, post, now);
}

/** Taking back one's own post needs no permission to write: it is a right, also of the suspended. */
export function canWithdraw(viewer: Viewer, post: PostFacts): Decision {
  if (viewer.kind !== "member" || post.authorId !== viewer.id) return refuse(rules.notYours);
  if (post.state === "withdrawn") return refuse(rules.withdrawnAlready);
  return post.state === "shown" || post.state === "hidden" ? allow : refuse(rules.gone);
}

export function canReact(viewer: Viewer, post: PostFacts, now: Date): Decision {
  if (viewer.kind !== "member") return refuse(rules.logInToReact);
  if (post.authorId === viewer.id) return refuse(rules.ownReaction);
  if (post.state !== "shown") return refuse(rules.gone);
  return mayWrite(viewer, now);
}

/** Close and move topics, hide posts: volunteers too, in their own forums. */
export function canModerateIn(viewer: Viewer, topic: Pick<TopicFacts, "forumId">): Decision {
  return moderatesIn(viewer, topic.forumId) ? allow : refuse(rules.moderatorsOnly);
}

/** Volunteers decide about nobody's posts but other people's: what was hidden of theirs stays so until somebody else says. */
export function canHidePost(
  viewer: Viewer,
  topic: Pick<TopicFacts, "forumId">,
  post: Pick<PostFacts, "authorId">,
): Decision {
  const own = viewer.kind === "member" && viewer.id === post.authorId;
  if (own && !isModerator(viewer)) return refuse(rules.ownPostHidden);
  return canModerateIn(viewer, topic);
}

/** Pin, rename, tag, hide a whole topic: site moderators. */
export function canManageTopic(viewer: Viewer): Decision {
  return isModerator(viewer) ? allow : refuse(rules.moderatorsOnly);
}

export function canPinEverywhere(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.pinEverywhere);
}

/** The person who asked may say that it is settled; a moderator may close anything. */
export function canClose(viewer: Viewer, topic: TopicFacts): Decision {
  if (viewer.kind === "member" && topic.authorId === viewer.id && topic.state === "shown") return allow;
  return canModerateIn(viewer, topic);
}

/**
 * Who started a topic may let fewer people read it, and so may moderators. Never more: others wrote in it for those who
 * could read it then.
 */
export function canNarrow(viewer: Viewer, topic: TopicFacts): Decision {
  const own = viewer.kind === "member" && topic.authorId === viewer.id && topic.state === "shown";
  return own || isModerator(viewer) ? allow : refuse(rules.notYourAudience);
}

/** Former wording: its author and moderators (README 9). */
export function canReadHistory(viewer: Viewer, post: { readonly authorId: number | null }): boolean {
  return isModerator(viewer) || (viewer.kind === "member" && viewer.id === post.authorId);
}
