import { once } from "node:events";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip } from "node:zlib";
import { CSRF_SLOT } from "#core/slots.ts";
import { hashToken, newToken } from "#platform/crypto/tokens.ts";
import { callsOf } from "#platform/log.ts";
import { utf8Bytes } from "#platform/text/utf8.ts";
import type { Answer, Asked, View } from "./asked.ts";
import { cookie, readCookie } from "./cookies.ts";
import { securityHeaders } from "./headers.ts";
import type { Reply, Request } from "./http.ts";
import { guestPageHeaders, type PageToKeep } from "./page-cache.ts";
import type { SiteParts } from "./site.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const worthCompressing = 1_000;
/** Up to here, handing the page to another thread costs more than packing it. */
const worthAThread = 200_000;
/** For what is sent once: a quarter of the time of the usual quality, for a fifth more bytes. */
const packedOnce = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const slot = Buffer.from(CSRF_SLOT);
const hiddenFromSearch = { "x-robots-tag": "noindex, noarchive, nosnippet" } as const;

/** Writes a page or an answer with every header it needs. */
export async function send(
  parts: SiteParts,
  asked: Asked<unknown>,
  request: Request,
  reply: Reply,
  what: View | Answer,
  ticket: number,
): Promise<Reply> {
  reply.headers(securityHeaders(parts.siteUrl));
  if (what.kind === "answer") return sendAnswer(parts, request, reply, what);
  const html = parts.frame(what, asked);
  const status = what.status ?? 200;
  reply.code(status).header("content-type", "text/html; charset=utf-8");
  if (what.retryAfterSeconds !== undefined) reply.header("retry-after", String(what.retryAfterSeconds));
  const headers = mayIndex(parts, what) ? {} : hiddenFromSearch;
  reply.headers(headers);
  if (mayKeep(what, asked, request, status) && !html.includes(CSRF_SLOT)) {
    return sendKept(parts, request, reply, { html, ticket, tags: what.builtFrom ?? [], headers });
  }
  const personal = asked.identity !== null || what.unkept === true || html.includes(CSRF_SLOT) || status !== 200;
  reply.header("cache-control", personal ? "no-store" : "no-cache").header("vary", guestPageHeaders.vary);
  return compressed(request, reply, withFormToken(parts, asked, request, reply, html));
}

/** Search engines may keep public pages where the practice says so. */
function mayIndex(parts: SiteParts, what: View): boolean {
  return what.mayBeIndexed === true && parts.house.tools.settings().searchEngines;
}

function mayKeep(what: View, asked: Asked<unknown>, request: Request, status: number): boolean {
  return (
    what.builtFrom !== undefined &&
    asked.viewer.kind === "guest" &&
    status === 200 &&
    (request.method === "GET" || request.method === "HEAD") &&
    isCanonical(request.url) &&
    request.headers.authorization === undefined
  );
}

/** Spelled as we spell it: other spellings of one address would fill the memory with copies of one page. */
function isCanonical(url: string): boolean {
  return url.split("/").every((part) => {
    try {
      return encodeURIComponent(decodeURIComponent(part)) === part;
    } catch {
      return false;
    }
  });
}

async function sendKept(
  parts: SiteParts,
  request: Request,
  reply: Reply,
  page: PageToKeep & { readonly ticket: number },
): Promise<Reply> {
  const kept = parts.cache.keep(request.url, page.ticket, page);
  reply.headers(guestPageHeaders).header("etag", kept.etag);
  if (request.headers["if-none-match"] === kept.etag) return reply.code(304).send();
  if (accepts(request, "br")) return reply.header("content-encoding", "br").send(kept.brotli);
  return compressed(request, reply, page.html);
}

async function sendAnswer(parts: SiteParts, request: Request, reply: Reply, what: Answer): Promise<Reply> {
  const { body } = what;
  const streamed = typeof body !== "string" && !Buffer.isBuffer(body);
  if (streamed) await begun(parts, request, body);
  reply.code(what.status).header("cache-control", "no-store").headers(what.headers);
  for (const one of what.cookies ?? []) reply.header("set-cookie", one);
  if (what.status >= 400 || what.headers["x-robots-tag"] === undefined) reply.headers(hiddenFromSearch);
  const { etag } = what.headers;
  if (etag !== undefined && request.headers["if-none-match"] === etag) return reply.code(304).send();
  const text = /^(text|application\/(json|problem|xml|rss))/.test(what.headers["content-type"] ?? "");
  if (streamed || !text || what.headers["content-encoding"] !== undefined) return reply.send(body);
  return compressed(request, reply, body);
}

/** Waits for the first byte, while a failure may still become a page; what fails later is noted (P-61). @throws what failed */
async function begun(parts: SiteParts, request: Request, body: Readable): Promise<void> {
  if (body.errored) throw body.errored;
  await once(body, "readable");
  body.once("error", (error) => {
    const route = request.routeOptions.url ?? "no route";
    parts.house.tools.log.warn("An answer broke off.", { route, name: error.name, stack: callsOf(error) });
  });
}

/** Writes the viewer's form token into the page's bytes; a guest with a form gets a cookie to bind it to. */
function withFormToken(parts: SiteParts, asked: Asked<unknown>, request: Request, reply: Reply, html: string): Buffer {
  const page = utf8Bytes(html);
  let at = page.indexOf(slot);
  if (at < 0) return page;
  let binding: string;
  if (asked.identity) {
    binding = `session ${asked.identity.sessionHash.toString("base64url")}`;
  } else {
    const held = readCookie(request.headers.cookie, parts.cookies.form) ?? newToken();
    reply.header("set-cookie", cookie(parts.cookies, parts.cookies.form, held, null));
    binding = `guest ${hashToken(held).toString("base64url")}`;
  }
  const token = Buffer.from(parts.formTokens.tokenFor(binding));
  if (token.length !== slot.length) throw new RangeError("A form token must have the length of its slot.");
  for (; at >= 0; at = page.indexOf(slot, at + slot.length)) token.copy(page, at);
  return page;
}

async function compressed(request: Request, reply: Reply, what: string | Buffer): Promise<Reply> {
  if (what.length < worthCompressing) return reply.send(what);
  const body = typeof what === "string" ? utf8Bytes(what) : what;
  if (accepts(request, "br")) {
    const packed = body.length > worthAThread ? await brotli(body, packedOnce) : brotliCompressSync(body, packedOnce);
    return reply.header("content-encoding", "br").send(packed);
  }
  if (accepts(request, "gzip")) return reply.header("content-encoding", "gzip").send(await gzipped(body, { level: 1 }));
  return reply.send(body);
}

function accepts(request: Request, coding: keyof typeof codings): boolean {
  const header = request.headers["accept-encoding"];
  return typeof header === "string" && codings[coding].test(header);
}

const codings = { br: /\bbr\b/, gzip: /\bgzip\b/ } as const;
