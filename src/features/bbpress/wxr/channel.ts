import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import { Block } from "./block.ts";
import type { WxrLimits } from "./limits.ts";
import { Prefixes } from "./prefixes.ts";
import type { WxrRecord, WxrSite } from "./records.ts";
import { authorRecord, itemRecord, termRecord } from "./rows.ts";
import type { TokenListener } from "./tokens.ts";

const SITE_FIELDS = new Set(["title", "link", "language", "wp:wxr_version", "wp:base_site_url", "wp:base_blog_url"]);
const BLOCKS = new Set(["wp:author", "wp:term", "item"]);

/** Puts records together from the elements of `rss > channel`. Finished ones wait in `records`. */
export class Channel implements TokenListener {
  readonly records: WxrRecord[] = [];
  items = 0;
  /** The last item that was whole, for the sentence about a file that stops in the middle. */
  lastItemId: number | null = null;
  readonly #limits: WxrLimits;
  readonly #line: () => number;
  readonly #site = new Map<string, string>();
  #siteGiven = false;
  #prefixes = new Prefixes({});
  #depth = 0;
  #block: Block | null = null;
  #siteField: { name: string; text: string[] } | null = null;

  constructor(limits: WxrLimits, line: () => number) {
    this.#limits = limits;
    this.#line = line;
  }

  open(written: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#openRoot(written, attributes);
    else if (this.#depth === 2) this.#openChannel(written);
    else if (this.#depth === 3) this.#openChild(this.#prefixes.usualName(written));
    else this.#block?.open(this.#depth - 3, this.#prefixes.usualName(written), attributes);
  }

  text(text: string): void {
    if (this.#depth === 3) this.#siteField?.text.push(text);
    else this.#block?.text(this.#depth - 3, text);
  }

  close(): void {
    if (this.#depth === 3) this.#closeChild();
    else if (this.#depth > 3) this.#block?.close(this.#depth - 3);
    if (this.#depth === 2) this.#giveSite();
    this.#depth -= 1;
  }

  #openRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== "rss") throw this.#notAnExport();
    this.#prefixes = new Prefixes(attributes);
  }

  #openChannel(name: string): void {
    if (name !== "channel" || this.#siteGiven) throw this.#notAnExport();
  }

  #openChild(name: string): void {
    if (SITE_FIELDS.has(name) && !this.#siteGiven) this.#siteField = { name, text: [] };
    if (!BLOCKS.has(name)) return;
    this.#giveSite();
    this.#block = new Block(name, this.#line(), this.#limits);
  }

  #closeChild(): void {
    if (this.#siteField !== null) this.#site.set(this.#siteField.name, this.#siteField.text.join("").trim());
    this.#siteField = null;
    if (this.#block !== null) this.#give(this.#block);
    this.#block = null;
  }

  #give(block: Block): void {
    const record = recordOf(block);
    if (record === null) return;
    this.records.push(record);
    if (block.name === "item") this.items += 1;
    if (record.kind === "item") this.lastItemId = record.id;
  }

  /** WordPress writes the site's fields before everything else; a file without a version is some other feed. */
  #giveSite(): void {
    if (this.#siteGiven) return;
    const field = (name: string): string => this.#site.get(name) ?? "";
    if (!/^1\.\d+$/.test(field("wp:wxr_version"))) throw this.#notAnExport();
    const site: WxrSite = {
      kind: "site",
      title: field("title"),
      homeUrl: field("link"),
      baseSiteUrl: field("wp:base_site_url"),
      baseBlogUrl: field("wp:base_blog_url"),
      language: field("language"),
      options: null,
    };
    this.records.push(site);
    this.#siteGiven = true;
  }

  #notAnExport(): ImportProblem {
    return new ImportProblem("not-an-export", words.problem.notAnExport, { file: null, line: this.#line() });
  }
}

function recordOf(block: Block): WxrRecord | null {
  if (block.name === "wp:author") return authorRecord(block);
  if (block.name === "wp:term") return termRecord(block);
  return itemRecord(block);
}
