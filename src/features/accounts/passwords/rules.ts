import { codePoints } from "#platform/text/clean.ts";
import { fewestCharacters } from "../policy.ts";
import { words } from "../words.ts";
import { commonParts, commonPasswords, keyboardRuns, withoutDigitsForLetters } from "./common.ts";

const longest = 128;
/** Letters that must remain once everything guessable is taken out. */
const leastLeft = 6;
const fewestDifferent = 5;

/** What a password must not be made of: names that a guesser knows. */
export interface KnownNames {
  /** Of the community and the practice. */
  readonly site: readonly string[];
  /** The person's own name and e-mail address. */
  readonly own: readonly string[];
}

/**
 * The sentence that says why this password cannot be used, or null. Length decides; nothing has to be in it, and only
 * what a guesser tries first is refused (P-37, P-38).
 *
 * @param shortest 15 characters unless its owner has a second step
 */
export function passwordProblem(
  password: string,
  known: KnownNames,
  shortest: number = fewestCharacters.alone,
): string | null {
  const say = words.signingUp.password;
  const length = charactersOf(password);
  if (length === 0) return say.missing;
  if (length < shortest) return say.short(length, shortest);
  if (length > longest) return say.long(longest);
  const plain = plainOf(password);
  if (new Set(plain).size < fewestDifferent) return say.fewDifferent;
  if (isRepeated(plain)) return say.repeated;
  if (commonPasswords.has(plain)) return say.common;
  if (without(plain, runsIn(plain)).length < leastLeft) return say.keyboard;
  const ownParts = known.own.flatMap(partsOf);
  const siteParts = known.site.flatMap(partsOf);
  const left = without(plain, [...ownParts, ...siteParts, ...commonParts, ...runsIn(plain)]);
  if (left.replace(/[0-9]/g, "").length >= leastLeft || left.length >= plain.length / 2) return null;
  if (without(plain, ownParts) !== plain) return say.ownName;
  return without(plain, siteParts) === plain ? say.common : say.siteName;
}

/** Good only beside a second step. */
export function isShortPassword(password: string): boolean {
  return charactersOf(password) < fewestCharacters.alone;
}

function charactersOf(password: string): number {
  return codePoints(password.normalize("NFC"));
}

/** Lower case, without marks and spaces, with the usual digits for letters undone. */
function plainOf(text: string): string {
  const folded = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$!]/gu, "");
  return /\p{L}/u.test(folded) ? withoutDigitsForLetters(folded) : folded;
}

/** "hanna-hanna-hanna": one short piece, again and again. */
function isRepeated(plain: string): boolean {
  const at = (plain + plain).indexOf(plain, 1);
  if (at < plain.length) return true;
  for (let length = 1; length <= plain.length / 3; length += 1) {
    if (
      plain
        .slice(0, length)
        .repeat(Math.ceil(plain.length / length))
        .startsWith(plain)
    )
      return true;
  }
  return false;
}

/** Parts of at least four signs that stand in a row on a keyboard, in the alphabet or among the digits. */
function runsIn(plain: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < plain.length; start += 1) {
    let end = start + 4;
    while (end <= plain.length && isRun(plain.slice(start, end))) end += 1;
    if (end > start + 4) {
      found.push(plain.slice(start, end - 1));
      start = end - 2;
    }
  }
  return found;
}

function isRun(part: string): boolean {
  return keyboardRuns.some((row) => row.includes(part)) || [...part].every((sign) => sign === part[0]);
}

function partsOf(name: string): string[] {
  const whole = plainOf(name);
  const pieces = name.split(/[^\p{L}\p{N}]+/u).map(plainOf);
  return [whole, ...pieces].filter((part) => part.length >= 3);
}

/** What is left of a text once these parts are taken out, the longest first. */
function without(text: string, parts: readonly string[]): string {
  return [...new Set(parts)]
    .sort((a, b) => b.length - a.length)
    .reduce((left, part) => left.replaceAll(part, ""), text);
}
