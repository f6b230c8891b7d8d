import { type Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What a test asks of a site, as plainly as HTTP itself. */
export interface Asking {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Whose connections to use; a new one otherwise. */
  readonly agent?: Agent;
}

/** What came back. */
export interface Page {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  readonly raw: Buffer;
  /** As text, unpacked. */
  readonly body: string;
  /** The path of a redirect. */
  readonly location: string;
  html(): string;
  json(): unknown;
}

/** One request, as it is. */
export function ask(port: number, { method = "GET", path, headers = {}, body, agent }: Asking): Promise<Page> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = httpRequest(
      { host: "127.0.0.1", port, method, path, headers: { ...length, ...headers }, agent: agent ?? false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => resolve(pageOf(response.statusCode ?? 0, response.headers, Buffer.concat(chunks))));
      },
    );
    request.on("error", reject);
    request.setTimeout(30_000, () => request.destroy(new Error(`No answer from ${path}.`)));
    request.end(body);
  });
}

function pageOf(status: number, headers: IncomingHttpHeaders, raw: Buffer): Page {
  const body = unpacked(headers["content-encoding"], raw).toString("utf8");
  return {
    status,
    headers,
    raw,
    body,
    location: headers.location ?? "",
    html: () => body,
    json: () => JSON.parse(body),
  };
}

function unpacked(coding: string | undefined, raw: Buffer): Buffer {
  if (raw.length === 0) return raw;
  if (coding === "br") return brotliDecompressSync(raw);
  return coding === "gzip" ? gunzipSync(raw) : raw;
}

/** Cookies of one browser. */
export class CookieJar {
  readonly #held = new Map<string, string>();

  set(name: string, value: string): void {
    this.#held.set(name, value);
  }

  get(name: string): string | undefined {
    return this.#held.get(name);
  }

  /** Takes what an answer sets, and lets go of what it ends. */
  take(headers: IncomingHttpHeaders): void {
    for (const line of headers["set-cookie"] ?? []) {
      const [pair = "", ...flags] = line.split(";");
      const cut = pair.indexOf("=");
      const name = pair.slice(0, cut).trim();
      if (flags.some((flag) => /^\s*max-age=0$/i.test(flag))) this.#held.delete(name);
      else this.#held.set(name, pair.slice(cut + 1).trim());
    }
  }

  header(): Record<string, string> {
    if (this.#held.size === 0) return {};
    return { cookie: [...this.#held].map(([name, value]) => `${name}=${value}`).join("; ") };
  }
}
