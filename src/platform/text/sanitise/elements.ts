import { words } from "../words.ts";

export type Container = "blockquote" | "ul" | "ol" | "li" | "table" | "thead" | "tbody" | "tr" | "td" | "th";
export type Leaf = "p" | "h3" | "h4" | "pre";

export const OPENING: Readonly<Record<Container | Leaf, string>> = {
  blockquote: "<blockquote>",
  ul: "<ul>",
  ol: "<ol>",
  li: '<li dir="auto">',
  table: `<div class="scroll-x" role="group" aria-label="${words.tableName}" tabindex="0"><table>`,
  thead: "<thead>",
  tbody: "<tbody>",
  tr: "<tr>",
  td: '<td dir="auto">',
  th: '<th dir="auto">',
  p: '<p dir="auto">',
  h3: '<h3 dir="auto">',
  h4: '<h4 dir="auto">',
  pre: '<pre dir="auto" tabindex="0">',
};

/** What a container must stand in; the missing ones are put in by `open`. */
export const PARENTS: Partial<Record<Container, readonly [Container, ...Container[]]>> = {
  li: ["ul", "ol"],
  thead: ["table"],
  tbody: ["table"],
  tr: ["tbody", "thead", "table"],
  td: ["tr"],
  th: ["tr"],
};
