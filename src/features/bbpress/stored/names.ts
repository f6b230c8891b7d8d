/** Latin-1 entities in the order of their characters, from U+00A0. */
const LATIN1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

const NAMED = new Map<string, string>([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["hellip", "…"],
  ["bull", "•"],
  ["euro", "€"],
  ["trade", "™"],
  ...LATIN1.split(" ").map((name, n): [string, string] => [name, String.fromCodePoint(0xa0 + n)]),
]);

/** Undoes one layer of HTML entities; what is no entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,7}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    return character(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? whole;
  });
}

function character(code: number): string | null {
  const allowed =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return allowed ? String.fromCodePoint(code) : null;
}

/** A title or name on one line: entities decoded once, white space squeezed. */
export function oneLine(stored: string): string {
  return decodeEntities(stored).replace(/\s+/g, " ").trim();
}

/** @returns the text cut to `most` characters, never inside one */
export function cutTo(most: number, text: string): string {
  if (text.length <= most) return text;
  const characters = Array.from(text.slice(0, (most + 1) * 2));
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** WordPress keeps slugs percent-encoded. One that would decode to something that breaks an address stays encoded. */
export function decodeSlug(stored: string): string {
  const decoded = decodePercent(stored);
  return /[\p{Cc}\p{Cs}\s/\\?#%]/u.test(decoded) || decoded === "." || decoded === ".." ? plainSlug(stored) : decoded;
}

function decodePercent(stored: string): string {
  try {
    return decodeURIComponent(stored);
  } catch {
    return stored;
  }
}

function plainSlug(stored: string): string {
  return stored.replace(/[^\p{L}\p{N}%._~-]+/gu, "-").replace(/^[.-]+|[.-]+$/g, "");
}

/** What WordPress makes of a login for the profile address, as near as the login alone tells. */
export function profileSlug(login: string): string {
  return login
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[.\s/_]+/g, (run) => (run.includes("_") && !/[.\s/]/.test(run) ? run : "-"))
    .replace(/[^\p{L}\p{N}_-]+/gu, "")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

/** Names are public; an e-mail address as a name would tell who somebody is. */
export function looksLikeEmail(name: string): boolean {
  return /\S@\S+\.\S/.test(name);
}

/** Plain text of a forum's description. */
export function plainText(html: string): string {
  const breaks = html.replace(/<(?:br|\/p|\/li|\/div)\b[^<>]*>/gi, "\n").replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  return decodeEntities(breaks.replace(/<\/?[a-z][^<>]*>/gi, ""))
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
