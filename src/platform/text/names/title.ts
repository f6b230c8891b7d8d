import { likeness } from "./likeness.ts";
import { STEMS, TITLES } from "./reserved.ts";

const CLAIMS: ReadonlySet<string> = new Set([...STEMS, ...TITLES].map(likeness));
/** Shorter ones are found in many words by accident. */
const shortestOwn = 5;

/**
 * Whether a line of somebody's own words could be taken for a title that the practice gave (T-05).
 *
 * @param own names of the practice and of the community
 */
export function claimsTitle(line: string, own: readonly string[]): boolean {
  const parts = line.split(/[^\p{L}\p{M}\p{N}@$|]+/u).map(likeness);
  const pairs = parts.slice(1).map((part, at) => `${parts[at]}${part}`);
  if ([...parts, ...pairs].some((part) => CLAIMS.has(part))) return true;
  const whole = likeness(line.replace(/[^\p{L}\p{M}\p{N}@$|]+/gu, ""));
  return own.map(likeness).some((name) => name.length >= shortestOwn && whole.includes(name));
}
