import type { OutOfSight } from "#features/topics/index.ts";

/** A post that nobody sees but who decides about it; with the post that opens it a whole topic is meant. */
export interface UnseenPost {
  readonly postId: number;
  readonly state: OutOfSight;
  readonly opensTopic: boolean;
  readonly topicId: number;
  readonly topicTitle: string;
  readonly forum: { readonly id: number; readonly title: string; readonly path: string };
  readonly html: string;
  /** Null: somebody who has left, or never had an account. */
  readonly authorId: number | null;
  /** Null: somebody who has left. */
  readonly author: string | null;
  readonly writtenAt: Date;
}
