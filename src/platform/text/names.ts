import { plainLetters } from "./names/confusables.ts";
import { likeness } from "./names/likeness.ts";
import { nameKey } from "./names/name-key.ts";
import { ADDRESS_ENDINGS, BODY_WORDS, FIRST_NAMES, PARTS, STEMS, WHOLE } from "./names/reserved.ts";
import { words } from "./words.ts";

export { nameKey } from "./names/name-key.ts";
export { suggestNames } from "./names/suggest.ts";
export { claimsTitle } from "./names/title.ts";

export type NameCheck =
  | {
      readonly ok: true;
      readonly name: string;
      readonly key: string;
      readonly skeleton: string;
      /** Something the person may want to think about; not a refusal. */
      readonly advice?: string;
    }
  | { readonly ok: false; readonly problem: NameProblem; readonly sentence: string };

export type NameProblem = "length" | "characters" | "script" | "unavailable" | "address" | "person";

/** Names of this place that nobody else may look like: the site, the practice, each of the staff. */
export type NameRules = { readonly reserved?: readonly string[] };

const SHORTEST = 3;
const LONGEST = 24;

/**
 * What a name looks like at a glance: two names with one skeleton can be taken for each other. New names must have a
 * skeleton of their own; imported names may share one, and are told apart by `nameKey`.
 */
export function nameSkeleton(name: string): string {
  return plainLetters(nameKey(name));
}

/** Whether a new participant may be called this. Imported names and staff's own names are not held to it. */
export function checkName(typed: string, { reserved = [] }: NameRules = {}): NameCheck {
  const name = typed.normalize("NFC").trim();
  const problem = problemWith(name, reserved);
  if (problem) return { ok: false, ...problem };

  const advice = adviceOn(name);
  return { ok: true, name, key: nameKey(name), skeleton: nameSkeleton(name), ...(advice ? { advice } : {}) };
}

type Problem = { readonly problem: NameProblem; readonly sentence: string };

function problemWith(name: string, reserved: readonly string[]): Problem | undefined {
  const length = [...name].length;
  if (/[@\s]\S*\.\p{L}{2,}$|^www\.|:\/\//iu.test(name)) return { problem: "address", sentence: words.nameLikeAddress };
  if (claimsOffice(name, reserved)) return { problem: "unavailable", sentence: words.nameUnavailable };
  if (length < SHORTEST) return { problem: "length", sentence: words.nameTooShort };
  if (length > LONGEST) return { problem: "length", sentence: words.nameTooLong };
  if (name.normalize("NFKC") !== name || !SHAPE.test(name))
    return { problem: "characters", sentence: words.nameCharacters };
  if (!/\p{L}/u.test(name)) return { problem: "characters", sentence: words.nameNeedsLetter };
  if (!isOneScript(name)) return { problem: "script", sentence: words.nameScripts };
  if (looksLikeAddress(name)) return { problem: "address", sentence: words.nameLikeAddress };
  if (/\p{L}[._-]?(?:19[2-9]\d|20[0-2]\d)$/u.test(name)) return { problem: "person", sentence: words.nameLikePerson };
  return undefined;
}

/** Letters with their marks, digits, dots, underscores, one hyphen; two separators never side by side. */
const LETTER = "(?:\\p{L}\\p{M}{0,2}|[0-9])";
const SHAPE = new RegExp(`^${LETTER}+(?:[._]${LETTER}+)*(?:-${LETTER}+(?:[._]${LETTER}+)*)?$`, "u");

const SCRIPTS = (
  "Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Ethiopic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil " +
  "Telugu Kannada Malayalam Sinhala Thai Lao Khmer Myanmar"
).split(" ");
const WRITING_SYSTEMS: readonly RegExp[] = [
  ...SCRIPTS.map((script) => onlyIn(`\\p{Script=${script}}`)),
  // Japanese and Korean are written in several scripts at once.
  onlyIn("\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー"),
  onlyIn("\\p{Script=Han}\\p{Script=Hangul}"),
];

function onlyIn(letters: string): RegExp {
  return new RegExp(`^[${letters}\\p{Script=Inherited}0-9._-]+$`, "u");
}

function isOneScript(name: string): boolean {
  return WRITING_SYSTEMS.some((system) => system.test(name));
}

function claimsOffice(name: string, reserved: readonly string[]): boolean {
  const parts = name.split(/[\s._-]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N}+$)/u).map(likeness);
  if (parts.some((part) => RESERVED_PARTS.has(part))) return true;

  const whole = likeness(name);
  // No English word has a consonant after "dr": this one is a title.
  if (RESERVED_WHOLE.has(whole) || /^dr[^aeilouy]/.test(whole)) return true;
  if (RESERVED_STEMS.some((stem) => whole.startsWith(stem) || whole.endsWith(stem))) return true;
  return reserved.map(likeness).some((own) => isOrHolds(whole, own) || isOrHolds(own, whole));
}

/** Short names are found in many words by accident, so they only count as a whole. */
function isOrHolds(name: string, part: string): boolean {
  return name === part || (part.length >= 6 && (name.startsWith(part) || name.endsWith(part)));
}

const RESERVED_PARTS: ReadonlySet<string> = new Set([...PARTS, ...STEMS].map(likeness));
const RESERVED_WHOLE: ReadonlySet<string> = new Set([...WHOLE, ...PARTS].map(likeness));
const RESERVED_STEMS: readonly string[] = STEMS.map(likeness);

function looksLikeAddress(name: string): boolean {
  const ending = /\.(\p{L}+)$/u.exec(name.toLowerCase())?.[1];
  return ending !== undefined && (ending.length === 2 || ADDRESS_ENDINGS.includes(ending));
}

function adviceOn(name: string): string | undefined {
  const parts = nameKey(name).split(/[._-]|\d+/);
  if (parts.some((part) => BODY_WORDS.some((word) => part === word || part === `${word}s` || isOrHolds(part, word)))) {
    return words.nameAdviceBody;
  }
  const isNamed = parts.some((part) => FIRST_NAMES.includes(part));
  return isNamed && parts.filter((part) => part !== "").length > 1 ? words.nameAdviceRealName : undefined;
}
