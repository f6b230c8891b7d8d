/**
 * Text that was typed as HTML without paragraphs, the way WordPress stores it: an empty line ends a paragraph,
 * a single line end is a line break, and neither counts inside `<pre>` or beside a block. The answer is loose HTML;
 * `sanitiseHtml` puts it right and makes it safe.
 */
export function autoParagraphs(html: string): string {
  let written = "<p>";
  let preformatted = 0;
  let besideBlock = true;
  const pieces = withoutComments(html.replace(/\r\n?/g, "\n")).split(tag);

  for (const [at, piece] of pieces.entries()) {
    const isTag = at % 2 === 1;
    if (isTag) {
      if (keepsLines.test(piece)) preformatted = Math.max(0, preformatted + (piece.startsWith("</") ? -1 : 1));
      besideBlock = block.test(piece) || (besideBlock && pieces[at - 1] === "");
      written += piece;
    } else if (preformatted > 0) written += piece;
    else written += breakLines(piece, besideBlock, block.test(pieces[at + 1] ?? "</p>"));
  }
  return `${written}</p>`;
}

const tag = /(<\/?[a-zA-Z][^<>]*>)/;
const keepsLines = /^<\/?(?:pre|textarea|script|style)\b/i;
const block =
  /^<\/?(?:blockquote|ul|ol|li|table|thead|tbody|tfoot|tr|td|th|pre|h[1-6]|hr|div|p|section|article|figure|figcaption|dl|dt|dd)\b/i;

/** Text between two tags; line ends next to a block are only the way the source was laid out. */
function breakLines(text: string, afterBlock: boolean, beforeBlock: boolean): string {
  const lines = text.split("\n");
  let written = "";
  let blank = true;
  let gap = 0;
  for (const [at, line] of lines.entries()) {
    if (at > 0) gap += 1;
    const isLast = at === lines.length - 1;
    if (line.trim() === "" && !isLast) continue;

    const silent = (afterBlock && blank) || (beforeBlock && line.trim() === "");
    if (gap > 0 && !silent) written += gap > 1 ? "</p>\n<p>" : "<br>";
    gap = 0;
    written += line;
    blank &&= line.trim() === "";
  }
  return written;
}

function withoutComments(html: string): string {
  let written = "";
  let from = 0;
  for (let open = html.indexOf("<!--"); open >= 0; open = html.indexOf("<!--", from)) {
    written += html.slice(from, open);
    const close = html.indexOf("-->", open);
    if (close < 0) return written;
    from = close + "-->".length;
  }
  return written + html.slice(from);
}
