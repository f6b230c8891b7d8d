import type { NewOwnNote } from "#features/bbpress/index.ts";
import { ownKeys } from "#features/bbpress/index.ts";
import type { WrittenDates } from "./clock.ts";
import { asHtml, cdata, element, encodedSlug, escaped } from "./xml.ts";

/** One thing of WordPress, as its own exporter would write it. */
export interface Item {
  readonly id: number;
  readonly type: "forum" | "topic" | "reply";
  readonly status: string;
  /** Plain text. */
  readonly title: string;
  /** Its address here. */
  readonly link: string;
  /** A log-in; empty for nobody. */
  readonly creator: string;
  readonly content: string;
  readonly slug: string;
  readonly parentId: number;
  readonly order: number;
  readonly created: WrittenDates;
  readonly modified: WrittenDates;
  readonly tags: readonly { readonly slug: string; readonly name: string }[];
  readonly meta: readonly (readonly [key: string, value: string | number])[];
  readonly note: NewOwnNote;
}

export function itemXml(item: Item): string {
  const { id, type, created, modified } = item;
  const parts = [
    "<item>\n",
    element("title", asHtml(item.title)),
    `<link>${escaped(item.link)}</link>\n<pubDate>${created.feed}</pubDate>\n`,
    element("dc:creator", item.creator),
    `<guid isPermaLink="false">${escaped(item.link)}</guid>\n<description></description>\n`,
    element("content:encoded", item.content),
    element("excerpt:encoded", ""),
    element("wp:post_id", id),
    element("wp:post_date", created.local),
    element("wp:post_date_gmt", created.gmt),
    element("wp:post_modified", modified.local),
    element("wp:post_modified_gmt", modified.gmt),
    element("wp:comment_status", "closed"),
    element("wp:ping_status", "closed"),
    element("wp:post_name", encodedSlug(item.slug)),
    element("wp:status", item.status),
    element("wp:post_parent", item.parentId),
    element("wp:menu_order", item.order),
    element("wp:post_type", type),
    element("wp:post_password", ""),
    element("wp:is_sticky", 0),
    ...item.tags.map(
      ({ slug, name }) =>
        `<category domain="topic-tag" nicename="${escaped(encodedSlug(slug))}">${cdata(asHtml(name))}</category>\n`,
    ),
    ...[...item.meta, [ownKeys.note, JSON.stringify(item.note)] as const].map(metaXml),
    "</item>\n",
  ];
  return parts.join("");
}

function metaXml([key, value]: readonly [string, string | number]): string {
  return `<wp:postmeta>\n${element("wp:meta_key", key)}${element("wp:meta_value", String(value))}</wp:postmeta>\n`;
}
