import {
  CONTROLS,
  classOf,
  DIRECTIONS,
  NEVER_SEEN,
  NON_CHARACTERS,
  TAG_LETTERS,
  ZERO_WIDTH,
} from "./character-ranges.ts";

/**
 * What people cannot see but readers, searches and other people's screens can: control characters, direction
 * overrides, invisible letters, towers of accents. Everything here is linear in the length of the text.
 */

/** Accents and the like on one letter. Four are enough for pointed Hebrew and for Vietnamese. */
const MARKS_PER_LETTER = 4;
/** A family of four with skin tones needs four; a chain of hundreds is an attack on the font. */
const JOINERS_PER_EMOJI = 8;
const JOINER = "\u200d";
const BLACK_FLAG = "\u{1f3f4}";

/** Nearly all text: ASCII, Western European, Greek, Cyrillic, and the usual quotes and dashes. Nothing to do in it. */
const anythingOdd = /[^\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]/;

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const removed = new RegExp(`[${classOf([...CONTROLS, ...DIRECTIONS, ...NEVER_SEEN])}]`, "gu");
/** Scotland, Wales and the like spell their flags with invisible letters and keep them. */
const tagLetters = new RegExp(`${BLACK_FLAG}[\\u{e0030}-\\u{e007a}]{3,6}\\u{e007f}|[${classOf(TAG_LETTERS)}]`, "gu");
const zeroWidthRun = new RegExp(`([${classOf(ZERO_WIDTH)}])[${classOf(ZERO_WIDTH)}]+`, "gu");
const markRun = /(?:\p{M}|[\u200b-\u200f]){5,}/gu;
const emojiChain = /(?:\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}){0,6}\u200d){9,}/gu;
const unreadable = new RegExp(`[${classOf([0, ...NON_CHARACTERS])}]`, "u");
/** Letters, digits and marks of a keyboard: what has one is not blank. */
const anythingSeen = /[\x21-\x7e]/;
const unseen = new RegExp(`[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{M}${classOf([...ZERO_WIDTH, ...NEVER_SEEN, 0x2800])}]`, "gu");

/** Text as it is kept and shown: one kind of line end, no controls, nothing that reorders or hides. */
export function tidyCharacters(text: string): string {
  if (!anythingOdd.test(text)) return text;
  return text
    .toWellFormed()
    .replace(lineEnds, "\n")
    .replace(removed, "")
    .replace(tagLetters, (found) => (found.startsWith(BLACK_FLAG) ? found : ""))
    .replace(zeroWidthRun, "$1")
    .replace(markRun, limitMarks)
    .replace(emojiChain, limitJoiners);
}

/** Keeps the first marks of a run; joiners between them are kept once, so they cannot smuggle in more. */
function limitMarks(run: string): string {
  let kept = "";
  let marks = 0;
  for (const character of run) {
    if (/\p{M}/u.test(character)) {
      marks += 1;
      if (marks <= MARKS_PER_LETTER) kept += character;
    } else if (!kept.endsWith(character)) kept += character;
  }
  return kept;
}

function limitJoiners(chain: string): string {
  let joiners = 0;
  return chain.replaceAll(JOINER, () => (++joiners % (JOINERS_PER_EMOJI + 1) === 0 ? "" : JOINER));
}

/** False for NUL, lone surrogates and code points that are not characters: such text did not come from a person. */
export function isReadable(text: string): boolean {
  return text.isWellFormed() && !unreadable.test(text);
}

/** Nothing to see: empty, white space, or only invisible characters. */
export function isBlank(text: string): boolean {
  if (anythingSeen.test(text)) return false;
  return text.replace(unseen, "") === "";
}

/** Length as people count characters of a script, not as JavaScript stores them. */
export function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) at += 1;
    count += 1;
  }
  return count;
}
