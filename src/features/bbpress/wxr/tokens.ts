import { SaxesParser, type XMLDecl } from "saxes";
import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import type { WxrLimits } from "./limits.ts";

/** Told what the file holds, in order. */
export interface TokenListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * A strict XML reader with a limit on everything that can grow. It refuses any DOCTYPE, so nothing is ever
 * expanded or fetched, and the first mistake ends the reading.
 */
export class XmlTokens {
  readonly #limits: WxrLimits;
  readonly #listener: TokenListener;
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  #depth = 0;
  #elements = 0;
  #attributes = 0;
  /** Kept until the first element opens, to find a DOCTYPE the moment it begins. */
  #prolog: string | null = "";
  #pendingChars = 0;
  #pendingBreaks = 0;
  #sawToken = false;

  constructor(limits: WxrLimits, listener: TokenListener) {
    this.#limits = limits;
    this.#listener = listener;
    this.#listen();
  }

  get line(): number {
    return this.#parser.line;
  }

  /** @throws ImportProblem at the first mistake or limit */
  write(text: string): void {
    if (this.#prolog !== null) this.#watchProlog(text);
    this.#sawToken = false;
    this.#parser.write(text);
    this.#countPending(text);
  }

  /** @throws ImportProblem when the file stops in the middle */
  end(): void {
    if (this.#prolog !== null) throw this.#problem("not-an-export", words.problem.notAnExport);
    this.#parser.close();
  }

  /**
   * Seven handlers and no more: with an eighth V8 gives up on the parser's shape, and reading takes five times
   * as long. A DOCTYPE is found before the parser sees it, comments and instructions concern nobody.
   */
  #listen(): void {
    const parser = this.#parser;
    parser.on("opentagstart", ({ name }) => this.#checkElement(name));
    parser.on("attribute", ({ name, value }) => this.#checkAttribute(name, value));
    parser.on("opentag", ({ name, attributes }) => this.#listener.open(name, attributes));
    parser.on("closetag", ({ name }) => this.#closed(name));
    parser.on("text", (text) => this.#told(text));
    parser.on("cdata", (text) => this.#told(text));
    parser.on("error", (error) => this.#fail(error));
  }

  #told(text: string): void {
    this.#sawToken = true;
    if (this.#depth > 0) this.#listener.text(text);
  }

  #closed(name: string): void {
    this.#sawToken = true;
    this.#depth -= 1;
    this.#listener.close(name);
  }

  #checkElement(name: string): void {
    this.#sawToken = true;
    if (this.#prolog !== null) this.#checkDeclaration(this.#parser.xmlDecl);
    this.#prolog = null;
    this.#attributes = 0;
    this.#depth += 1;
    this.#elements += 1;
    const { depth, elements, nameChars } = this.#limits;
    if (this.#depth > depth) throw this.#problem("limit", words.problem.tooDeep(depth));
    if (this.#elements > elements) throw this.#problem("limit", words.problem.tooManyElements(elements));
    if (name.length > nameChars) throw this.#problem("limit", words.problem.nameTooLong(nameChars));
  }

  #checkAttribute(name: string, value: string): void {
    this.#sawToken = true;
    this.#attributes += 1;
    const { attributesPerElement, attributeChars, nameChars } = this.#limits;
    const tooMany = this.#attributes > attributesPerElement;
    if (tooMany) throw this.#problem("limit", words.problem.tooManyAttributes(attributesPerElement));
    if (name.length > nameChars) throw this.#problem("limit", words.problem.nameTooLong(nameChars));
    if (value.length > attributeChars) throw this.#problem("limit", words.problem.attributeTooLong(attributeChars));
  }

  #checkDeclaration({ encoding, version = "1.0" }: XMLDecl): void {
    const said = (encoding ?? "UTF-8").slice(0, 40);
    if (!/^utf-?8$/i.test(said)) throw this.#problem("encoding", words.problem.declaredEncoding(said));
    if (version !== "1.0") throw this.#problem("malformed", words.problem.notXml10);
  }

  #watchProlog(text: string): void {
    this.#prolog += text.slice(0, this.#limits.prologChars + 1);
    const beforeRoot = (this.#prolog ?? "").replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)/g, "");
    const firstElement = beforeRoot.search(/<[^!]/);
    const doctype = beforeRoot.search(/<!DOCTYPE/i);
    if (doctype >= 0 && (firstElement < 0 || doctype < firstElement)) this.#refuseDoctype();
    const start = (this.#prolog ?? "").trimStart();
    if (start !== "" && !start.startsWith("<")) throw this.#problem("not-an-export", words.problem.notAnExport);
    const endless = firstElement < 0 && (this.#prolog ?? "").length > this.#limits.prologChars;
    if (endless) throw this.#problem("not-an-export", words.problem.notAnExport);
  }

  #refuseDoctype(): never {
    throw this.#problem("doctype", words.problem.doctype);
  }

  /** The parser buffers an unfinished token; this bounds the buffer, and the small pieces that it is made of. */
  #countPending(text: string): void {
    if (this.#sawToken) {
      this.#pendingChars = 0;
      this.#pendingBreaks = 0;
      return;
    }
    this.#pendingChars += text.length;
    this.#pendingBreaks += text.split(/[\n&]/).length - 1;
    const { textChars, textBreaks } = this.#limits;
    if (this.#pendingChars > textChars) throw this.#problem("limit", words.problem.textTooLong(textChars));
    if (this.#pendingBreaks > textBreaks) throw this.#problem("limit", words.problem.textTooRagged(textBreaks));
  }

  #fail(error: Error): never {
    if (/doctype/i.test(error.message)) this.#refuseDoctype();
    if (this.#prolog !== null) throw this.#problem("not-an-export", words.problem.notAnExport);
    const cutOff = /unclosed tag|unexpected end/.test(error.message);
    if (cutOff) throw this.#problem("cut-off", words.problem.cutOff(null));
    throw this.#problem("malformed", words.problem.malformed(error.message.replace(/^\S*\d+:\d+: /, "").slice(0, 120)));
  }

  #problem(code: ImportProblem["code"], message: string): ImportProblem {
    return new ImportProblem(code, message, { file: null, line: this.#parser.line });
  }
}
