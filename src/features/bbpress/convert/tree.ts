import { unescapeText } from "#platform/text/escape.ts";

/** The sanitiser's HTML as a tree: well formed, from a closed list of tags, never deep. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly tag: string;
  readonly href: string;
  /** Of a picture of ours. */
  readonly src: string;
  readonly alt: string;
  readonly start: number;
  readonly children: HtmlNode[];
}

const token = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+)/g;
const VOID = new Set(["br", "hr", "img"]);
/** The real host beside a link; whoever shows the link writes it again. */
const hostNote = / <span class="link-host"[^<>]*>[^<]*<\/span>/g;

/** @param html as `sanitiseHtml` writes it */
export function readTree(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: HtmlElement[] = [];
  for (const [, closing, tag = "", attributes = "", text] of html.replace(hostNote, "").matchAll(token)) {
    const siblings = open.at(-1)?.children ?? root;
    if (text !== undefined) siblings.push(unescapeText(text));
    else if (closing === "/") open.pop();
    else {
      const element = {
        tag,
        href: attribute(attributes, "href"),
        src: attribute(attributes, "src"),
        alt: attribute(attributes, "alt"),
        start: Number(attribute(attributes, "start") || 1),
        children: [],
      };
      siblings.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  return root;
}

function attribute(attributes: string, name: string): string {
  return unescapeText(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
}
