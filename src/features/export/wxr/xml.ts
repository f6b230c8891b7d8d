/** Characters that XML 1.0 has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to drop
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
const HALF_CHARACTERS = /\p{Cs}/gu;

/** What an XML file can hold of a text; line ends as its readers will see them. */
export function xmlText(text: string): string {
  const whole = text.isWellFormed() ? text : text.replace(HALF_CHARACTERS, "");
  return (whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole).replace(FORBIDDEN, "");
}

/** Any text as one value: an end inside it is split in two. */
export function cdata(text: string): string {
  return `<![CDATA[${xmlText(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

export function escaped(text: string): string {
  return xmlText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function element(name: string, text: string | number): string {
  return `<${name}>${typeof text === "number" ? text : cdata(text)}</${name}>\n`;
}

/** A title or a name: WordPress keeps these as HTML. */
export function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** WordPress keeps slugs percent-encoded. */
export function encodedSlug(slug: string): string {
  return encodeURIComponent(slug.toWellFormed()).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

/** What PHP's `serialize` makes of a list of numbers. */
export function phpList(ids: readonly number[]): string {
  return `a:${ids.length}:{${ids.map((id, n) => `i:${n};i:${id};`).join("")}}`;
}
