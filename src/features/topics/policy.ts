import { allow, type Decision, refuse } from "#core/decision.ts";
import {
  isAdministrator,
  isModerator,
  isOwn,
  isStaff,
  moderatesIn,
  oneTimeNamesOf,
  type Viewer,
} from "#core/viewer.ts";
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
  if (topic.state === "pending") return refuse(rules.waitingTopic);
  const underName = canWriteUnderName(viewer, topic);
  if (!underName.allowed) return underName;
  if (topic.forumClosed && !isStaff(viewer)) return refuse(rules.closedForum);
  if (topic.closed && !isStaff(viewer)) return refuse(rules.closedTopic);
  return allow;
}

/** Moderators may let a one-time name write no more. Whoever is behind it is what it is in its topic, so they do not either. */
export function canWriteUnderName(viewer: Viewer, topic: TopicFacts): Decision {
  if (topic.namePaused === null || !isOwn(viewer, topic)) return allow;
  return refuse(rules.namePaused(topic.namePaused));
}

/** Who is behind a name is for two administrators together to learn (T-03). */
export function canOpenNames(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.administratorsOnly);
}

/** What one administrator asks, another one answers. */
export function canAnswerOpening(viewer: Viewer, opening: { readonly askedBy: number | null }): Decision {
  const own = viewer.kind === "member" && viewer.id === opening.askedBy;
  return own ? refuse(rules.anotherAnswers) : canOpenNames(viewer);
}

/**
 * A one-time name is for people who write for themselves: whoever belongs to the team is to be known as that, and has
 * other ways to say something in confidence.
 */
export function canUseOneTimeName(viewer: Viewer): Decision {
  const many = oneTimeNamesOf(viewer).length >= mostOneTimeNames;
  if (viewer.kind !== "member" || isStaff(viewer) || viewer.waitingRole !== undefined) return refuse(rules.teamByName);
  return many ? refuse(rules.enoughNames) : allow;
}

/** Every request of their owner opens them, so there are not without end. */
const mostOneTimeNames = 100;

/** Authors change their own words for as long as they like; nobody writes in another person's name. */
export function canEdit(viewer: Viewer, post: PostFacts, now: Date): Decision {
  if (!isOwn(viewer, post)) return refuse(rules.notYours);
  if (post.state !== "shown") return refuse(rules.gone);
  return mayWrite(viewer, now);
}

/** The post that a topic begins with. */
export function isOpening(post: Pick<PostFacts, "position">): boolean {
  return post.position === 1;
}

/** Whoever asked may say it in other words, together with their opening post. */
export function canRetitle(viewer: Viewer, topic: TopicFacts, post: PostFacts, now: Date): Decision {
  const own = isOwn(viewer, topic) && isOwn(viewer, post);
  if (!own || !isOpening(post)) return refuse(rules.notYourTitle);
  if (topic.state !== "shown") return refuse(rules.hiddenTopic);
  return canEdit(viewer, post, now);
}

/** Taking back one's own post needs no permission to write: it is a right, also of the suspended. */
export function canWithdraw(viewer: Viewer, post: PostFacts): Decision {
  if (!isOwn(viewer, post)) return refuse(rules.notYours);
  if (post.state === "withdrawn") return refuse(rules.withdrawnAlready);
  return post.state === "shown" || post.state === "hidden" ? allow : refuse(rules.gone);
}

export function canReact(viewer: Viewer, post: PostFacts, now: Date): Decision {
  if (viewer.kind !== "member") return refuse(rules.logInToReact);
  if (isOwn(viewer, post)) return refuse(rules.ownReaction);
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
  post: Pick<PostFacts, "authorId" | "aliasId">,
): Decision {
  const own = isOwn(viewer, post);
  if (own && !isModerator(viewer)) return refuse(rules.ownPostHidden);
  return canModerateIn(viewer, topic);
}

/** What waited, was spam or in the bin comes into sight, as long as somebody stands for it: not of people who have left. */
export function canBringIntoSight(
  viewer: Viewer,
  topic: Pick<TopicFacts, "forumId">,
  post: Pick<PostFacts, "authorId" | "aliasId"> & { readonly writerGone: boolean },
): Decision {
  if (post.writerGone) return refuse(rules.writerGone);
  return canHidePost(viewer, topic, post);
}

/** Pin, rename, tag, hide a whole topic: site moderators. */
export function canManageTopic(viewer: Viewer): Decision {
  return isModerator(viewer) ? allow : refuse(rules.moderatorsOnly);
}

/** What waits is decided about in the queue, where its words can be read. */
export function canHideTopic(viewer: Viewer, topic: Pick<TopicFacts, "state">): Decision {
  if (topic.state === "pending") return refuse(rules.waitingElsewhere);
  return canManageTopic(viewer);
}

export function canPinEverywhere(viewer: Viewer): Decision {
  return isAdministrator(viewer) ? allow : refuse(rules.pinEverywhere);
}

/** The person who asked may say that it is settled; a moderator may close anything. */
export function canClose(viewer: Viewer, topic: TopicFacts): Decision {
  if (isOwn(viewer, topic) && topic.state === "shown") return allow;
  return canModerateIn(viewer, topic);
}

/**
 * Who started a topic may let fewer people read it, and so may moderators. Never more: others wrote in it for those who
 * could read it then.
 */
export function canNarrow(viewer: Viewer, topic: TopicFacts): Decision {
  const own = isOwn(viewer, topic) && topic.state === "shown";
  return own || isModerator(viewer) ? allow : refuse(rules.notYourAudience);
}

/** Former wording: its author and moderators (README 9). */
export function canReadHistory(viewer: Viewer, post: Pick<PostFacts, "authorId" | "aliasId">): boolean {
  return isModerator(viewer) || isOwn(viewer, post);
}
