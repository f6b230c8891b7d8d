import type { PageOf } from "#core/paging.ts";
import type { ReactionKind } from "./facts.ts";
import type { TopicView } from "./queries/find-topic.ts";
import type { PostView } from "./queries/list-posts.ts";

/** One page of a topic. */
export interface TopicPageView {
  readonly topic: TopicView;
  readonly posts: readonly PostView[];
  readonly paging: PageOf;
}

/** A page as somebody sees it. */
export interface SeenPage extends TopicPageView {
  /** Whose posts they chose not to see. */
  readonly blocked: ReadonlySet<number>;
}

/** What differs between two members who look at the same page. */
export interface OwnPart {
  readonly readPosition: number;
  readonly hasNews: boolean;
  readonly hasDraft: boolean;
  /** Post id → their own reaction. */
  readonly reactions: Readonly<Record<string, ReactionKind>>;
  readonly blocked: readonly number[];
}

/**
 * The page without what is one member's own; null when members do not all see the same: what is the team's, hidden, or
 * holds a hidden post differs by who looks.
 */
export function sharedPart({ topic, posts, paging }: TopicPageView): TopicPageView | null {
  const forAll = topic.audience !== "staff" && topic.state === "shown";
  if (!forAll || posts.some(({ state }) => state !== "shown" && state !== "withdrawn")) return null;
  return {
    topic: { ...topic, hiddenWhy: null, readPosition: 0, hasNews: false, hasDraft: false },
    posts: posts.map((post) => ({ ...post, myReaction: null })),
    paging,
  };
}

/** The page as this member sees it. */
export function withOwnPart({ topic, posts, paging }: TopicPageView, own: OwnPart): SeenPage {
  const { reactions, blocked, ...marks } = own;
  return {
    topic: { ...topic, ...marks },
    posts: posts.map((post) => {
      const myReaction = reactions[post.id];
      return myReaction === undefined ? post : { ...post, myReaction };
    }),
    paging,
    blocked: new Set(blocked),
  };
}

/** About how much memory it takes, in bytes. */
export function sizeOf({ posts }: TopicPageView): number {
  return posts.reduce((sum, post) => sum + 1_000 + 2 * (post.bodyHtml?.length ?? 0), 2_000);
}
