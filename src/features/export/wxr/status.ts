import { type AudienceRank, Rank } from "#core/audience.ts";

type State = "shown" | "hidden" | "pending" | "spam" | "trash" | "withdrawn";

/** What decides who may read a topic and its posts. */
export interface TopicReach {
  readonly state: Exclude<State, "withdrawn">;
  readonly audience: AudienceRank;
  /** Of its forum with all that this stands in. */
  readonly forumAudience: AudienceRank;
  readonly closed: boolean;
}

const statuses = ["publish", "private", "hidden"] as const;

/** bbPress calls forums for members private, and those for fewer people hidden. Who reads it there could read it here. */
export function forumStatus(effectiveAudience: AudienceRank): string {
  return statuses[effectiveAudience];
}

/** A topic for fewer people than its forum says so itself: bbPress knows audiences of forums only. */
export function topicStatus({ state, audience, forumAudience, closed }: TopicReach): string {
  if (state === "spam" || state === "trash") return state;
  if (state !== "shown") return "pending";
  if (audience > forumAudience) return statuses[audience];
  return closed ? "closed" : "publish";
}

/** A reply has an address, a feed and a place in the search of its own there: it is never more open than its topic. */
export function replyStatus(state: State, topic: TopicReach): string {
  if (state === "spam" || state === "trash") return state;
  if (state === "hidden" || state === "pending" || topic.state !== "shown") return "pending";
  return topic.audience > topic.forumAudience ? statuses[topic.audience] : statuses[Rank.public];
}
