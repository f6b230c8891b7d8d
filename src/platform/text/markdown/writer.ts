import type { Token } from "markdown-it";
import { isBlank } from "../characters.ts";
import { escapeAttribute, escapeText } from "../escape.ts";
import { FOREIGN_REL, type LinkRules, type LinkTarget, linkTarget, showsTarget } from "../links.ts";
import { nameKey } from "../names/name-key.ts";
import { pictureAt, pictureTag } from "../pictures.ts";
import { readings } from "./mentions.ts";
import type { VerifiedQuote } from "./quotes.ts";

export type RenderOptions = LinkRules & {
  /** People whom this text may mention, by `nameKey`; a mention of anybody else is text. Without `href`: marked, not linked. */
  readonly mentions?: ReadonlyMap<string, { readonly href?: string }>;
  /** By the key that `findQuotes` gives. A quote that is not in here shows no name. */
  readonly verifiedQuotes?: ReadonlyMap<string, VerifiedQuote>;
  /** Level of its first headings: 3 inside a page unless told, 2 where the text is the page. */
  readonly headings?: 2 | 3;
};

const MOST_LINKS = 50;
const MOST_PICTURES = 20;
const MOST_MENTIONS = 20;

const EMPHASIS: Readonly<Record<string, "em" | "strong" | "del">> = {
  em_open: "em",
  em_close: "em",
  strong_open: "strong",
  strong_close: "strong",
  s_open: "del",
  s_close: "del",
};

/** What is written so far, and what was met on the way. */
export class Writer {
  html = "";
  links = 0;
  pictures = 0;
  blank = true;
  quoteDepth = 0;
  readonly mentioned = new Set<string>();
  readonly hosts = new Set<string>();
  readonly options: RenderOptions;
  #mentions = 0;
  #open = { em: 0, strong: 0, del: 0 };

  constructor(options: RenderOptions) {
    this.options = options;
  }

  /** The tokens inside one paragraph, heading, item or cell. */
  inline(tokens: readonly Token[]): void {
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token) continue;
      if (token.type === "link_open") {
        const end = nextOf("link_close", tokens, at);
        this.link(token, tokens.slice(at + 1, end));
        at = end;
      } else this.#inlineToken(token);
    }
  }

  #inlineToken(token: Token): void {
    const emphasis = EMPHASIS[token.type];
    if (emphasis) this.#emphasis(emphasis, token.nesting);
    else if (token.type === "softbreak" || token.type === "hardbreak") this.html += "<br>\n";
    else if (token.type === "mention") this.mention(token.content);
    else if (token.type === "picture") this.#picture(token);
    else if (token.type === "code_inline") {
      this.html += "<code>";
      this.text(token.content);
      this.html += "</code>";
    }
    // Words; of a kind this renderer does not know, its words and never its markup.
    else this.text(token.content);
  }

  /** A text of nothing but a picture is not blank. */
  #picture(token: Token): void {
    const place = pictureAt(String(token.attrGet("src") ?? ""));
    if (!place || this.pictures >= MOST_PICTURES) {
      this.text(token.content);
      return;
    }
    this.pictures += 1;
    this.blank = false;
    this.html += pictureTag(place, token.content);
  }

  /** Emphasis inside the same emphasis changes nothing that anybody sees, so it is written once. */
  #emphasis(tag: "em" | "strong" | "del", nesting: number): void {
    if (nesting > 0) {
      this.#open[tag] += 1;
      if (this.#open[tag] === 1) this.html += `<${tag}>`;
      return;
    }
    this.#open[tag] -= 1;
    if (this.#open[tag] === 0) this.html += `</${tag}>`;
  }

  /** Plain words. An accent that lost its letter to a tag has nothing to stand on and is left out. */
  text(content: string): void {
    const text = content.charCodeAt(0) < 0x300 ? content : content.replace(/^\p{M}+/u, "");
    if (this.blank) this.blank = isBlank(text);
    this.html += escapeText(text);
  }

  link(open: Token, inside: readonly Token[]): void {
    const target = linkTarget(String(open.attrGet("href") ?? ""), this.options);
    const bareMailbox = target?.kind === "mail" && open.info === "auto";
    if (!target || bareMailbox || this.links >= MOST_LINKS) {
      this.inline(inside);
      return;
    }

    this.links += 1;
    if (target.kind === "web") this.hosts.add(target.host);
    const label = inside.map((token) => (token.type.endsWith("break") ? " " : token.content)).join("");
    const rel = target.kind === "own" ? "" : ` rel="${FOREIGN_REL}"`;
    this.html += `<a href="${escapeAttribute(target.href)}"${rel}>`;
    if (isBlank(label)) this.text(target.host || target.href);
    else this.inline(inside);
    this.html += "</a>";
    if (!isBlank(label)) this.html += linkHost(label, target);
  }

  mention(name: string): void {
    const known = readings(name).find((reading) => this.options.mentions?.has(nameKey(reading)));
    if (known === undefined || this.#mentions >= MOST_MENTIONS) {
      this.text(`@${name}`);
      return;
    }

    this.#mentions += 1;
    const key = nameKey(known);
    if (this.quoteDepth === 0) this.mentioned.add(key);
    const href = ownHref(this.options.mentions?.get(key)?.href);
    this.html += href ? `<a class="mention" href="${href}">` : '<b class="mention">';
    this.text(`@${known}`);
    this.html += href ? "</a>" : "</b>";
    this.text(name.slice(known.length));
  }
}

/** Where the next token of a type stands; the end if there is none. */
export function nextOf(type: string, tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.type !== type) at += 1;
  return at;
}

/** The real host beside words that do not name it. Left to right in every text: a host has one reading. */
export function linkHost(label: string, target: LinkTarget): string {
  return showsTarget(label, target) ? "" : ` <span class="link-host" dir="ltr">(${escapeText(target.host)})</span>`;
}

/** An address that another part of the house made, ready for an attribute; only paths of ours. */
export function ownHref(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const target = linkTarget(address);
  return target?.kind === "own" ? escapeAttribute(target.href) : undefined;
}
