import { escapeAttribute, escapeText } from "#platform/text/escape.ts";
import { parser } from "#platform/text/markdown/parser.ts";
import { decodeEntities } from "../stored/names.ts";

/** Inside these nothing is marked: links are links already, and code is shown as it is. */
const AS_IT_IS = /^<(\/?)(a|code|pre|script|style|textarea)\b/i;
const tag = /(<\/?[a-zA-Z][^<>]*>)/;

/**
 * Does to stored text what bbPress did when it showed it: text between backticks is code, bare addresses are links.
 * Paragraphs come later.
 */
export function markPlainText(html: string): string {
  const open = new Map<string, number>();
  let marked = "";
  for (const [at, piece] of withoutComments(html).split(tag).entries()) {
    const isTag = at % 2 === 1;
    if (isTag) count(open, piece);
    const inside = [...open.values()].some((depth) => depth > 0);
    marked += isTag || inside ? piece : markPiece(piece);
  }
  return marked;
}

/** Comments are notes of the old editor, such as "more" marks; an unfinished one takes the rest along, as in browsers. */
function withoutComments(html: string): string {
  let kept = "";
  let from = 0;
  for (let start = html.indexOf("<!--"); start >= 0; start = html.indexOf("<!--", from)) {
    kept += html.slice(from, start);
    const end = html.indexOf("-->", start);
    if (end < 0) return kept;
    from = end + 3;
  }
  return kept + html.slice(from);
}

function count(open: Map<string, number>, piece: string): void {
  const found = AS_IT_IS.exec(piece);
  if (found === null) return;
  const name = (found[2] ?? "").toLowerCase();
  const depth = (open.get(name) ?? 0) + (found[1] === "/" ? -1 : 1);
  open.set(name, Math.max(0, depth));
}

const codeBlock = /(^|\n)(`{1,3})[ \t]*\n([^`]+)\n\2[ \t]*(?=\n|$)/g;
const codeSpan = /(`{1,3})([^`\n]+)\1/g;

/** Code first, then links in what is left. */
function markPiece(piece: string): string {
  if (!piece.includes("`")) return linkAddresses(piece);
  const withCode = piece
    .replace(codeBlock, (_, before, _marks, code) => `${before}<pre><code>${code}</code></pre>`)
    .replace(codeSpan, (_, _marks, code) => `<code>${code}</code>`);
  return withCode
    .split(/(<pre><code>[\s\S]*?<\/code><\/pre>|<code>[^\n]*?<\/code>)/)
    .map((part, at) => (at % 2 === 1 ? part : linkAddresses(part)))
    .join("");
}

/** Finds the same addresses as our own Markdown does, so that most texts can be Markdown. */
function linkAddresses(piece: string): string {
  if (!/:\/\/|www\./i.test(piece)) return piece;
  const text = decodeEntities(piece);
  const hasOtherEntities = /&[a-zA-Z]\w{1,30};/.test(text);
  const matches = hasOtherEntities ? null : parser.linkify.match(text);
  if (!matches) return piece;
  let linked = "";
  let from = 0;
  for (const { index, lastIndex, url } of matches) {
    linked += `${escapeText(text.slice(from, index))}<a href="${escapeAttribute(url)}">${escapeText(text.slice(index, lastIndex))}</a>`;
    from = lastIndex;
  }
  return linked + escapeText(text.slice(from));
}
