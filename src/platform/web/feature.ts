import type { AnyReaction, ClockJob } from "#platform/work/events.ts";
import type { Route } from "./routes.ts";

/** The manifest of a slice: all that it plugs into the house. `app/features.ts` lists them. */
export interface Feature {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly reactions?: readonly AnyReaction[];
  readonly clockJobs?: readonly ClockJob[];
}
