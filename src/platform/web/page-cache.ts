import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, brotliDecompressSync, constants, gzipSync } from "node:zlib";
import type { PageTag } from "#platform/work/work.ts";
import { KeptPages } from "./kept-pages.ts";

/**
 * Guests' pages, kept as compressed bytes and written straight to the socket, in front of the framework.
 *
 * Only pages that all guests see alike get in (README 14): no session cookie, no Authorization, no query, status 200,
 * nothing that sets a cookie. A page names what it was built from and goes when that changes. The ticket taken before
 * a page is built tells whether something changed meanwhile, so that an old page is never kept.
 */
export interface PageCache {
  /** Writes the kept page; false when there is none for this request. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Taken before the first query of a page that may be kept. */
  ticket(): number;
  keep(path: string, ticket: number, page: PageToKeep): KeptPage;
  drop(tags: readonly PageTag[]): void;
  /** While notices of changes may be missed, nothing is kept or served. */
  setReliable(reliable: boolean): void;
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
  readonly etag: string;
  readonly tags: readonly PageTag[];
  readonly headers: string[];
}

export interface CacheOptions {
  readonly sessionCookie: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  /** Counts a read; false when this network has had too many. */
  admit(request: IncomingMessage): boolean;
}

/** For what is sent many times, and is not worth a large window. */
const kept = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 } };

export function createPageCache(options: CacheOptions): PageCache {
  const pages = new KeptPages<Entry>(options.mostBytes);
  const changedAt = new Map<PageTag, number>();
  let clock = 1;
  let clearedAt = 0;
  let reliable = true;
  const sessionMark = `${options.sessionCookie}=`;
  const clear = () => {
    pages.clear();
    changedAt.clear();
    clearedAt = ++clock;
  };

  return {
    get bytes() {
      return pages.bytes;
    },
    serve(request, response) {
      const entry = pages.get(request.url ?? "");
      if (entry === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
      const sent = request.headers;
      if (sent.authorization !== undefined || sent.cookie?.includes(sessionMark)) return false;
      if (!options.admit(request)) return false;
      write(entry, request, response);
      return true;
    },
    ticket: () => clock,
    keep(path, ticket, { html, tags, headers }) {
      const brotli = brotliCompressSync(html, kept);
      const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
      const page = { brotli, etag };
      const stale = clearedAt > ticket || tags.some((tag) => (changedAt.get(tag) ?? 0) > ticket);
      if (reliable && !stale) {
        pages.put(path, {
          packed: brotli.toString("latin1"),
          etag,
          tags,
          headers: headersOf({ ...options.headers, ...headers }, page),
        });
      }
      return page;
    },
    drop(tags) {
      if (tags.includes("site") || changedAt.size > 20_000) return clear();
      clock += 1;
      for (const tag of tags) {
        changedAt.set(tag, clock);
        pages.removeTagged(tag);
      }
    },
    setReliable(now) {
      reliable = now;
      clear();
    },
  };
}

function headersOf(common: Readonly<Record<string, string>>, page: KeptPage): string[] {
  const pairs = {
    ...common,
    ...guestPageHeaders,
    etag: page.etag,
    "content-encoding": "br",
    "content-length": String(page.brotli.length),
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
