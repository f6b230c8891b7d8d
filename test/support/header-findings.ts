import type { Page } from "./browsing.ts";

/** What is wrong with an answer's headers, whatever its status (P-24, P-26); nothing when all is well. */
export function headerFindings({ status, headers, body }: Page): string[] {
  const findings: string[] = [];
  const need = (name: string, ok: (value: string) => boolean) => {
    const value = headers[name];
    if (typeof value !== "string" || !ok(value)) findings.push(`${name}: ${String(value)}`);
  };
  need("content-security-policy", isStrict);
  need("x-content-type-options", (value) => value === "nosniff");
  need("x-frame-options", (value) => value === "DENY");
  need("referrer-policy", (value) => value === "same-origin");
  need("cross-origin-opener-policy", (value) => value === "same-origin");
  need("cross-origin-resource-policy", (value) => value === "same-origin");
  need(
    "permissions-policy",
    (value) => /camera=\(\)/.test(value) && /microphone=\(\)/.test(value) && !/\*/.test(value),
  );
  need("cache-control", (value) => /no-store|no-cache|immutable/.test(value));
  if (body !== "")
    need("content-type", (value) => !/^(text|application\/json)/.test(value) || /charset=utf-8/.test(value));
  if (status >= 400 || status === 303) need("cache-control", (value) => value === "no-store");
  for (const name of ["server", "x-powered-by", "access-control-allow-origin"]) {
    if (headers[name] !== undefined) findings.push(`${name}: ${String(headers[name])}`);
  }
  for (const cookie of headers["set-cookie"] ?? []) {
    if (!/; Path=\/; HttpOnly; SameSite=Lax/.test(cookie)) findings.push(`set-cookie without its flags`);
    if (!/no-store/.test(headers["cache-control"] ?? "")) findings.push("a cookie on a page that may be kept");
  }
  return findings;
}

const onlySelf = ["script", "style", "img", "font", "connect", "manifest"].map((kind) => `${kind}-src`);

function isStrict(policy: string): boolean {
  const rules = new Map(
    policy.split("; ").map((rule) => [rule.split(" ", 1)[0] ?? "", rule.split(" ").slice(1).join(" ")]),
  );
  const only = (name: string, wanted: string) => rules.get(name) === wanted;
  return (
    !/unsafe|https?:|data:|blob:|\*|nonce-/.test(policy) &&
    ["default-src", "base-uri", "object-src", "frame-ancestors"].every((name) => only(name, "'none'")) &&
    [...onlySelf, "form-action"].every((name) => only(name, "'self'")) &&
    only("trusted-types", "'none'") &&
    only("require-trusted-types-for", "'script'")
  );
}

/** Whatever in an answer would make a browser ask somebody else, or run what is no file of ours (P-25). */
export function foreignFindings({ headers, body }: Page, siteUrl: string): string[] {
  const type = headers["content-type"] ?? "";
  if (/javascript|svg/.test(type))
    return addressesIn(body, /https?:\/\/[^\s"'`<>)]+/g).filter((url) => !isNamespace(url));
  if (/css/.test(type)) return addressesIn(body, /(?:url\(\s*["']?|@import\s+["'])\s*(?:https?:|\/\/|data:)[^)"']*/g);
  if (!/html/.test(type)) return [];
  const findings = addressesIn(body, /<(?:style|base|iframe|object|embed|template)\b[^>]*|\son\w+\s*=|\sstyle\s*=/gi);
  for (const [tag, name = ""] of body.matchAll(/<([a-z]+)\b[^>]*>/gi)) {
    for (const [, attribute = "", value = ""] of tag.matchAll(/\s([a-z-]+)="([^"]*)"/gi)) {
      if (!addressing.has(attribute) || isOwn(value, siteUrl)) continue;
      const isLinkAway = name === "a" && /^(https?|mailto):/.test(value) && /rel="[^"]*noopener/.test(tag);
      if (!isLinkAway) findings.push(tag);
    }
    if (name === "script" && !/\ssrc="\/assets\//.test(tag)) findings.push(tag);
  }
  return findings;
}

const addressing = new Set("src href action formaction srcset poster data ping background xlink:href".split(" "));

function isOwn(address: string, siteUrl: string): boolean {
  return /^(?:\/(?![\\/])|#|\?|$)/.test(address) || address.startsWith(`${siteUrl}/`);
}

function addressesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

/** Names of vocabularies look like addresses, and nobody fetches them. */
function isNamespace(url: string): boolean {
  return url.startsWith("http://www.w3.org/");
}
