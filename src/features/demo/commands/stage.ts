import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import type { DemoWhen, ForumKey, PersonKey } from "../content/index.ts";

/** What the demo's people do is done through the same doors as anybody's, each act at its own time. */
export interface Stage {
  readonly work: Work;
  readonly cast: Cast;
  readonly forumIds: ReadonlyMap<ForumKey, number>;
  /** Topic key → its posts' ids, by place. */
  readonly posts: Map<string, number[]>;
  /** The same work, done by this person at this moment. */
  as(person: PersonKey, when: Date): Work;
  at(when: DemoWhen): Date;
}

/** A log-in that the demo prints. */
export interface DemoLogIn {
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

/** The demo's people, once they have accounts. */
export interface Cast {
  viewerOf(person: PersonKey): Member;
  readonly logIns: readonly DemoLogIn[];
  /** Pauses those whom the demo shows as paused. */
  suspend(work: Work): Promise<void>;
}

/** Something that somebody did at some time. */
export interface Scene {
  readonly at: Date;
  play(): Promise<void>;
}

/** @throws Error when the demo speaks of a post that does not exist (yet) */
export function idOf(stage: Stage, topic: string, place: number): number {
  const id = stage.posts.get(topic)?.[place - 1];
  if (id === undefined) throw new Error(`The demo has no post ${place} in ${topic} at that time.`);
  return id;
}
