import type { SafeHtml } from "#core/safe-html.ts";
import { codePoints } from "#platform/text/clean.ts";
import { renderMarkdown, renderPlain } from "#platform/text/markdown.ts";
import { autoParagraphs, type SanitiseOptions, sanitiseHtml } from "#platform/text/sanitise.ts";
import { readersView } from "./convert/compare.ts";
import { type Escaping, toMarkdown } from "./convert/markdown.ts";
import { markPlainText } from "./convert/marks.ts";
import { type HtmlNode, readTree } from "./convert/tree.ts";
import type { ImportedPost } from "./model.ts";
import { plainText } from "./stored/names.ts";

/** The limit of what people may write here; a longer text could not be saved again after an edit. */
const MOST_MARKDOWN_CHARACTERS = 20_000;

/** No post is as long as this; whatever is would keep the sanitiser busy for seconds. Its words are kept, not its tags. */
const MOST_STORED_CHARACTERS = 100_000;

export interface ConvertedContent {
  readonly format: "html" | "markdown";
  /**
   * What is stored and edited: Markdown, or HTML of which `sanitiseHtml` makes `html`. That HTML is **not** safe.
   */
  readonly source: string;
  /** Without links of mentions: `renderMarkdown` with the people of this community adds those. */
  readonly html: SafeHtml;
  /** The text was too long to be judged with its tags; only its words are left. */
  readonly simplified: boolean;
}

/** A post's text: from its source where an export of ours kept that, otherwise from what bbPress stored. */
export function contentOf(
  { kept, source }: Pick<ImportedPost, "kept" | "source">,
  options: SanitiseOptions = {},
): ConvertedContent {
  if (kept?.format === "markdown" && codePoints(kept.source) <= MOST_MARKDOWN_CHARACTERS)
    return { ...kept, html: renderMarkdown(kept.source, options).html, simplified: false };
  if (kept?.format === "html" && kept.source.length <= MOST_STORED_CHARACTERS)
    return { ...kept, html: sanitiseHtml(kept.source, options), simplified: false };
  return convertContent(source, options);
}

/** Mentions and quotes look at the people and posts around them, who are not there yet: `rerender` does these once all are. */
export function looksAround({ kept }: Pick<ImportedPost, "kept">): boolean {
  return kept?.format === "markdown" && /[@>]/.test(kept.source);
}

/** Whatever could be a tag, an entity, code or a link. */
const MARKED = /[<&`]|:\/\/|www\./i;

/**
 * A text as bbPress stored it, the way bbPress would have shown it. It becomes Markdown when our renderer then
 * shows a reader the same; otherwise it stays HTML, reduced to what posts may hold.
 *
 * @param options the old site's origins as `siteOrigins` turn its links into links of this site
 */
export function convertContent(stored: string, options: SanitiseOptions = {}): ConvertedContent {
  if (stored.length > MOST_STORED_CHARACTERS) return asWords(stored);
  const text = stored.replace(/\r\n?/g, "\n");
  return (MARKED.test(text) ? null : fromWords(text, options)) ?? fromHtml(text, options);
}

/** Most posts are words and line ends; they need no sanitiser to be compared with. */
function fromWords(text: string, options: SanitiseOptions): ConvertedContent | null {
  const source = text
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  if (isTooLong(source)) return null;
  const { html } = renderMarkdown(source, options);
  const plain = renderPlain(source).html;
  const same = String(html) === String(plain) || readersView(html) === readersView(plain);
  return same ? { format: "markdown", source, html, simplified: false } : null;
}

function fromHtml(text: string, options: SanitiseOptions): ConvertedContent {
  const source = autoParagraphs(markPlainText(text));
  const html = sanitiseHtml(source, options);
  const tree = readTree(html);
  const view = readersView(html);
  for (const escaping of ["light", "careful"] satisfies Escaping[]) {
    const tried = asMarkdown(tree, escaping, options);
    if (tried !== null && readersView(tried.html) === view) return tried;
  }
  return { format: "html", source, html, simplified: false };
}

/** Nothing has more characters than units, so most texts need no counting. */
function isTooLong(source: string): boolean {
  return source.length > MOST_MARKDOWN_CHARACTERS && codePoints(source) > MOST_MARKDOWN_CHARACTERS;
}

function asMarkdown(tree: readonly HtmlNode[], escaping: Escaping, options: SanitiseOptions): ConvertedContent | null {
  const source = toMarkdown(tree, escaping);
  if (source === null || isTooLong(source)) return null;
  return { format: "markdown", source, html: renderMarkdown(source, options).html, simplified: false };
}

function asWords(stored: string): ConvertedContent {
  const { html } = renderPlain(plainText(stored));
  return { format: "html", source: html, html, simplified: true };
}
