import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import type { WxrLimits } from "./limits.ts";
import type { WxrTag } from "./records.ts";

const META_KEY = "wp:meta_key";
const META_VALUE = "wp:meta_value";

/**
 * One author, term or item while it is read: its plain fields, and for items tags and meta rows.
 * A text that comes in several CDATA sections is one text.
 */
export class Block {
  readonly name: string;
  readonly line: number;
  readonly fields = new Map<string, string>();
  readonly tags: WxrTag[] = [];
  readonly meta: [string, string][] = [];
  /** Markup stood where text belongs, so some of the text is missing. */
  broken = false;
  readonly #limits: WxrLimits;
  #chars = 0;
  #parts = 0;
  #text: string[] = [];
  #parent = "";
  #field = "";
  #metaKey = "";
  #metaValue = "";
  #tag: string | null = null;

  constructor(name: string, line: number, limits: WxrLimits) {
    this.name = name;
    this.line = line;
    this.#limits = limits;
  }

  /** @param level 1 for the block's own children */
  open(level: number, name: string, attributes: Readonly<Record<string, string>>): void {
    this.#countPart();
    this.#text = [];
    if (level === 1) this.#openChild(name, attributes);
    else if (level === 2 && this.#parent === "wp:postmeta") this.#field = name;
    else if (this.#parent === "wp:postmeta" || !isContainer(this.#parent)) this.broken = true;
  }

  text(level: number, text: string): void {
    if (level > 2 || (level === 2 && this.#parent !== "wp:postmeta") || level === 0) return;
    this.#chars += text.length;
    const { itemChars } = this.#limits;
    if (this.#chars > itemChars) throw new ImportProblem("limit", words.problem.itemTooLong(itemChars), this.#place());
    this.#text.push(text);
  }

  close(level: number): void {
    if (level === 1) this.#closeChild();
    else if (level === 2 && this.#parent === "wp:postmeta") this.#closeMetaPart();
  }

  #openChild(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#parent = name;
    this.#tag = name === "category" && attributes.domain === "topic-tag" ? (attributes.nicename ?? "") : null;
    this.#metaKey = "";
    this.#metaValue = "";
  }

  #closeChild(): void {
    const text = this.#text.join("");
    if (this.#parent === "wp:postmeta") this.meta.push([this.#metaKey, this.#metaValue]);
    else if (this.#tag !== null) this.tags.push({ slug: this.#tag, name: text });
    else if (!isContainer(this.#parent) && !this.fields.has(this.#parent)) this.fields.set(this.#parent, text);
    this.#text = [];
    this.#tag = null;
    this.#parent = "";
  }

  #closeMetaPart(): void {
    if (this.#field === META_KEY) this.#metaKey = this.#text.join("");
    if (this.#field === META_VALUE) this.#metaValue = this.#text.join("");
    this.#text = [];
  }

  #countPart(): void {
    this.#parts += 1;
    const { itemFields } = this.#limits;
    if (this.#parts > itemFields)
      throw new ImportProblem("limit", words.problem.itemTooFull(itemFields), this.#place());
  }

  #place(): { file: null; line: number } {
    return { file: null, line: this.line };
  }
}

/** Children that hold elements rather than text. */
function isContainer(name: string): boolean {
  return name === "wp:postmeta" || name === "wp:comment" || name === "wp:termmeta" || name === "";
}
