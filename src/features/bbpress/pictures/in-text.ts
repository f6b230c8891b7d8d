import { escapeAttribute } from "#platform/text/escape.ts";

/** `<a href="…"><img …></a>`: the small picture that leads to the large one. */
const linked = /<a\b[^<>]*\shref=(["'])([^"'<>]+)\1[^<>]*>\s*(<img\b[^<>]*>)\s*<\/a>/gi;
const named = /(\s(?:src|href)=)(["'])([^"'<>]+)\2/gi;
/** An address that stands alone on its line. */
const alone = /^[ \t]*(https?:\/\/[^\s<>"']+)[ \t]*$/gim;
const image = /<img\b[^<>]*>/gi;

/** Every address in a stored text that may name an uploaded file. */
export function addressesIn(text: string): readonly string[] {
  if (!text.includes("/wp-content/uploads/")) return [];
  const found = [...text.matchAll(named)].map(([, , , address = ""]) => address);
  return [...new Set([...found, ...Array.from(text.matchAll(alone), ([, address = ""]) => address)])];
}

/**
 * The stored text with our pictures in place of the old site's files.
 *
 * @param ours the address of ours for an address in the text; undefined where none was made
 * @param undescribed what is said of a picture that nobody described
 */
export function withPictures(text: string, ours: (address: string) => string | undefined, undescribed: string): string {
  return text
    .replace(linked, (whole, _quote, href: string, small: string) => {
      const large = ours(href);
      return large === undefined ? whole : small.replace(/(\ssrc=)(["'])[^"']*\2/i, `$1"${large}"`);
    })
    .replace(named, (whole, attribute: string, _quote, address: string) => {
      const own = ours(address);
      return own === undefined ? whole : `${attribute}"${own}"`;
    })
    .replace(alone, (whole, address: string) => {
      const own = ours(address);
      return own === undefined ? whole : `<img src="${own}" alt="">`;
    })
    .replace(image, (tag) => described(tag, undescribed));
}

/** Whoever hears the page instead of seeing it is told that there is a picture. */
function described(tag: string, undescribed: string): string {
  if (!tag.includes('src="/pictures/')) return tag;
  const words = escapeAttribute(undescribed);
  if (!/\salt=/i.test(tag)) return tag.replace(/^<img/i, `<img alt="${words}"`);
  return tag.replace(/\salt=(["'])\s*\1/i, ` alt="${words}"`);
}
