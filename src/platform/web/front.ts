import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import type { Assets } from "./assets.ts";
import type { Metrics } from "./metrics.ts";
import type { PageCache } from "./page-cache.ts";

/** Takes a request before the framework sees it. True: it is answered, or will be. */
export type Front = (request: IncomingMessage, response: ServerResponse, pass: Pass) => boolean;

/** Hands the request on to the framework after all. */
type Pass = (request: IncomingMessage, response: ServerResponse) => void;

export interface FrontParts {
  /** Origins of this site; the first is the one it is known by. */
  readonly origins: ReadonlySet<string>;
  readonly cache: PageCache;
  readonly assets: Assets;
  readonly metrics: Metrics;
  readonly headers: Readonly<Record<string, string>>;
  /** May whoever sent this read the figures? Asked only for `/metrics`. */
  mayReadMetrics(request: IncomingMessage): Promise<boolean>;
  metricsText(): string;
}

/**
 * What needs no framework: the name that was asked for (D12), kept pages, the build's files, figures for the operator.
 * Every page passes here, so a page kept in memory costs little more than its bytes.
 */
export function createFront(parts: FrontParts): Front {
  const hosts = hostsOf(parts.origins);
  return (request, response, pass) => {
    if (saysTwoHosts(request)) {
      refused(parts.headers, response, 400);
      return true;
    }
    const host = request.headers.host;
    if ((host === undefined || !hosts.has(host)) && !mayAskUnderAnyName(request, hosts)) {
      const twin = twinOf(request, parts.origins);
      if (twin !== null) {
        leadTo(parts.headers, response, twin);
        return true;
      }
      refused(parts.headers, response, 421);
      return true;
    }
    if (!request.url?.startsWith("/") && !madeRelative(request, parts.origins)) {
      refused(parts.headers, response, 421);
      return true;
    }
    if (parts.cache.serve(request, response)) {
      parts.metrics.countKept();
      return true;
    }
    if (parts.assets.serve(request, response)) return true;
    if (request.url === "/metrics") {
      void answerMetrics(parts, request, response, pass);
      return true;
    }
    return false;
  };
}

/** A proxy may believe the second name and we the first (RFC 9112, 3.2): whoever sends two is answered by neither. */
function saysTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts += 1;
  }
  return hosts > 1;
}

const refusals = {
  400: "A request names one host.\n",
  421: "This server does not answer under that name.\n",
} as const;

/** As `Host` spells them: the port only where it is not the protocol's own. */
function hostsOf(origins: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...origins].map((origin) => new URL(origin).host));
}

/** Letters may be large and the usual port may be named; those who check on the machine ask by its number. */
function mayAskUnderAnyName(request: IncomingMessage, hosts: ReadonlySet<string>): boolean {
  const host = request.headers.host?.toLowerCase() ?? "";
  if (hosts.has(host) || hosts.has(host.replace(/:(80|443)$/, ""))) return true;
  if (!/^\/(healthz|readyz|metrics)$/.test(request.url ?? "")) return false;
  const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || isIP(name) !== 0;
}

/** The same address under our own name, for whoever asks with `www.` where we have none, or without it where we have. */
function twinOf({ headers, method, url }: IncomingMessage, [origin = ""]: ReadonlySet<string>): string | null {
  const { hostname } = new URL(origin);
  const name = (headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
  const twins = name === `www.${hostname}` || `www.${name}` === hostname;
  return twins && (method === "GET" || method === "HEAD") && url?.startsWith("/") ? `${origin}${url}` : null;
}

function leadTo(headers: FrontParts["headers"], response: ServerResponse, location: string): void {
  response.writeHead(301, { ...headers, location, "cache-control": "no-store", "content-length": 0 });
  response.end();
}

/** `GET http://our.site/path`, as a proxy may send it. False when it names another site. */
function madeRelative(request: IncomingMessage, origins: ReadonlySet<string>): boolean {
  const url = request.url ?? "";
  if (!URL.canParse(url) || !origins.has(new URL(url).origin)) return false;
  const { pathname, search } = new URL(url);
  request.url = `${pathname}${search}`;
  return true;
}

function refused(headers: FrontParts["headers"], response: ServerResponse, status: keyof typeof refusals): void {
  const body = refusals[status];
  response.writeHead(status, {
    ...headers,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "content-length": body.length,
    connection: "close",
  });
  response.end(body);
}

/** Whoever may not read the figures learns what every unknown address tells. */
async function answerMetrics(
  parts: FrontParts,
  request: IncomingMessage,
  response: ServerResponse,
  pass: Pass,
): Promise<void> {
  const asked = request.method === "GET" || request.method === "HEAD";
  if (!asked || !(await parts.mayReadMetrics(request).catch(() => false))) return pass(request, response);
  const body = parts.metricsText();
  response.writeHead(200, {
    ...parts.headers,
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
