import { escapeText } from "#platform/text/escape.ts";
import { folded } from "./fold.ts";

/** A stretch of a post's text: marked where it is what somebody looked for. Text, not HTML: whoever shows it escapes it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly folded: string;
}

const length = 240;
/** How much may stand before the first word that is marked. */
const before = 70;
const mostWords = 20_000;

/** Words of the text that may be a form of one of these: stemming leaves the beginnings of words as they are. */
export function wordsLike(text: string, wanted: readonly string[]): string[] {
  const beginnings = new Set(wanted.map((word) => word.slice(0, 2)));
  const alike = wordsIn(text).filter((word) => beginnings.has(word.folded.slice(0, 2)));
  return [...new Set(alike.map((word) => word.folded))];
}

/**
 * The part of a text in which most of what was looked for stands together.
 *
 * @param matching words as they are compared, from `wordsLike`
 */
export function excerptOf(text: string, matching: ReadonlySet<string>): readonly Piece[] {
  const hits = wordsIn(text).filter((word) => matching.has(word.folded));
  const first = densest(hits);
  const from = first === undefined ? 0 : wordStart(text, first.from - before);
  const to = wordEnd(text, from + length);
  const pieces: Piece[] = from > 0 ? [plain("… ")] : [];
  let at = from;
  for (const hit of hits.filter((word) => word.from >= from && word.to <= to)) {
    pieces.push(plain(text.slice(at, hit.from)), { text: text.slice(hit.from, hit.to), marked: true });
    at = hit.to;
  }
  pieces.push(plain(text.slice(at, to)), plain(to < text.length ? " …" : ""));
  return pieces.filter((piece) => piece.text !== "");
}

/** The same as HTML, for programs. */
export function excerptHtml(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `<mark>${escapeText(text)}</mark>` : escapeText(text))).join("");
}

const plain = (text: string): Piece => ({ text, marked: false });

function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.push({ from: index, to: index + word.length, folded: folded(word) });
    if (words.length >= mostWords) break;
  }
  return words;
}

/** The hit after which most different ones follow within the length of an excerpt. */
function densest(hits: readonly Word[]): Word | undefined {
  let best = hits[0];
  let most = 0;
  let end = 0;
  const inside = new Map<string, number>();
  hits.forEach((hit) => {
    for (let next = hits[end]; next && next.to <= hit.from + length - before; next = hits[++end]) {
      inside.set(next.folded, (inside.get(next.folded) ?? 0) + 1);
    }
    if (inside.size > most) [best, most] = [hit, inside.size];
    const left = (inside.get(hit.folded) ?? 1) - 1;
    if (left > 0) inside.set(hit.folded, left);
    else inside.delete(hit.folded);
  });
  return best;
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(" ", at);
  return space < 0 || space > at + before ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(" ", at);
  return space < at - before ? at : space;
}
