import { isModerator, isStaff, type Viewer } from "#core/viewer.ts";
import { canBlock } from "#features/accounts/index.ts";
import { canEdit, canHidePost, canReact, canReadHistory, canWithdraw } from "../policy.ts";
import type { PostView } from "../queries/list-posts.ts";

/** All that a post's card depends on. Plain values: equal ones make an equal card, for whomever it is. */
export interface PostCardProps {
  readonly post: PostView;
  readonly may: PostRights;
  readonly timeZone: string;
  /** Times of participants to the hour only, as guests see them (README 14). */
  readonly coarse: boolean;
  /** For a preview: nothing to press. */
  readonly bare: boolean;
}

/** What the viewer may do with this post. */
export interface PostRights {
  /** The topic takes replies from them, so that they may answer and quote. */
  readonly reply: boolean;
  readonly react: boolean;
  readonly edit: boolean;
  readonly readHistory: boolean;
  readonly withdraw: boolean;
  readonly moderate: boolean;
  readonly block: boolean;
  /** Say whether this answer by the practice still stands. */
  readonly review: boolean;
}

export interface Looking {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly timeZone: string;
  readonly mayReply: boolean;
  /** Where the post stands; without it volunteers are offered nothing. */
  readonly forumId?: number;
  readonly bare?: boolean;
}

/** The card of a post as this viewer sees it now. */
export function cardOf(
  post: PostView,
  { viewer, now, timeZone, mayReply, forumId, bare = false }: Looking,
): PostCardProps {
  return {
    post,
    may: {
      reply: mayReply,
      react: canReact(viewer, post, now).allowed,
      edit: canEdit(viewer, post, now).allowed,
      readHistory: canReadHistory(viewer, post),
      withdraw: canWithdraw(viewer, post).allowed,
      moderate: forumId === undefined ? isModerator(viewer) : canHidePost(viewer, { forumId }, post).allowed,
      block: mayBlock(viewer, post),
      review: isStaff(viewer) && post.author.staff !== null,
    },
    timeZone,
    coarse: viewer.kind !== "member",
    bare,
  };
}

function mayBlock(viewer: Viewer, { author }: PostView): boolean {
  if (author.id === null || author.role === null || author.profileSlug === null) return false;
  return canBlock(viewer, { id: author.id, role: author.role }).allowed;
}
