import MarkdownIt, { type StateBlock, type StateInline } from "markdown-it";
import { linkTarget } from "../links.ts";
import { pictureAt, pictureMark } from "../pictures.ts";
import { nameAt } from "./mentions.ts";
import { quoteKey, readMarker } from "./quotes.ts";

/**
 * markdown-it as people who have never heard of Markdown need it. Left out: HTML, entities (what is typed is what
 * is read), foreign pictures, indented code and underlined headings (both happen by accident), and reference definitions
 * (they make lines vanish). Added: bounds, mentions, quotes that end where the `>` ends.
 */

/** Blocks inside blocks: a list counts twice, for itself and its item. */
const DEEPEST = 20;
const MOST_COLUMNS = 20;
const MOST_ROWS = 200;
/** Cells of all tables of one text together. */
const MOST_CELLS = 4000;

export const parser = new MarkdownIt({
  html: false,
  linkify: true,
  typographer: false,
  breaks: true,
  maxNesting: DEEPEST + 5,
});

const [linkRule] = onlyLinks().inline.ruler.getRules("");

parser.disable(["code", "lheading", "reference", "html_block", "html_inline", "entity", "image"]);
// Addresses are kept as they were written; the renderer decides about each and writes it in canonical form.
parser.normalizeLink = (address) => address;
parser.normalizeLinkText = (address) => address;
parser.validateLink = (address) => linkTarget(address) !== undefined;

parser.block.ruler.before("table", "deepest", takeAsText);
parser.block.ruler.before("table", "quote_from", takeQuoteMarker);
parser.block.ruler.before("table", "large_table", takeLargeTableAsText);
parser.block.ruler.before("fence", "quote_end", endQuote, { alt: ["blockquote"] });
parser.inline.ruler.before("link", "mention", takeMention);
parser.inline.ruler.before("link", "picture", takePicture);

parser.linkify
  .set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add("ftp:", null)
  .add("//", null)
  .add("mailto:", null)
  .add("www.", {
    validate: (text, at) =>
      /^[^\s<>()[\]{}"']{3,300}/u.exec(text.slice(at, at + 300))?.[0].replace(/[.,:;!?*_~…]+$/, "").length ?? 0,
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });

/** A second parser that knows nothing but `[links](…)`, to borrow its one rule. */
function onlyLinks(): InstanceType<typeof MarkdownIt> {
  const other = new MarkdownIt();
  other.inline.ruler.enableOnly(["link"]);
  return other;
}

/** Too deep to be meant: the rest of this block is one paragraph, so no words are lost. */
function takeAsText(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.level < DEEPEST || silent) return false;
  pushParagraph(state, start, end);
  return true;
}

/** The first line of a quote of another post. */
function takeQuoteMarker(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level !== 1 || state.tokens.at(-1)?.type !== "blockquote_open") return false;
  const marker = readMarker(state.getLines(start, start + 1, 0, false));
  if (!marker) return false;

  const token = state.push("quote_from", "", 0);
  token.meta = { key: quoteKey(marker.postId, state.getLines(start + 1, end, 0, false)) };
  state.line = start + 1;
  return true;
}

/** A reply typed straight under a quote is not part of the quote. */
function endQuote(state: StateBlock, _start: number, _end: number, silent: boolean): boolean {
  return silent && state.parentType === "blockquote";
}

/** A table beyond the bounds is shown as the lines it was typed as. */
function takeLargeTableAsText(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || start + 2 > end) return false;
  const delimiters = lineAt(state, start + 1);
  if (!/^[|:-][|:\- \t]*$/.test(delimiters) || !lineAt(state, start).includes("|")) return false;

  let last = start + 2;
  while (
    last < end &&
    !state.isEmpty(last) &&
    state.sCount[last] !== undefined &&
    (state.sCount[last] ?? 0) >= state.blkIndent
  )
    last += 1;
  const columns = delimiters.split("|").filter((cell) => cell.trim() !== "").length;
  const rows = last - start - 2;
  const cells = columns * (rows + 1);
  const spent = typeof state.env.cells === "number" ? state.env.cells : 0;
  if (columns <= MOST_COLUMNS && rows <= MOST_ROWS && spent + cells <= MOST_CELLS) {
    state.env.cells = spent + cells;
    return false;
  }
  pushParagraph(state, start, last);
  return true;
}

function takeMention(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x40 || state.linkLevel > 0) return false;
  const name = nameAt(state.src, state.pos);
  if (!name || state.pos + 1 + name.length > state.posMax) return false;

  if (!silent) state.push("mention", "", 0).content = name;
  state.pos += 1 + name.length;
  return true;
}

/** A picture that we keep is shown. Any other `![a picture](address)` is a link to it: nothing remote is ever loaded (A-014). */
function takePicture(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("![", state.pos)) return false;
  return takeOwnPicture(state, silent) || takePictureAsLink(state, silent);
}

function takeOwnPicture(state: StateInline, silent: boolean): boolean {
  pictureMark.lastIndex = state.pos;
  const [mark, alt = "", address = ""] = pictureMark.exec(state.src) ?? [];
  if (mark === undefined || state.pos + mark.length > state.posMax || !pictureAt(address)) return false;
  if (!silent) {
    const token = state.push("picture", "", 0);
    token.content = alt.replace(/\\([!-/:-@[-`{-~])/g, "$1");
    token.attrSet("src", address);
  }
  state.pos += mark.length;
  return true;
}

function takePictureAsLink(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  state.pos = start + 1;
  if (linkRule?.(state, silent)) return true;
  state.pos = start;
  return false;
}

function pushParagraph(state: StateBlock, start: number, end: number): void {
  const content = state.getLines(start, end, state.blkIndent, false).trim();
  state.push("paragraph_open", "p", 1).map = [start, end];
  const inline = state.push("inline", "", 0);
  inline.content = content;
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = end;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
