import type { Audience } from "#core/audience.ts";
import type { Role } from "#core/viewer.ts";

export const reactionKinds = ["thanks", "same", "helped", "hope", "rooting"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export type TopicState = "shown" | "hidden" | "pending" | "spam" | "trash";
export type PostState = "shown" | "withdrawn" | "hidden" | "pending" | "spam" | "trash";
/** States in which nobody but moderators knows of a post: it has no place. Imports bring them. */
export const outOfSight = ["pending", "spam", "trash"] as const satisfies readonly PostState[];
export type OutOfSight = (typeof outOfSight)[number];

/** What rules need to know of a topic. */
export interface TopicFacts {
  readonly id: number;
  readonly forumId: number;
  readonly authorId: number | null;
  /** The one-time name under which it was started; then `authorId` is null. */
  readonly aliasId: string | null;
  /** Why moderators let that name write no more; null while it may. */
  readonly namePaused: string | null;
  readonly state: TopicState;
  readonly closed: boolean;
  readonly forumClosed: boolean;
}

/** What rules need to know of a post. */
export interface PostFacts {
  readonly id: number;
  readonly authorId: number | null;
  /** The one-time name under which it was written; then `authorId` is null. */
  readonly aliasId: string | null;
  readonly state: PostState;
  readonly position: number | null;
  readonly createdAt: Date;
}

/** What says that somebody wrote for the practice. */
export interface StaffMark {
  readonly title: string;
  /** "June 2021": they have left the team since; null while they are in it. */
  readonly until: string | null;
}

/** Who wrote something, as a page may show it. */
export interface AuthorView {
  /** Null: somebody who left, a guest of an imported community, or a one-time name. */
  readonly id: number | null;
  readonly name: string;
  /** What they are today; null for those who left, guests of an imported community, and one-time names. */
  readonly role: Role | null;
  /** Null where the viewer may not open the profile. */
  readonly profileSlug: string | null;
  readonly staff: StaffMark | null;
  /** Their own words about where they stand. */
  readonly line: string | null;
  /** A former patient who helps, and says so. */
  readonly helps: boolean;
  readonly kind: "member" | "guest" | "former" | "one-time";
}

/** The other form of a topic's address for what is not public. */
export function addressOf(topic: {
  readonly slug: string;
  readonly token: string;
  readonly audience: Audience;
}): string {
  return topic.audience === "public" ? topic.slug : topic.token;
}
