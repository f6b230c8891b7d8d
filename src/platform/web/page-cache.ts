import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzipSync } from "node:zlib";
import { utf8Bytes } from "#platform/text/utf8.ts";
import type { PageTag } from "#platform/work/work.ts";
import type { Keeping } from "./keeping.ts";
import type { KeptThings } from "./kept-things.ts";

/**
 * Guests' pages, kept as compressed bytes and written straight to the socket, in front of the framework.
 *
 * Only pages that all guests see alike get in (README 14): no session cookie, no Authorization, no query, status 200,
 * nothing that sets a cookie. When they go is told by `Keeping`.
 */
export interface PageCache {
  /** Writes the kept page; false when there is none for this request. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  keep(path: string, ticket: number, page: PageToKeep): KeptPage;
  readonly bytes: number;
}

export interface PageToKeep {
  readonly html: string;
  /** What it was built from. */
  readonly tags: readonly PageTag[];
  /** What this page is sent with, besides what all of them are. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface KeptPage {
  readonly brotli: Buffer;
  readonly etag: string;
}

interface Entry {
  /** The compressed bytes as a string: Node then sends headers and body in one piece, which costs a tenth less. */
  readonly packed: string;
  readonly size: number;
  readonly etag: string;
  readonly tags: readonly PageTag[];
  /** What this page is sent with, besides what all of them are. */
  readonly own: Readonly<Record<string, string>>;
  readonly headers: string[];
  /** How often it was sent since it was packed as it is. */
  sent: number;
}

export interface CacheOptions {
  readonly keeping: Keeping;
  readonly sessionCookie: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  /** Counts a read; false when this network has had too many. */
  admit(request: IncomingMessage): boolean;
}

const window = 17;
/** Whoever asks first waits for it. */
const atFirst = { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: window } };
/** For what is sent many times: a fifth smaller, done beside the others' requests. */
const forMany = { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: window } };
const many = 4;

export function createPageCache(options: CacheOptions): PageCache {
  const pages: KeptThings<Entry> = options.keeping.shelf(options.mostBytes);
  const sessionMark = `${options.sessionCookie}=`;
  const entry = (packed: Buffer, page: Pick<Entry, "etag" | "tags" | "own">, sent: number): Entry => ({
    ...page,
    packed: packed.toString("latin1"),
    size: packed.length,
    headers: headersOf({ ...options.headers, ...page.own }, page.etag, packed.length),
    sent,
  });
  /** Nobody waits for it; when the page goes meanwhile, it was for nothing. */
  const packBetter = (path: string, page: Entry) => {
    brotliCompress(brotliDecompressSync(Buffer.from(page.packed, "latin1")), forMany, (failed, packed) => {
      if (!failed && pages.get(path) === page) pages.put(path, entry(packed, page, many));
    });
  };

  return {
    get bytes() {
      return pages.bytes;
    },
    serve(request, response) {
      const path = request.url ?? "";
      const page = pages.get(path);
      if (page === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
      const given = request.headers;
      if (given.authorization !== undefined || given.cookie?.includes(sessionMark)) return false;
      if (!options.admit(request)) return false;
      write(page, request, response);
      if (page.sent < many && ++page.sent === many) packBetter(path, page);
      return true;
    },
    keep(path, ticket, { html, tags, headers: own }) {
      const whole = utf8Bytes(html);
      const brotli = brotliCompressSync(whole, atFirst);
      const etag = `"${createHash("sha256").update(whole).digest("base64url").slice(0, 22)}"`;
      if (options.keeping.isFresh(tags, ticket)) pages.put(path, entry(brotli, { etag, tags, own }, 0));
      return { brotli, etag };
    },
  };
}

function headersOf(common: Readonly<Record<string, string>>, etag: string, length: number): string[] {
  const pairs = {
    ...common,
    ...guestPageHeaders,
    etag,
    "content-encoding": "br",
    "content-length": String(length),
  };
  return Object.entries(pairs).flat();
}

/** Browsers ask each time whether their copy still holds; keeping pages is our own business. */
export const guestPageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-cache",
  vary: "accept-encoding, cookie",
} as const;

function write(entry: Entry, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["if-none-match"] === entry.etag) {
    response.writeHead(
      304,
      entry.headers.filter((_, i, all) => !/^content-(length|encoding|type)$/.test(all[i - (i % 2)] ?? "")),
    );
    response.end();
    return;
  }
  const accepted = request.headers["accept-encoding"];
  if (typeof accepted === "string" && /\bbr\b/.test(accepted)) {
    response.writeHead(200, entry.headers);
    if (request.method === "HEAD") response.end();
    else response.end(entry.packed, "latin1");
    return;
  }
  const whole = brotliDecompressSync(Buffer.from(entry.packed, "latin1"));
  const zipped = typeof accepted === "string" && /\bgzip\b/.test(accepted);
  const body = zipped ? gzipSync(whole, { level: 6 }) : whole;
  const headers = Object.fromEntries(pairsOf(entry.headers));
  delete headers["content-encoding"];
  response.writeHead(200, {
    ...headers,
    ...(zipped ? { "content-encoding": "gzip" } : {}),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function* pairsOf(flat: readonly string[]): Generator<[string, string]> {
  for (let i = 0; i + 1 < flat.length; i += 2) yield [flat[i] ?? "", flat[i + 1] ?? ""];
}
