import type { Viewer } from "#core/viewer.ts";
import type { PostView } from "../queries/list-posts.ts";

export interface PostCardProps {
  readonly post: PostView;
  readonly viewer: Viewer;
  readonly now: Date;
  readonly timeZone: string;
  /** Where things done to a post lead back to: the topic takes replies from this viewer. */
  readonly mayReply: boolean;
  /** For a preview: nothing to press. */
  readonly bare?: boolean;
}
