/** Everybody who may stand before a page. The owner is a participant who wrote the things that are asked for. */
export const personas = [
  "guest",
  "participant",
  "owner",
  "spectator",
  "suspended",
  "volunteer",
  "staff",
  "moderator",
  "administrator",
] as const;
export type Persona = (typeof personas)[number];
export type Who = readonly Persona[];

export const everyone: Who = personas;
export const members: Who = personas.filter((persona) => persona !== "guest");
export const team: Who = ["staff", "moderator", "administrator"];
export const moderators: Who = ["moderator", "administrator"];
/** Site moderators, and who helps in the public forum. */
export const helpers: Who = ["volunteer", "moderator", "administrator"];
export const administrators: Who = ["administrator"];
export const nobody: Who = [];
/** Those who may only read. */
export const readOnly: Who = ["spectator", "suspended"];

export function both(...groups: readonly Who[]): Who {
  return personas.filter((persona) => groups.some((group) => group.includes(persona)));
}

/** `group` without those of `others`. */
export function but(group: Who, ...others: readonly Who[]): Who {
  return group.filter((persona) => !others.some((other) => other.includes(persona)));
}
