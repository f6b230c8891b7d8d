/**
 * What a reader gets from HTML that our renderer or our sanitiser wrote, so that two ways of writing the same
 * compare equal: attributes other than a link's address and a picture's own, white space and the paragraph of a list item do not count.
 */
export function readersView(html: string): string {
  return partsOf(html)
    .map((part, at) => (at % 2 === 1 ? preformatted(part) : running(part)))
    .join("")
    .replace(/\s*(<\/?(?:p|h3|h4|hr|pre|blockquote|ul|ol|li|table|thead|tbody|tr|td|th|div|br)>)\s*/g, "$1")
    .trim();
}

/** What runs, what is preformatted, and so on in turn. */
function partsOf(html: string): string[] {
  return html.includes("<pre") ? html.split(/(<pre\b[^<>]*>[\s\S]*?<\/pre>)/) : [html];
}

function preformatted(html: string): string {
  const code = html.replace(/<\/?(?:pre|code)\b[^<>]*>/g, "").replace(/^\n+|\n+$/g, "");
  return `<pre>${code.replaceAll(" ", "\u0001").replaceAll("\n", "\u0002")}</pre>`;
}

function running(html: string): string {
  // Nearly all attributes are these, and nearly all white space is one space already.
  const plain = html.replaceAll('<p dir="auto">', "<p>").replaceAll('<li dir="auto">', "<li>");
  const tags = plain.replace(/<([a-z][a-z0-9]*)( [^<>]*)>/g, bare);
  return withoutItemParagraphs(tags).replace(/[^\S ]\s*| \s+/g, " ");
}

function bare(_: string, tag: string, attributes: string): string {
  const address = / href="[^"]*"/.exec(attributes)?.[0] ?? "";
  const start = / start="[^"]*"/.exec(attributes)?.[0] ?? "";
  if (tag === "img") return `<img${attributes}>`;
  return `<${tag}${address}${start}>`;
}

function withoutItemParagraphs(html: string): string {
  if (!html.includes("<li>")) return html;
  return html
    .replace(/<li>\s*<p>/g, "<li>")
    .replace(/<\/p>\s*<\/li>/g, "</li>")
    .replace(/(<li>(?:[^<]|<(?!\/?(?:p|li|ul|ol|blockquote)>))*)<\/p>\s*(?=<[uo]l\b)/g, "$1");
}
