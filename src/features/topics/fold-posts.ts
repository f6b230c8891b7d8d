import type { PostView } from "./queries/list-posts.ts";

/** A post, and whether it is folded away for whoever is looking. */
export interface FoldablePost {
  readonly post: PostView;
  /** By somebody whom the viewer chose not to see: only a line stands there, which opens. */
  readonly folded: boolean;
}

/**
 * Folds away the posts of people whom the viewer blocked: none is left out, so that places, pages and counts are the
 * same for everybody (R-24, T-26). Answers to such a post no longer say whom they answer. Posts of the practice and
 * places whose words are gone stay as they are.
 *
 * @param blocked from `blockedAuthors`; empty for guests and for most people, who get their posts back as they are
 */
export function foldPosts(posts: readonly PostView[], blocked: ReadonlySet<number>): readonly FoldablePost[] {
  if (blocked.size === 0) return posts.map((post) => ({ post, folded: false }));
  const folded = new Set(posts.filter((post) => isBy(post, blocked)).map(({ id }) => id));
  return posts.map((post) => ({ post: withoutName(post, folded), folded: folded.has(post.id) }));
}

function isBy({ author, authorId, bodyHtml }: PostView, blocked: ReadonlySet<number>): boolean {
  return (
    bodyHtml !== null && author.kind === "member" && author.staff === null && authorId !== null && blocked.has(authorId)
  );
}

function withoutName(post: PostView, folded: ReadonlySet<number>): PostView {
  if (post.replyTo === null || !folded.has(post.replyTo.id)) return post;
  return { ...post, replyTo: { ...post.replyTo, name: null } };
}
