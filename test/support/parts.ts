import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { FrameProps } from "#ui/frame/frame.tsx";

/** The strictest policy that any of our pages is sent with: parts must work under it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export type Answer = (request: IncomingMessage, body: string) => PartsReply | Promise<PartsReply>;

export interface PartsReply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A little server that has the built assets and whatever a test gives it: parts are looked at without the product. */
export async function serveParts(assetsDir: string, answers: Record<string, Answer>) {
  const server = createServer((request, response) => void reply(request, response).catch(() => response.destroy()));

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const secure = { "content-security-policy": policy, "x-content-type-options": "nosniff" };
    if (path.startsWith("/assets/")) {
      const type = types[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { ...secure, "content-type": type });
      response.end(await readFile(join(assetsDir, path.slice("/assets/".length))));
      return;
    }
    const answer = answers[path];
    const { status, headers, body } = answer ? await answer(request, await textOf(request)) : { status: 404 };
    response.writeHead(status ?? 200, { ...secure, "content-type": "text/html; charset=utf-8", ...headers });
    response.end(body);
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/** What a page of parts has around it. */
export const partsFrame: Omit<FrameProps, "assets" | "children"> = {
  title: "Parts",
  siteName: "Threadwell",
  lang: "en",
  theme: "auto",
  nav: [{ href: "/", label: "Home", icon: "home", current: true }],
  headerLinks: [],
  homeHref: "/",
  exitHref: "/leave",
  words: {
    skipToMain: "Skip to main content",
    skipToExit: "Leave this site now",
    mainNav: "Main",
    breadcrumbs: "You are here",
    exit: "Leave",
    exitMore: "this site now",
  },
  footer: {
    help: { title: "Help", text: "Call.", link: { href: "/urgent/", label: "More" } },
    columns: [],
    line: "",
    exitHint: "Press Shift three times.",
  },
};
