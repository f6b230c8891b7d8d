/**
 * What a reader gets from HTML that our renderer or our sanitiser wrote, so that two ways of writing the same
 * compare equal: attributes other than a link's address, white space and the paragraph of a list item do not count.
 */
export function readersView(html: string): string {
  return html
    .split(/(<pre\b[^<>]*>[\s\S]*?<\/pre>)/)
    .map((part, at) => (at % 2 === 1 ? preformatted(part) : running(part)))
    .join("")
    .replace(/\s*(<\/?(?:p|h3|h4|hr|pre|blockquote|ul|ol|li|table|thead|tbody|tr|td|th|div|br)>)\s*/g, "$1")
    .trim();
}

function preformatted(html: string): string {
  const code = html.replace(/<\/?(?:pre|code)\b[^<>]*>/g, "").replace(/^\n+|\n+$/g, "");
  return `<pre>${code.replaceAll(" ", "\u0001").replaceAll("\n", "\u0002")}</pre>`;
}

function running(html: string): string {
  return withoutItemParagraphs(html.replace(/<([a-z][a-z0-9]*)( [^<>]*)>/g, bare)).replace(/\s+/g, " ");
}

function bare(_: string, tag: string, attributes: string): string {
  const address = / href="[^"]*"/.exec(attributes)?.[0] ?? "";
  const start = / start="[^"]*"/.exec(attributes)?.[0] ?? "";
  return `<${tag}${address}${start}>`;
}

function withoutItemParagraphs(html: string): string {
  return html
    .replace(/<li>\s*<p>/g, "<li>")
    .replace(/<\/p>\s*<\/li>/g, "</li>")
    .replace(/(<li>(?:[^<]|<(?!\/?(?:p|li|ul|ol|blockquote)>))*)<\/p>\s*(?=<[uo]l\b)/g, "$1");
}
