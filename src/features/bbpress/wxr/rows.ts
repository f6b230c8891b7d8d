import type { Block } from "./block.ts";
import type { WxrRecord } from "./records.ts";

export function authorRecord(block: Block): WxrRecord | null {
  const field = fieldsOf(block);
  const login = field("wp:author_login").trim();
  if (block.broken || login === "") return { kind: "unreadable", what: "author", line: block.line };
  return {
    kind: "author",
    id: idOf(field("wp:author_id")),
    login,
    email: field("wp:author_email").trim(),
    displayName: field("wp:author_display_name").trim(),
    account: null,
  };
}

/** Null for terms that are no topic tags. */
export function termRecord(block: Block): WxrRecord | null {
  const field = fieldsOf(block);
  if (field("wp:term_taxonomy").trim() !== "topic-tag") return null;
  const slug = field("wp:term_slug").trim();
  if (block.broken || slug === "") return { kind: "unreadable", what: "term", line: block.line };
  return { kind: "term", slug, name: field("wp:term_name").trim() };
}

export function itemRecord(block: Block): WxrRecord {
  const field = fieldsOf(block);
  const id = idOf(field("wp:post_id"));
  const type = field("wp:post_type").trim();
  if (block.broken || id === null || id === 0 || type === "") {
    return { kind: "unreadable", what: "item", line: block.line };
  }
  return {
    kind: "item",
    id,
    type,
    status: field("wp:status").trim(),
    title: field("title"),
    link: field("link").trim(),
    guid: field("guid").trim(),
    creator: field("dc:creator").trim(),
    content: field("content:encoded"),
    excerpt: field("excerpt:encoded"),
    ...datesOf(field),
    name: field("wp:post_name").trim(),
    parent: idOf(field("wp:post_parent")),
    menuOrder: Number.parseInt(field("wp:menu_order"), 10) || 0,
    password: field("wp:post_password"),
    commentStatus: field("wp:comment_status").trim(),
    tags: block.tags,
    meta: block.meta,
    attachmentUrl: block.fields.get("wp:attachment_url")?.trim() ?? null,
    revisions: [],
    line: block.line,
  };
}

function datesOf(field: (name: string) => string) {
  return {
    dateLocal: field("wp:post_date").trim(),
    dateGmt: field("wp:post_date_gmt").trim(),
    modifiedLocal: field("wp:post_modified").trim(),
    modifiedGmt: field("wp:post_modified_gmt").trim(),
  };
}

function fieldsOf(block: Block): (name: string) => string {
  return (name) => block.fields.get(name) ?? "";
}

/** Null for anything that is not a row number that PostgreSQL and JavaScript both hold exactly. */
export function idOf(text: string): number | null {
  const digits = text.trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
