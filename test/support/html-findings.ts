import sanitizeHtml from "sanitize-html";

/**
 * What is wrong with HTML that is said to come from people's text: everything that is not on this list, written exactly
 * so, and closed where it was opened. Two readers look: a strict one, for which any other byte is a finding, and
 * htmlparser2 (through sanitize-html), which reads as leniently as a browser.
 */
export function htmlFindings(html: string): readonly string[] {
  return [...strictFindings(html), ...lenientFindings(html)];
}

const FOREIGN = "noopener noreferrer nofollow ugc";
const OPENING: readonly RegExp[] = [
  /^<(?:ul|ol|li|blockquote|cite|code|em|strong|del|ins|table|thead|tbody|tr)>$/,
  /^<(?:p|h3|h4|li|td|th) dir="auto">$/,
  /^<th scope="col" dir="auto">$/,
  /^<ol start="(?:0|[1-9]\d{0,8})">$/,
  /^<blockquote class="quote">$/,
  /^<pre dir="auto" tabindex="0">$/,
  /^<div class="scroll-x" role="group" aria-label="Table" tabindex="0">$/,
  /^<span class="link-host" dir="ltr">$/,
  /^<b class="mention">$/,
  /^<a class="mention" href="\/[^"<>]*">$/,
  /^<a href="\/[^"<>]*">$/,
  new RegExp(`^<a href="(?:https?|mailto):[^"<>]*" rel="${FOREIGN}">$`),
];
const VOID = /^<(?:br|hr|img src="\/[^"<>]*" alt="[^"<>]*" width="\d{1,4}" height="\d{1,4}" loading="lazy")>$/;
const INLINE_ONLY = new Set(["p", "h3", "h4", "pre", "a", "em", "strong", "del", "ins", "code", "cite", "span", "b"]);
const INLINE = new Set(["a", "em", "strong", "del", "ins", "code", "cite", "span", "b"]);
const DEEPEST = 32;

function strictFindings(html: string): string[] {
  const findings: string[] = [];
  const open: string[] = [];
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    const name = /^<\/?([a-z0-9]+)/.exec(piece)?.[1] ?? "";
    if (!piece.startsWith("<") || piece === "<") findings.push(...textFindings(piece));
    else if (piece.startsWith("</")) {
      if (open.pop() !== name || piece !== `</${name}>`) findings.push(`closes what is not open: ${piece}`);
    } else if (!VOID.test(piece)) {
      if (!OPENING.some((form) => form.test(piece))) findings.push(`not on the list: ${piece}`);
      const around = open.at(-1) ?? "";
      if (INLINE_ONLY.has(around) && !INLINE.has(name)) findings.push(`<${name}> inside <${around}>`);
      if (name === "a" && open.includes("a")) findings.push("a link inside a link");
      open.push(name);
      if (open.length > DEEPEST) findings.push(`${open.length} deep`);
    }
  }
  if (open.length > 0) findings.push(`left open: ${open.join(" ")}`);
  return findings;
}

function textFindings(text: string): string[] {
  if (/[<>]/.test(text)) return [`a bare ${text}`];
  const bare = text.replace(/&(?:amp|lt|gt|quot);/g, "");
  if (bare.includes("&")) return [`a bare & in ${text.slice(0, 40)}`];
  return /[\u202a-\u202e\u2066-\u2069\p{Cc}]/u.test(bare.replace(/[\t\n]/g, "")) ? ["a control character"] : [];
}

const TAGS = new Set(
  "p h3 h4 ul ol li blockquote cite pre code em strong del ins table thead tbody tr td th div span b a br hr img".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "dir class role aria-label tabindex scope start href rel src alt width height loading".split(" "),
);

function lenientFindings(html: string): string[] {
  const findings: string[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag(name, attributes) {
      if (!TAGS.has(name)) findings.push(`a browser may see <${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(attribute)) findings.push(`a browser may see ${attribute}=`);
        if (attribute === "href" || attribute === "src") findings.push(...addressFindings(name, value));
      }
    },
  });
  return findings;
}

function addressFindings(tag: string, address: string): string[] {
  const url = URL.parse(address, "https://own.invalid");
  if (!url) return [`no address: ${address}`];
  const isOwn = url.origin === "https://own.invalid";
  if (isOwn && !/^\/(?![\\/])/.test(address)) return [`a relative address: ${address}`];
  if (!isOwn && tag !== "a") return [`loads from elsewhere: ${address}`];
  if (!["http:", "https:", "mailto:"].includes(url.protocol)) return [`a scheme that acts: ${address}`];
  return url.username || url.password ? [`a name in the address: ${address}`] : [];
}
