import type { Token } from "markdown-it";
import { escapeText } from "../escape.ts";
import { words } from "../words.ts";
import { attribution } from "./quotes.ts";
import { nextOf, ownHref, type Writer } from "./writer.ts";

/** Tags that are the same for everybody who writes them. Whatever is not here or below is not written. */
const FIXED: Readonly<Record<string, string>> = {
  paragraph_open: '<p dir="auto">',
  paragraph_close: "</p>\n",
  bullet_list_open: "<ul>\n",
  bullet_list_close: "</ul>\n",
  ordered_list_close: "</ol>\n",
  list_item_close: "</li>\n",
  blockquote_close: "</blockquote>\n",
  hr: "<hr>\n",
  table_open: `<div class="scroll-x" role="group" aria-label="${words.tableName}" tabindex="0"><table>\n`,
  table_close: "</table></div>\n",
  thead_open: "<thead>\n",
  thead_close: "</thead>\n",
  tbody_open: "<tbody>\n",
  tbody_close: "</tbody>\n",
  tr_open: "<tr>",
  tr_close: "</tr>\n",
  th_open: '<th scope="col" dir="auto">',
  th_close: "</th>",
  td_open: '<td dir="auto">',
  td_close: "</td>",
};

/** Cells that nobody wrote, added so that rows are equally long; a few rows short of cells do no harm. */
const MOST_PADDING = 100;

/** Writes the parser's tokens as HTML from a closed list of tags. */
export function writeBlocks(writer: Writer, tokens: readonly Token[]): void {
  let padding = MOST_PADDING;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.hidden) continue;

    if (token.type === "td_open" && isRestOfRowEmpty(tokens, at)) {
      if (padding === 0) {
        at = nextOf("tr_close", tokens, at) - 1;
        continue;
      }
      padding -= 1;
    }
    writeBlock(writer, token, tokens[at + 1]);
  }
}

function writeBlock(writer: Writer, token: Token, next: Token | undefined): void {
  switch (token.type) {
    case "inline":
      writer.inline(token.children ?? []);
      return;
    case "heading_open":
      writer.html += `<${headingTag(writer, token)} dir="auto">`;
      return;
    case "heading_close":
      writer.html += `</${headingTag(writer, token)}>\n`;
      return;
    case "ordered_list_open":
      writer.html += `<ol${startOf(token)}>\n`;
      return;
    case "list_item_open":
      // An item of paragraphs leaves the direction to them.
      writer.html += next?.type === "paragraph_open" && next.hidden ? '<li dir="auto">' : "<li>";
      return;
    case "fence":
      writer.html += '<pre dir="auto" tabindex="0"><code>';
      writer.text(token.content);
      writer.html += "</code></pre>\n";
      return;
    case "blockquote_open":
      writer.quoteDepth += 1;
      openQuote(writer, next);
      return;
    case "blockquote_close":
      writer.quoteDepth -= 1;
  }
  writer.html += FIXED[token.type] ?? "";
}

/** Headings of a text stand below those of the page around it. */
function headingTag({ options }: Writer, token: Token): string {
  const first = options.headings ?? 3;
  return `h${token.tag === "h1" || token.tag === "h2" ? first : first + 1}`;
}

function startOf(token: Token): string {
  const start = Number(token.attrGet("start") ?? 1);
  return Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : "";
}

/** A name stands over a quote only when the words below it are known to be that person's. */
function openQuote(writer: Writer, next: Token | undefined): void {
  const key: unknown = next?.type === "quote_from" ? next.meta?.key : undefined;
  if (typeof key !== "string") {
    writer.html += "<blockquote>\n";
    return;
  }

  const quote = writer.options.verifiedQuotes?.get(key);
  const href = ownHref(quote?.href);
  writer.html += quote
    ? `<blockquote class="quote">\n<p dir="auto"><cite>${cited(attribution(quote), href)}</cite></p>\n`
    : `<blockquote>\n<p dir="auto">${escapeText(words.quoteChanged)}</p>\n`;
}

function cited(sentence: string, href: string | undefined): string {
  return href ? `<a href="${href}">${escapeText(sentence)}</a>` : escapeText(sentence);
}

/** Every third token is a cell's content: open, inline, close. */
function isRestOfRowEmpty(tokens: readonly Token[], from: number): boolean {
  for (let at = from; tokens[at]?.type === "td_open"; at += 3) {
    if (tokens[at + 1]?.content !== "") return false;
  }
  return true;
}
