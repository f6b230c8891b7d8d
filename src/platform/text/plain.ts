import { tidyCharacters } from "./characters.ts";
import { renderMarkdown } from "./markdown.ts";

/**
 * The words of a text without its markup. Whoever shows them escapes them again: this is text, not HTML (T-38).
 * Quotes are other people's words and are left out, unless nothing else is there.
 */
export type PlainTextOptions = { readonly quotes?: "leave out" | "keep" };

/**
 * One line, for lists, search and mails.
 *
 * @param html as the renderer or the sanitiser wrote it
 * @param max code points, the ellipsis included
 */
export function plainText(html: string, max = Number.POSITIVE_INFINITY, options: PlainTextOptions = {}): string {
  return cut(ownWords(html, options).replace(/\s+/g, " ").trim(), max);
}

/** The same for Markdown that was not rendered yet. */
export function plainSource(source: string, max?: number, options?: PlainTextOptions): string {
  return plainText(renderMarkdown(source).html, max, options);
}

/** Paragraphs with an empty line between them, pictures as Markdown: imported HTML as somebody would type it. */
export function plainParagraphs(html: string, options: PlainTextOptions = {}): string {
  return ownWords(html.replace(picture, "![$2]($1)"), options)
    .split("\n")
    .map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function ownWords(html: string, { quotes = "leave out" }: PlainTextOptions): string {
  const own = quotes === "keep" ? html : withoutQuotes(html);
  const words = wordsOf(own);
  return words.trim() === "" && own !== html ? wordsOf(html) : words;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", nbsp: " ", apos: "'" };

/** A picture stands for the words that say what it shows. */
const picture = /<img src="([^"<>]*)" alt="([^"<>]*)"[^<>]*>/g;

function wordsOf(html: string): string {
  const text = html
    .replace(/ <span class="link-host"[^<>]*>[^<]*<\/span>/g, "")
    .replace(/<\/?(?:a|b|strong|em|del|ins|code|cite|span|bdi)(?: [^<>]*)?>/g, "")
    .replace(picture, " $2 ")
    .replace(/<br>\n?/g, "\n")
    .replace(/<\/(?:p|h3|h4|pre|blockquote|ul|ol|table)>/g, "\n\n")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(?:(lt|gt|quot|amp|nbsp|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, decode);
  return tidyCharacters(text);
}

function decode(entity: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? entity;
  const codePoint = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? "", 16);
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : "\ufffd";
}

/** Outermost quotes go with everything in them. */
function withoutQuotes(html: string): string {
  let depth = 0;
  let kept = "";
  for (const piece of html.split(/(<\/?blockquote\b[^<>]*>)/)) {
    if (piece.startsWith("<blockquote")) depth += 1;
    else if (piece.startsWith("</blockquote")) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += `${piece} `;
  }
  return kept;
}

/** At the last word that fits, with an ellipsis; inside the word if it is longer than the half. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const letters = [...text];
  if (letters.length <= max) return text;
  const head = letters.slice(0, max - 1).join("");
  const space = head.lastIndexOf(" ");
  return `${(space > head.length / 2 ? head.slice(0, space) : head).replace(/[\s.,;:–—-]{1,20}$/, "")}…`;
}
