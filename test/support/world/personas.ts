/**
 * Everybody who may stand before a page. The owner is a participant who wrote the things that are asked for; `blocked` is
 * somebody whom the owner blocked, `blocker` somebody who blocked the owner, `restricted` is paused until somebody lifts
 * it, `withdrawn` took their consent back and is here again to read, `unproved` is of the team with a password alone, `lapsed` of the team with a title whose check has run out, and
 * `volunteer` a former patient who helps in the public forum.
 */
export const personas = [
  "guest",
  "participant",
  "owner",
  "spectator",
  "suspended",
  "restricted",
  "withdrawn",
  "blocked",
  "blocker",
  "volunteer",
  "unproved",
  "staff",
  "lapsed",
  "moderator",
  "administrator",
] as const;
export type Persona = (typeof personas)[number];
export type Who = readonly Persona[];

export const everyone: Who = personas;
export const members: Who = personas.filter((persona) => persona !== "guest");
export const team: Who = ["staff", "lapsed", "moderator", "administrator"];
export const moderators: Who = ["moderator", "administrator"];
/** Site moderators, and who helps in the public forum. */
export const helpers: Who = ["volunteer", "moderator", "administrator"];
export const administrators: Who = ["administrator"];
export const nobody: Who = [];
/** Those who may only read. */
export const readOnly: Who = ["spectator", "suspended", "restricted", "withdrawn", "unproved"];

export function both(...groups: readonly Who[]): Who {
  return personas.filter((persona) => groups.some((group) => group.includes(persona)));
}

/** `group` without those of `others`. */
export function but(group: Who, ...others: readonly Who[]): Who {
  return group.filter((persona) => !others.some((other) => other.includes(persona)));
}
