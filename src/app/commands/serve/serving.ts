import type { Community } from "../community.ts";

/** What the first process serves with. */
export interface Serving {
  readonly community: Community;
  readonly withDemo: boolean;
  /** Resolves when somebody asks to stop. */
  readonly stopping: Promise<void>;
}
