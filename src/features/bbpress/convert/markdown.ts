import type { HtmlElement, HtmlNode } from "./tree.ts";

/** Something that Markdown has no mark for. */
class NotMarkdown extends Error {}

/** `light` writes words as they are, `careful` escapes whatever could be a mark. */
export type Escaping = "careful" | "light";

/** Markdown that should render to this tree, or null when Markdown cannot say it. The caller compares. */
export function toMarkdown(nodes: readonly HtmlNode[], escaping: Escaping): string | null {
  try {
    return blocks(nodes, escaping, "\n\n");
  } catch (error) {
    if (error instanceof NotMarkdown) return null;
    throw error;
  }
}

function blocks(nodes: readonly HtmlNode[], escaping: Escaping, gap: "\n" | "\n\n"): string {
  return nodes
    .filter((node) => typeof node !== "string" || node.trim() !== "")
    .map((node) => block(node, escaping))
    .join(gap);
}

function block(node: HtmlNode, escaping: Escaping): string {
  if (typeof node === "string") throw new NotMarkdown();
  if (node.tag === "p") return paragraph(node.children, escaping);
  if (node.tag === "h3") return `## ${paragraph(node.children, escaping)}`;
  if (node.tag === "h4") return `### ${paragraph(node.children, escaping)}`;
  if (node.tag === "hr") return "---";
  if (node.tag === "pre") return fence(plain(node.children));
  if (node.tag === "blockquote") return prefix("> ", "> ", blocks(node.children, escaping, "\n\n"));
  if (node.tag === "ul") return list(node, escaping, () => "- ");
  if (node.tag === "ol") return list(node, escaping, (n) => `${node.start + n}. `);
  throw new NotMarkdown();
}

function list({ children }: HtmlElement, escaping: Escaping, marker: (n: number) => string): string {
  const items = children.filter((child) => typeof child !== "string");
  return items.map((entry, n) => prefix(marker(n), " ".repeat(marker(n).length), item(entry, escaping))).join("\n");
}

/** Words, then perhaps a list inside; or whole blocks. */
function item({ tag, children }: HtmlElement, escaping: Escaping): string {
  if (tag !== "li") throw new NotMarkdown();
  const from = children.findIndex((child) => typeof child !== "string" && isBlock(child));
  const words = from < 0 ? children : children.slice(0, from);
  const inner = from < 0 ? [] : children.slice(from);
  const first = paragraph(words, escaping);
  if (inner.length === 0) return first;
  const rest = blocks(inner, escaping, "\n\n");
  return first === "" ? rest : `${first}\n${rest}`;
}

const isBlock = ({ tag }: HtmlElement): boolean => /^(?:p|h3|h4|hr|pre|blockquote|ul|ol|table)$/.test(tag);

function prefix(first: string, others: string, text: string): string {
  return text
    .split("\n")
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join("\n");
}

function fence(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = "`".repeat(longest + 1);
  return `${marks}\n${code.replace(/^\n/, "").replace(/\n$/, "")}\n${marks}`;
}

function paragraph(nodes: readonly HtmlNode[], escaping: Escaping): string {
  const lines = inline(nodes, escaping).trim().split("\n");
  return lines.map((line) => (escaping === "careful" ? escapeLineStart(line.trim()) : line.trim())).join("\n");
}

function inline(nodes: readonly HtmlNode[], escaping: Escaping): string {
  return nodes.map((node) => (typeof node === "string" ? words(node, escaping) : format(node, escaping))).join("");
}

function format(node: HtmlElement, escaping: Escaping): string {
  if (node.tag === "br") return "\n";
  if (node.tag === "em") return `*${inline(node.children, escaping)}*`;
  if (node.tag === "strong") return `**${inline(node.children, escaping)}**`;
  if (node.tag === "del") return `~~${inline(node.children, escaping)}~~`;
  if (node.tag === "code") return codeSpan(plain(node.children));
  if (node.tag === "a") return link(node, escaping);
  if (node.tag === "img") return `![${words(node.alt, "careful")}](${node.src})`;
  throw new NotMarkdown();
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = "`".repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(code) ? " " : "";
  return `${marks}${padding}${code}${padding}${marks}`;
}

/** An address that stands for itself needs no brackets. */
function link({ href, children }: HtmlElement, escaping: Escaping): string {
  const label = children.length === 1 && typeof children[0] === "string" ? children[0] : null;
  if (label !== null && /^(?:https?:\/\/|www\.)\S+$/i.test(label) && !href.startsWith("/")) return label;
  return `[${inline(children, escaping)}](${/[\s()<>]/.test(href) ? `<${href}>` : href})`;
}

/** Line ends inside a text node are white space to HTML and breaks to Markdown. */
function words(text: string, escaping: Escaping): string {
  const line = text.replace(/\n+/g, " ");
  return escaping === "light" ? line : line.replace(/[\\`*_[\]<~|]/g, "\\$&");
}

function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2").replace(/^(?=[#>+=-])/, "\\");
}

function plain(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if (node.tag !== "code") throw new NotMarkdown();
      return plain(node.children);
    })
    .join("");
}
