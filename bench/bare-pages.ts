import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page as bytes: what the site wrote, to be written again by as little as possible. */
export interface BarePage {
  readonly path: string;
  readonly headers: readonly string[];
  readonly base64: string;
}

/** The yardstick: a bare server that writes the same headers and the same bytes from memory, and does nothing else. */
process.on("message", (pages: readonly BarePage[]) => {
  const kept = new Map(
    pages.map(({ path, headers, base64 }) => [path, { headers: [...headers], body: Buffer.from(base64, "base64") }]),
  );
  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    const page = kept.get(request.url ?? "");
    if (!page) {
      response.writeHead(404, { "content-length": 0 });
      response.end();
      return;
    }
    response.writeHead(200, page.headers);
    response.end(page.body);
  });
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
});
process.once("disconnect", () => process.exit());
