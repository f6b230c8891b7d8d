import { type SafeHtml, trustHtml } from "#core/safe-html.ts";
import { isBlank, tidyCharacters } from "./characters.ts";
import { escapeText } from "./escape.ts";
import { writeBlocks } from "./markdown/blocks.ts";
import { parser } from "./markdown/parser.ts";
import { type RenderOptions, Writer } from "./markdown/writer.ts";

export { findMentions, rewriteMentions } from "./markdown/mentions.ts";
export {
  compareQuote,
  type FoundQuote,
  findQuotes,
  quoteMarkdown,
  rewriteQuotes,
  type VerifiedQuote,
} from "./markdown/quotes.ts";
export type { RenderOptions } from "./markdown/writer.ts";

/** Kept beside stored HTML. Raise it when the same source would give other HTML; `rerender` then renews what is stored. */
export const RENDERER_VERSION = 1;

export type RenderedText = {
  readonly html: SafeHtml;
  /** Keys of the people mentioned, in order, at most 20. Mentions inside quotes are shown but not in here. */
  readonly mentions: readonly string[];
  /** Links of every kind, and the foreign hosts among them. */
  readonly links: number;
  readonly hosts: readonly string[];
  /** Nothing a reader could see. */
  readonly blank: boolean;
  /** The text took too long and is shown without its formatting. Render it again later. */
  readonly budgetExceeded: boolean;
};

/** Tags cost more than the marks they stand for, but never this much more (P-51). */
const MOST_GROWTH = 20;
const FREE_GROWTH = 4096;

/** People's Markdown as HTML. Never throws; the same source and options give the same HTML. */
export function renderMarkdown(source: string, options: RenderOptions = {}): RenderedText {
  const text = tidyCharacters(source);
  const writer = new Writer(options);
  writeBlocks(writer, parser.parse(text, {}));
  if (writer.html.length > MOST_GROWTH * text.length + FREE_GROWTH) return renderPlain(source);

  return {
    html: trustHtml(writer.html.trimEnd()),
    mentions: [...writer.mentioned],
    links: writer.links,
    hosts: [...writer.hosts],
    blank: writer.blank,
    budgetExceeded: false,
  };
}

/** The words alone, in paragraphs and lines: the answer when formatting them costs too much. */
export function renderPlain(source: string, { budgetExceeded = false } = {}): RenderedText {
  const text = tidyCharacters(source);
  const html = text
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p dir="auto">${escapeText(paragraph.trim()).replaceAll("\n", "<br>\n")}</p>`)
    .join("\n");
  return { html: trustHtml(html), mentions: [], links: 0, hosts: [], blank: isBlank(text), budgetExceeded };
}

/** For guests, who cannot open people's pages: mentions stay marked and lead nowhere. */
export function unlinkMentions(html: SafeHtml): SafeHtml {
  return trustHtml(html.replace(/<a class="mention" href="[^"<>]*">([^<]*)<\/a>/g, '<b class="mention">$1</b>'));
}
