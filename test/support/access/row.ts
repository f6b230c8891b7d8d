import type { Access } from "#platform/web/routes.ts";
import type { FieldValues } from "../visitor.ts";
import type { ContentName, ThingName } from "../world/makers.ts";
import { readers } from "../world/makers.ts";
import {
  administrators,
  everyone,
  helpers,
  members,
  moderators,
  nobody,
  type Persona,
  team,
  type Who,
} from "../world/personas.ts";
import type { Thing } from "../world/thing.ts";
import type { World } from "../world/world.ts";

/** How one address answers about one thing. Whoever stands in neither list gets what does not exist: 404. */
export interface Verdict {
  readonly yes: Who;
  /** They see it, and are told why they may not do this: 403. */
  readonly no?: Who;
}

export interface Trial {
  readonly world: World;
  readonly persona: Persona;
  readonly thing: Thing;
}

/** What a route must do, stated apart from its code. One for each method and path; HEAD is asked as GET is. */
export interface Row {
  /** Who gets past the door. Guests before a members' door are sent to log in; others find nothing there. */
  readonly access: Access;
  /** By thing that the address names; `""` where it names none. */
  readonly cases: Readonly<Partial<Record<ThingName | "", Verdict>>>;
  /** The form as its page would send it, or the JSON. */
  readonly form?: (trial: Trial) => FieldValues | Promise<FieldValues>;
  /** Parts of the address besides the thing: `:page`, `:name`. */
  readonly fill?: Readonly<Record<string, string>>;
  readonly query?: (trial: Trial) => string;
  /** What a "yes" is answered with, where it is not 200, 201, 204, 301, 302 or 303. */
  readonly answers?: number;
  /** It ends the session or changes the person: each trial gets somebody new. */
  readonly newPerson?: boolean;
  /** Whatever the address says, it leads on to another address that says the same. */
  readonly leadsOn?: boolean;
  /** It hashes a password, which takes its time. */
  readonly hashes?: boolean;
  /** Programs ask it, with a token. */
  readonly byToken?: boolean;
  /** It takes fields that it does not know, and says why in its code. */
  readonly takesAnyField?: boolean;
}

export type Rows = Readonly<Record<string, Row>>;

export const doors: Readonly<Record<Access, Who>> = {
  everyone,
  members,
  staff: team,
  volunteers: helpers,
  moderators,
  administrators,
};

/** Names nothing: whoever gets past the door gets an answer. */
export function plainly(access: Access, more: Partial<Row> = {}): Row {
  return { access, cases: { "": { yes: doors[access] } }, ...more };
}

/** About any of these things, the same answer for all of them. */
export function sameFor(names: readonly ThingName[], verdict: Verdict): Row["cases"] {
  return Object.fromEntries(names.map((name) => [name, verdict]));
}

/** Whoever can read a thing gets an answer about it. */
export function whoReads(names: readonly ContentName[], change: (who: Who) => Verdict = (yes) => ({ yes })) {
  return Object.fromEntries(names.map((name) => [name, change(readers[name])]));
}

export const never: Verdict = { yes: nobody };

export const topicNames = [
  "publicTopic",
  "membersTopic",
  "membersOnlyTopic",
  "staffTopic",
  "buriedTopic",
  "careTopic",
  "hiddenTopic",
  "closedTopic",
  "closedForumTopic",
  "movedTopic",
] as const satisfies readonly ContentName[];

export const postNames = [
  "publicPost",
  "strangersPost",
  "membersPost",
  "staffPost",
  "buriedPost",
  "hiddenPost",
  "postOfHiddenTopic",
  "withdrawnPost",
] as const satisfies readonly ContentName[];

export const tagNames = [
  "publicTag",
  "membersTag",
  "staffTag",
  "careTag",
  "hiddenTag",
] as const satisfies readonly ContentName[];

export const forumNames = [
  "publicForum",
  "membersForum",
  "staffForum",
  "buriedForum",
  "closedForum",
  "category",
] as const satisfies readonly ThingName[];

export const personNames = ["somebody", "colleague", "keeper"] as const satisfies readonly ThingName[];
