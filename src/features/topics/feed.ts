import { escapeText } from "#platform/text/escape.ts";
import { words } from "./words.ts";

/** What a feed is of, and where. Paths on this site. */
export interface FeedHead {
  readonly title: string;
  readonly path: string;
  readonly feedPath: string;
}

export interface FeedItem {
  readonly title: string;
  readonly path: string;
  /** For life, so that a reader knows what it has shown before. */
  readonly permalink: string;
  readonly at: Date;
  readonly author: string;
  readonly excerpt: string;
}

/** A feed as readers of the old site expect it here (RSS 2.0). Nothing in it depends on who asks, or when. */
export function renderFeed(siteUrl: string, head: FeedHead, items: readonly FeedItem[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    "<channel>",
    element("title", head.title),
    element("link", siteUrl + head.path),
    `<atom:link href="${attribute(siteUrl + head.feedPath)}" rel="self" type="application/rss+xml"/>`,
    element("description", words.feed.description(head.title)),
    element("language", words.feed.language),
    ...items.map((item) => renderItem(siteUrl, item)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function renderItem(siteUrl: string, item: FeedItem): string {
  return [
    "<item>",
    element("title", item.title),
    element("link", siteUrl + item.path),
    element("guid", siteUrl + item.permalink),
    element("pubDate", item.at.toUTCString().replace("GMT", "+0000")),
    element("dc:creator", item.author),
    // Readers take it for HTML: it is escaped once as that, and once as XML.
    element("description", escapeText(item.excerpt)),
    "</item>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(readable(text))}</${name}>`;
}

function attribute(text: string): string {
  return escapeText(readable(text)).replaceAll('"', "&quot;");
}

/** XML knows fewer characters than texts from elsewhere. */
function readable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
