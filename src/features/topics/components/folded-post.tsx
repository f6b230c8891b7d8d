import { words } from "../words.ts";
import { PostCard } from "./post-card.tsx";
import type { PostCardProps } from "./post-card-props.ts";

/** A post that the viewer chose not to see: one line that opens it, until the page is left. Works without scripts. */
export function FoldedPost(card: PostCardProps) {
  const { position } = card.post;
  return (
    <details class="post-folded">
      <summary class="meta">
        {words.post.folded(position)} <span class="text-button">{words.post.showOnce}</span>
      </summary>
      <PostCard {...card} />
    </details>
  );
}
