import { hash } from "node:crypto";
import { tidyCharacters } from "../characters.ts";
import { words } from "../words.ts";

/**
 * Quotes of other posts, in plain Markdown:
 *
 *     > [second_spring wrote](#post-123):
 *     >
 *     > I tried my usual size and nothing pushed back.
 *
 * The name is only for whoever edits the text. A reader is shown the name of post 123's author, and only
 * when somebody checked that the words are those of post 123 (T-05, A-019).
 */
export type FoundQuote = {
  /** Stands for "these words, of that post": what `verifiedQuotes` is keyed by. */
  readonly key: string;
  readonly postId: number;
  /** The name as typed. Never to be believed. */
  readonly author: string;
  /** The quoted Markdown. */
  readonly text: string;
};

/** What the command found out about a quote, so that the reader may see whose words these are. */
export type VerifiedQuote = {
  readonly author: string;
  readonly staff: boolean;
  /** False for a run of whole sentences out of a longer post. */
  readonly whole: boolean;
  /** The post's permanent address, a path of ours. */
  readonly href: string;
};

const MARKER = /^\[((?:[^\\[\]\n]|\\.){1,160}?) wrote\]\(#post-([1-9]\d{0,14})\):?[ \t]*$/;
const MOST_QUOTES = 50;

/** Reads the first line of a quote, its `> ` already removed. */
export function readMarker(line: string): { readonly author: string; readonly postId: number } | undefined {
  const found = MARKER.exec(line.trim());
  if (!found?.[1] || !found[2]) return undefined;
  return { author: found[1].replace(/\\(.)/g, "$1"), postId: Number(found[2]) };
}

export function quoteKey(postId: number, text: string): string {
  return `${postId}-${hash("sha256", comparable(text), "base64url").slice(0, 22)}`;
}

/** The quotes of other posts in a source, at most 50, so that the command can verify each. */
export function findQuotes(source: string): readonly FoundQuote[] {
  const quotes: FoundQuote[] = [];
  for (const block of quoteBlocks(tidyCharacters(source).split("\n"))) {
    const [first = "", ...rest] = block.lines;
    const marker = readMarker(first);
    if (!marker || quotes.length === MOST_QUOTES) continue;
    const text = rest.join("\n").trim();
    quotes.push({ ...marker, text, key: quoteKey(marker.postId, text) });
  }
  return quotes;
}

/** The text that a composer puts into the box for "quote this post". One level only: quotes in it are left out. */
export function quoteMarkdown({ author, postId, source }: { author: string; postId: number; source: string }): string {
  const name = author.replace(/[\\[\]*`<>~]/g, "\\$&").replace(/\s+/g, " ");
  const lines = withoutQuotes(source).split("\n");
  return [`> [${name} wrote](#post-${postId}):`, ">", ...lines.map((line) => `> ${line}`.trimEnd())].join("\n");
}

/**
 * Whether quoted text says what the post says. "part" is a run of whole sentences or lines of it, in order and
 * without gaps. White space and quotes inside the post do not count.
 */
export function compareQuote(text: string, source: string): "whole" | "part" | "changed" {
  const quoted = sentences(text);
  const original = sentences(withoutQuotes(source));
  if (quoted.length === 0) return "changed";
  if (quoted.join(" ") === original.join(" ")) return "whole";

  const from = original.findIndex((_, at) => quoted.every((sentence, n) => original[at + n] === sentence));
  return from < 0 ? "changed" : "part";
}

/** Changes the name and words of quotes of one post: its author left, or was renamed, or took the words back. */
export function rewriteQuotes(
  source: string,
  postId: number,
  rewrite: (quote: { author: string; text: string }) => { author: string; text: string },
): string {
  const lines = source.split(/\r\n?|\n/);
  for (const { start, lines: quoted } of quoteBlocks(lines).reverse()) {
    const [first = "", ...rest] = quoted;
    const marker = readMarker(first);
    if (marker?.postId !== postId) continue;
    const { author, text } = rewrite({ author: marker.author, text: rest.join("\n").trim() });
    lines.splice(start, quoted.length, ...quoteMarkdown({ author, postId, source: text }).split("\n"));
  }
  return lines.join("\n");
}

export function attribution(quote: VerifiedQuote): string {
  if (quote.whole) return quote.staff ? words.quoteOfStaff(quote.author) : words.quoteOf(quote.author);
  return quote.staff ? words.quotePartOfStaff(quote.author) : words.quotePart(quote.author);
}

type QuoteBlock = { readonly start: number; readonly lines: readonly string[] };

/** Runs of lines that begin with `>`, outside fenced code, without their `> `. */
function quoteBlocks(lines: readonly string[]): QuoteBlock[] {
  const blocks: QuoteBlock[] = [];
  let open: { start: number; lines: string[] } | undefined;
  let fence: string | undefined;

  for (const [at, line] of lines.entries()) {
    const quoted = fence ? undefined : /^ {0,3}> ?(.*)$/.exec(line);
    if (quoted) {
      open ??= { start: at, lines: [] };
      open.lines.push(quoted[1] ?? "");
      continue;
    }
    if (open) blocks.push(open);
    open = undefined;
    fence = fenceAfter(line, fence);
  }
  if (open) blocks.push(open);
  return blocks;
}

function fenceAfter(line: string, fence: string | undefined): string | undefined {
  const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
  if (!mark?.[1]) return fence;
  if (!fence) return mark[2]?.includes("`") && mark[1].startsWith("`") ? undefined : mark[1];
  return mark[1].startsWith(fence) && mark[2]?.trim() === "" ? undefined : fence;
}

function withoutQuotes(source: string): string {
  const lines = source.split(/\r\n?|\n/);
  for (const block of quoteBlocks(lines).reverse()) lines.splice(block.start, block.lines.length, "");
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function comparable(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function sentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.!?…]["'”’»)*_]{0,4})\s+/u)
    .map(comparable)
    .filter((sentence) => sentence !== "");
}
