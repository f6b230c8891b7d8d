import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";

/**
 * The files that the build made, read once and served from memory. Nothing else is a file: an address that the list
 * does not hold reaches no disk, whatever it is spelled like.
 */
export interface Assets {
  /** Writes the file; false when there is no such asset. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** The bytes of one asset, uncompressed. @throws Error when the build made no such file */
  read(address: string): Buffer;
}

interface Variant {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

interface Asset {
  readonly plain: Variant;
  readonly br: Variant | null;
  readonly gzip: Variant | null;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const unchanging = "public, max-age=31536000, immutable";

/** @param headers what every answer of this site carries */
export function loadAssets(folder: string, headers: Readonly<Record<string, string>>): Assets {
  const assets = new Map<string, Asset>();
  const names = new Set(readdirSync(folder));
  for (const name of names) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const common = { ...headers, "content-type": type, "cache-control": unchanging, vary: "accept-encoding" };
    const variant = (file: string, coding: string | null): Variant => {
      const body = readFileSync(join(folder, file));
      const encoding = coding === null ? {} : { "content-encoding": coding };
      return { body, headers: { ...common, ...encoding, "content-length": body.length } };
    };
    assets.set(`/assets/${name}`, {
      plain: variant(name, null),
      br: names.has(`${name}.br`) ? variant(`${name}.br`, "br") : null,
      gzip: names.has(`${name}.gz`) ? variant(`${name}.gz`, "gzip") : null,
    });
  }
  return {
    serve(request, response) {
      const asset = assets.get(request.url ?? "");
      if (asset === undefined || (request.method !== "GET" && request.method !== "HEAD")) return false;
      const { body, headers: itsHeaders } = bestVariant(asset, request.headers["accept-encoding"]);
      response.writeHead(200, itsHeaders);
      response.end(request.method === "HEAD" ? undefined : body);
      return true;
    },
    read(address) {
      const asset = assets.get(address);
      if (asset === undefined) throw new Error(`The build made no ${address}.`);
      return asset.plain.body;
    },
  };
}

function bestVariant(asset: Asset, accepted: string | string[] | undefined): Variant {
  const codings = String(accepted ?? "");
  if (asset.br !== null && /\bbr\b/.test(codings)) return asset.br;
  if (asset.gzip !== null && /\bgzip\b/.test(codings)) return asset.gzip;
  return asset.plain;
}
