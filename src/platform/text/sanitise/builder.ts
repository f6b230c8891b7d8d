import { isBlank, tidyCharacters } from "../characters.ts";
import { escapeAttribute, escapeText } from "../escape.ts";
import { FOREIGN_REL, type LinkRules, type LinkTarget, linkTarget } from "../links.ts";
import { linkHost } from "../markdown/writer.ts";
import { type PicturePlace, pictureTag } from "../pictures.ts";
import { type Container, type Leaf, OPENING, PARENTS } from "./elements.ts";

/**
 * Writes a tree that every browser reads the same way: nothing left open, nothing inside what may not hold it,
 * no deeper than 20 blocks. Tags come in any order and are put right; words are never lost.
 */

type Format = { readonly tag: "a" | "em" | "strong" | "del" | "ins" | "code"; readonly target?: LinkTarget };
type Open = { readonly tag: Container | Leaf; readonly at: number };

/** Leaves room for the item, row and cell that a block may need around it. */
const DEEPEST = 16;

export class HtmlBuilder {
  readonly #rules: LinkRules;
  #pieces: string[] = [];
  #stack: Open[] = [];
  /** Formats asked for, and those that are written open. They differ between paragraphs. */
  #wanted: Format[] = [];
  #open: Format[] = [];
  #linkText = "";

  constructor(rules: LinkRules) {
    this.#rules = rules;
  }

  finish(): string {
    this.#closeTo(0);
    return this.#pieces.join("");
  }

  text(content: string): void {
    const text = tidyCharacters(content);
    if (text === "") return;
    if (isBlank(text)) {
      this.#space(text);
      return;
    }
    this.#inlineStart();
    this.#linkText += text;
    this.#pieces.push(escapeText(this.#isAtBlockEdge() && this.#leaf() !== "pre" ? text.trimStart() : text));
  }

  /** A space opens nothing: it counts between words, and nowhere else. */
  #space(text: string): void {
    if (this.#mayHoldBreak()) this.#pieces.push(this.#leaf() === "pre" ? escapeText(text) : " ");
  }

  #mayHoldBreak(): boolean {
    this.#closeUnwanted();
    return this.#leaf() === "pre" || (this.#mayHoldText() && !this.#isAtBlockEdge());
  }

  lineBreak(): void {
    if (this.#mayHoldBreak()) this.#pieces.push(this.#leaf() === "pre" ? "\n" : "<br>");
  }

  picture(place: PicturePlace, alt: string): void {
    this.#inlineStart();
    this.#pieces.push(pictureTag(place, alt));
  }

  rule(): void {
    this.#blockStart();
    this.#pieces.push("<hr>\n");
  }

  openFormat(tag: Format["tag"], address = ""): void {
    if (tag === "a") {
      const target = linkTarget(address, this.#rules);
      this.closeFormat("a");
      if (target) this.#wanted.push({ tag, target });
    } else if (!this.#wanted.some((format) => format.tag === tag)) this.#wanted.push({ tag });
  }

  closeFormat(tag: Format["tag"]): void {
    this.#wanted = this.#wanted.filter((format) => format.tag !== tag);
  }

  /** The words before and after this belong to different blocks. */
  endParagraph(): void {
    if (this.#leaf()) this.#closeTo(this.#stack.length - 1);
    this.#closeFormatTags();
  }

  openLeaf(tag: Leaf): void {
    this.#blockStart();
    this.#push(tag);
  }

  closeLeaf(tag: Leaf): void {
    if (this.#leaf() === tag) this.#closeTo(this.#stack.length - 1);
  }

  /** Rows and cells without a table are only set apart; an item without a list gets one. */
  open(tag: Container, attributes = ""): void {
    const parents = PARENTS[tag];
    const at = parents ? this.#within(parents) : -1;
    if (this.#stack.length >= DEEPEST || (parents && at < 0 && tag !== "li" && this.#within(["table"]) < 0)) {
      this.endParagraph();
      return;
    }
    if (!parents) this.#blockStart();
    else if (at >= 0) this.#closeTo(at + 1);
    else this.open(parents[0]);

    if (tag === "tr" && this.#stack.at(-1)?.tag === "table") this.#push("tbody");
    if (!parents || this.#isIn(...parents)) this.#push(tag, attributes);
  }

  close(tag: Container): void {
    const at = this.#within([tag]);
    if (at >= 0) this.#closeTo(at);
    else this.endParagraph();
  }

  /** Place of the nearest open one of these, not looking out of the cell or quote we are in; -1 if there is none. */
  #within(tags: readonly string[]): number {
    for (let at = this.#stack.length - 1; at >= 0; at -= 1) {
      const tag = this.#stack[at]?.tag ?? "";
      if (tags.includes(tag)) return at;
      if (tag === "blockquote" || (tag === "table" && !tags.includes("table"))) return -1;
    }
    return -1;
  }

  #isIn(...tags: readonly string[]): boolean {
    return tags.includes(this.#stack.at(-1)?.tag ?? "");
  }

  #leaf(): Leaf | undefined {
    const top = this.#stack.at(-1)?.tag;
    return top === "p" || top === "h3" || top === "h4" || top === "pre" ? top : undefined;
  }

  /** Nothing but a block's own tag stands before this place, so a space here would be seen by nobody. */
  #isAtBlockEdge(): boolean {
    return this.#stack.at(-1)?.at === this.#pieces.length - 1 || (this.#pieces.at(-1)?.endsWith(">\n") ?? true);
  }

  #mayHoldText(): boolean {
    const top = this.#stack.at(-1)?.tag;
    return this.#leaf() !== undefined || top === "li" || top === "td" || top === "th";
  }

  /** Makes room for words here: a paragraph, an item or a cell, and the formats that are wanted. */
  #inlineStart(): void {
    if (!this.#mayHoldText()) {
      const top = this.#stack.at(-1)?.tag;
      if (top === undefined || top === "blockquote") this.#push("p");
      else if (top === "ul" || top === "ol") this.#push("li");
      else {
        if (top === "table") this.#push("tbody");
        if (this.#stack.at(-1)?.tag !== "tr") this.#push("tr");
        this.#push("td");
      }
    }
    this.#closeUnwanted();
    for (const format of this.#wanted.slice(this.#open.length)) this.#openFormatTag(format);
  }

  #closeUnwanted(): void {
    while (this.#open.some((format, at) => format !== this.#wanted[at])) this.#closeFormatTag();
  }

  /** Makes room for a block here: ends the paragraph, and gives lists and tables the item or cell it needs. */
  #blockStart(): void {
    this.endParagraph();
    const top = this.#stack.at(-1)?.tag;
    if (top === "ul" || top === "ol") this.#push("li");
    else if (top === "table" || top === "thead" || top === "tbody" || top === "tr") {
      if (top === "table") this.#push("tbody");
      if (this.#stack.at(-1)?.tag !== "tr") this.#push("tr");
      this.#push("td");
    }
  }

  #push(tag: Container | Leaf, attributes = ""): void {
    this.#closeFormatTags();
    this.#stack.push({ tag, at: this.#pieces.length });
    this.#pieces.push(attributes === "" ? OPENING[tag] : OPENING[tag].replace(/>$/, `${attributes}>`));
  }

  #closeTo(length: number): void {
    this.#closeFormatTags();
    while (this.#stack.length > length) {
      const { tag, at } = this.#stack.pop() ?? { tag: "p", at: 0 };
      // Nothing was written into it, so it was never meant: an empty cell is the only empty thing that means something.
      if (tag !== "td" && tag !== "th" && isBlank(this.#pieces.slice(at + 1).join(""))) this.#pieces.length = at;
      else
        this.#pieces.push(
          tag === "table" ? "</table></div>\n" : `</${tag}>${tag === "td" || tag === "th" ? "" : "\n"}`,
        );
    }
  }

  #openFormatTag(format: Format): void {
    this.#open.push(format);
    if (!format.target) this.#pieces.push(`<${format.tag}>`);
    else {
      const rel = format.target.kind === "own" ? "" : ` rel="${FOREIGN_REL}"`;
      this.#pieces.push(`<a href="${escapeAttribute(format.target.href)}"${rel}>`);
      this.#linkText = "";
    }
  }

  #closeFormatTag(): void {
    const format = this.#open.pop();
    if (!format) return;
    this.#pieces.push(`</${format.tag}>`);
    if (format.target) this.#pieces.push(linkHost(this.#linkText, format.target));
  }

  #closeFormatTags(): void {
    while (this.#open.length > 0) this.#closeFormatTag();
  }
}
