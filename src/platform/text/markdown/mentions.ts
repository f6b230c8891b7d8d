import { tidyCharacters } from "../characters.ts";
import { nameKey } from "../names/name-key.ts";

/**
 * `@name` in people's text. Names of people who moved in from elsewhere may be longer than new ones.
 * A dot, hyphen or underscore at the end belongs to the sentence.
 */
const NAME = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,58}[\p{L}\p{M}\p{N}])?/uy;

/** What may stand before an @ so that it is a mention and not the middle of an address. */
const BEFORE = /[\s(["'“‘«»„‚*_~>|,;:!?…—–-]/u;

/** The name written after the `@` at this place, or undefined when this `@` mentions nobody. */
export function nameAt(source: string, at: number): string | undefined {
  if (at > 0 && !BEFORE.test(source.charAt(at - 1))) return undefined;
  NAME.lastIndex = at + 1;
  return NAME.exec(source)?.[0];
}

/** The name as written, and what it is if a space after the full stop was forgotten ("@jen.I agree"). */
export function readings(name: string): readonly string[] {
  const stop = name.indexOf(".");
  return stop > 0 ? [name, name.slice(0, stop)] : [name];
}

/** Puts something else in place of every mention of one person: they have left. */
export function rewriteMentions(source: string, name: string, instead: string): string {
  const wanted = nameKey(name);
  let rest = source;
  for (let at = rest.lastIndexOf("@"); at >= 0; at = at > 0 ? rest.lastIndexOf("@", at - 1) : -1) {
    const found = readings(nameAt(rest, at) ?? "").find((reading) => reading !== "" && nameKey(reading) === wanted);
    if (found !== undefined) rest = rest.slice(0, at) + instead + rest.slice(at + 1 + found.length);
  }
  return rest;
}

const MOST_CANDIDATES = 100;

/**
 * Keys of the names that this source may mention, to be looked up before rendering. May hold more than the
 * renderer will find (names in quotes and code), never fewer of its first hundred.
 */
export function findMentions(typed: string): readonly string[] {
  const source = tidyCharacters(typed);
  const keys = new Set<string>();
  for (let at = source.indexOf("@"); at >= 0 && keys.size < MOST_CANDIDATES; at = source.indexOf("@", at + 1)) {
    const name = nameAt(source, at);
    if (name) for (const reading of readings(name)) keys.add(nameKey(reading));
  }
  return [...keys];
}
