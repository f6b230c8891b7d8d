import sanitizeHtml from "sanitize-html";
import { type SafeHtml, trustHtml } from "#core/safe-html.ts";
import { isBlank } from "./characters.ts";
import { unescapeText } from "./escape.ts";
import { type LinkRules, linkTarget } from "./links.ts";
import { type PicturePlace, pictureAt } from "./pictures.ts";
import { HtmlBuilder } from "./sanitise/builder.ts";

export { autoParagraphs } from "./sanitise/auto-paragraphs.ts";

export type SanitiseOptions = LinkRules & {
  /** The picture of ours that was made of it, or undefined: then it becomes a link. Nothing is fetched. */
  readonly pictureAt?: (src: string) => PicturePlace | undefined;
};

/**
 * Foreign HTML (an import, a paste) reduced to what posts may hold. sanitize-html reads it and throws out what is
 * not on the list; its answer is then written anew, because it reads HTML otherwise than a browser does.
 */
export function sanitiseHtml(html: string, options: SanitiseOptions = {}): SafeHtml {
  const builder = new HtmlBuilder(options);
  for (const [, closing, tag, attributes = "", text] of reduce(html).matchAll(token)) {
    if (text !== undefined) builder.text(unescapeText(text));
    else if (tag !== undefined) writeTag(builder, { tag, closing: closing === "/", attributes }, options);
  }
  return trustHtml(builder.finish().trimEnd());
}

const CONTAINERS = ["blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th"] as const;
const LEAVES: Readonly<Record<string, "p" | "h3" | "h4" | "pre">> = {
  p: "p",
  h1: "h3",
  h2: "h3",
  h3: "h3",
  h4: "h4",
  h5: "h4",
  h6: "h4",
  pre: "pre",
};
const FORMATS: Readonly<Record<string, "a" | "em" | "strong" | "del" | "ins" | "code">> = {
  a: "a",
  em: "em",
  i: "em",
  strong: "strong",
  b: "strong",
  del: "del",
  s: "del",
  strike: "del",
  ins: "ins",
  code: "code",
};
/** Blocks that carry no meaning of their own; what they hold is set apart. */
const BOXES = ["div", "section", "article", "center", "figure", "figcaption", "dl", "dt", "dd", "tfoot", "caption"];

/** What sanitize-html writes: a tag with quoted attributes, or text. A `<` that is neither is text. */
const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+(?:="[^"<>]*")?)*)(?: \/)?>|([^<]+|<)/g;

const KEPT: sanitizeHtml.IOptions = {
  allowedTags: [...CONTAINERS, ...Object.keys(LEAVES), ...Object.keys(FORMATS), ...BOXES, "br", "hr", "img", "span"],
  allowedAttributes: {
    a: ["href"],
    img: ["src", "alt"],
    ol: ["start"],
    span: [{ name: "class", values: ["link-host"] }],
  },
  // Written anew beside each link; without this a text sanitised twice would say it twice.
  exclusiveFilter: ({ tag, attribs }) => tag === "span" && attribs.class === "link-host",
  // Whatever browsers do not show as text goes with its content.
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "xmp",
    "noscript",
    "title",
    "iframe",
    "noembed",
    "noframes",
    "template",
    "svg",
    "math",
    "object",
    "select",
    "audio",
    "video",
  ],
  // Addresses are judged when links are written, with the rules for people's own links.
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: true,
  disallowedTagsMode: "discard",
  enforceHtmlBoundary: false,
};

function reduce(html: string): string {
  return sanitizeHtml(html.toWellFormed(), KEPT);
}

type Tag = { readonly tag: string; readonly closing: boolean; readonly attributes: string };

function writeTag(builder: HtmlBuilder, { tag, closing, attributes }: Tag, options: SanitiseOptions): void {
  const container = CONTAINERS.find((name) => name === tag);
  const leaf = LEAVES[tag];
  const format = FORMATS[tag];

  if (container) closing ? builder.close(container) : builder.open(container, startOf(container, attributes));
  else if (leaf) closing ? builder.closeLeaf(leaf) : builder.openLeaf(leaf);
  else if (format) closing ? builder.closeFormat(format) : builder.openFormat(format, attribute(attributes, "href"));
  else if (BOXES.includes(tag)) builder.endParagraph();
  else if (tag === "br") builder.lineBreak();
  else if (tag === "hr") builder.rule();
  else if (tag === "img") writePicture(builder, attributes, options);
}

function writePicture(builder: HtmlBuilder, attributes: string, options: SanitiseOptions): void {
  const src = attribute(attributes, "src");
  const alt = attribute(attributes, "alt");
  const kept = options.pictureAt?.(src) ?? pictureAt(src);
  const target = linkTarget(src, options);
  if (kept) builder.picture(kept, alt);
  else if (!target) builder.text(alt);
  else {
    builder.openFormat("a", src);
    builder.text(isBlank(alt) ? target.host || target.href : alt);
    builder.closeFormat("a");
  }
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(attributes);
  return unescapeText(found?.[1] ?? "");
}

function startOf(tag: string, attributes: string): string {
  const start = attribute(attributes, "start");
  return tag === "ol" && /^[1-9]\d{0,8}$/.test(start) && start !== "1" ? ` start="${start}"` : "";
}
