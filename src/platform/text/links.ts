import { CONTROLS, classOf, DIRECTIONS, NEVER_SEEN, SPACES, TAG_LETTERS, ZERO_WIDTH } from "./character-ranges.ts";

/** Where a link in people's text may lead. Everything that is not on this short list stays text. */

export type LinkTarget = {
  readonly kind: "own" | "web" | "mail";
  /** Safe to write into an attribute once escaped: a path of ours, or a full http, https or mailto address. */
  readonly href: string;
  /** What the reader should see of a foreign address: the real host (in ASCII), or the mailbox. */
  readonly host: string;
};

export type LinkRules = {
  /** Origins that are this site, for example `https://forum.example`. Compared whole, never by ending. */
  readonly siteOrigins?: readonly string[];
  /** Own paths that do something when opened; text never links to them. */
  readonly closedPaths?: readonly string[];
};

export const FOREIGN_REL = "noopener noreferrer nofollow ugc";

const LONGEST_ADDRESS = 2000;
const DEFAULT_CLOSED_PATHS = ["/leave"];

/** Browsers ignore some of these inside an address and people see none of them. */
const unseen = new RegExp(
  `[${classOf([...CONTROLS, 9, 10, ...SPACES, ...ZERO_WIDTH, ...DIRECTIONS, ...NEVER_SEEN, [0xfe00, 0xfe0f], ...TAG_LETTERS])}]`,
  "gu",
);
const web = /^(?:https?:)?[\\/]{2}/i;
const mailbox =
  /^[a-z0-9!#$&'*+=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z][a-z0-9-]{0,61}[a-z]$/i;

/** @param address as written, entities already decoded; undefined when it must not become a link */
export function linkTarget(address: string, rules: LinkRules = {}): LinkTarget | undefined {
  if (address.length > LONGEST_ADDRESS) return undefined;
  const bare = address.replace(unseen, "");

  if (/^mailto:/i.test(bare)) return mailTarget(bare.slice("mailto:".length));
  if (web.test(bare)) return webTarget(bare, rules);
  if (/^\/(?![\\/])/.test(bare)) return ownTarget(bare, rules);
  return undefined;
}

function mailTarget(address: string): LinkTarget | undefined {
  const [box = ""] = address.split("?", 1);
  if (box.length > 254 || !mailbox.test(box)) return undefined;
  return { kind: "mail", href: `mailto:${box}`, host: box };
}

function webTarget(address: string, rules: LinkRules): LinkTarget | undefined {
  const url = URL.parse(/^h/i.test(address) ? address : `https:${address}`);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  if (url.hostname === "" || hasCredentials(address)) return undefined;

  if (rules.siteOrigins?.includes(url.origin)) return ownTarget(pathOf(url), rules);
  return { kind: "web", href: url.href, host: url.host };
}

/** `https://bank.example@evil.example` reads like one host and leads to another. */
function hasCredentials(address: string): boolean {
  const [authority = ""] = address
    .replace(web, "")
    .replace(/^[\\/]+/, "")
    .split(/[\\/?#]/, 1);
  return authority.includes("@");
}

function ownTarget(address: string, { closedPaths = DEFAULT_CLOSED_PATHS }: LinkRules): LinkTarget | undefined {
  const url = URL.parse(address, "https://own.invalid");
  if (url?.origin !== "https://own.invalid") return undefined;

  const href = pathOf(url);
  if (isUnder(href, closedPaths)) return undefined;
  return { kind: "own", href, host: "" };
}

/** One leading slash exactly: a browser reads two as "another host". */
function pathOf(url: URL): string {
  return (url.pathname + url.search + url.hash).replace(/^\/{2,}/, "/");
}

function isUnder(href: string, paths: readonly string[]): boolean {
  const [path = ""] = href.split(/[?#]/, 1);
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Half an escape: no route of ours has such a name, the path as written decides.
  }
  const lower = plain.replace(/\/{2,}/g, "/").toLowerCase();
  return paths.some((closed) => lower === closed || lower.startsWith(`${closed}/`));
}

/** Whether the words of a link already tell the reader where it leads. */
export function showsTarget(label: string, target: LinkTarget): boolean {
  if (target.kind === "own") return true;
  const seen = label.trim().toLowerCase();
  if (target.kind === "mail") return seen === target.host.toLowerCase();

  const rest = seen.replace(/^https?:\/\//, "");
  return [target.host, target.host.replace(/^www\./, "")].some(
    (host) => rest.startsWith(host) && /^(?:$|[/?#])/.test(rest.slice(host.length)),
  );
}
