/** What the load generator is asked to do. */
export interface LoadJob {
  readonly port: number;
  readonly connections: number;
  /** For how long at most. */
  readonly seconds: number;
  /** Whole requests as they go over the wire; `{key}` becomes a fresh UUID each time. */
  readonly requests: readonly string[];
  /** "once": each request once, in order, then it ends. */
  readonly order: "random" | "once";
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly bytes: number;
}

export interface Requested {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as text. Its body may hold `{key}`, which stands for the 36 characters of a UUID. */
export function requestText(port: number, { method = "GET", path, headers = {}, body }: Requested): string {
  const length = body === undefined ? {} : { "content-length": body.replaceAll("{key}", "k".repeat(36)).length };
  const all = { host: `localhost:${port}`, "accept-encoding": "gzip, deflate, br", ...headers, ...length };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body ?? ""}`;
}
