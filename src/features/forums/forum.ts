import type { Audience } from "#core/audience.ts";

/** A category only holds forums; a forum holds topics too. */
export type ForumKind = "category" | "forum";

export interface ForumCrumb {
  readonly title: string;
  readonly path: string;
}

/** One forum as rules and pages need it. */
export interface ForumFacts {
  readonly id: number;
  readonly parentId: number | null;
  readonly kind: ForumKind;
  readonly title: string;
  /** Last part of `path`. */
  readonly slug: string;
  /** Slugs from the root, joined by "/". */
  readonly path: string;
  readonly description: string;
  readonly closed: boolean;
  /** Its own setting. */
  readonly audience: Audience;
  /** Who may really read it: the narrowest over itself and everything above it. */
  readonly effectiveAudience: Audience;
  /** What it stands below, root first, without itself. Whoever sees a forum sees these. */
  readonly crumbs: readonly ForumCrumb[];
}

/** How much a viewer may see, never more. */
export interface ForumCounts {
  readonly topics: number;
  readonly posts: number;
}

/** A forum with what stands below it. */
export interface ForumNode extends Omit<ForumFacts, "crumbs"> {
  /** In this forum itself. */
  readonly own: ForumCounts;
  /** Together with every forum below that the viewer may see. */
  readonly total: ForumCounts;
  /** In the practice's order. */
  readonly children: readonly ForumNode[];
}
