import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import fastify, { type FastifyInstance } from "fastify";
import { BadRequest, KnownError, NotFound, WrongMediaType } from "#core/errors.ts";
import { sendFailure } from "./failure.ts";
import { parseFields } from "./form-body.ts";
import { answerRequest } from "./handle.ts";
import { securityHeaders } from "./headers.ts";
import type { Route } from "./routes.ts";
import type { SiteParts } from "./site.ts";
import { words } from "./words.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    declared?: Route;
  }
}

/** Bytes of a request's body; posts are at most 20,000 characters (README 22). */
const mostBodyBytes = 256 * 1024;

/**
 * The web server: what needs no framework first, everything else through it.
 *
 * @throws Error while routes are added when one has no declared access, so that nothing is open by omission
 */
export async function buildServer(parts: SiteParts): Promise<FastifyInstance> {
  const app = fastify({
    serverFactory: (handler) => frontServer(parts, handler),
    bodyLimit: mostBodyBytes,
    routerOptions: {
      maxParamLength: 2_000,
      ignoreTrailingSlash: true,
      querystringParser: (text) => readQuery(text),
    },
    // An address that cannot be decoded is one that does not exist.
    frameworkErrors: (_error, request, reply) => void sendFailure(parts, request, reply, new NotFound()),
    clientErrorHandler: (error, socket) => refuseMalformed(parts.siteUrl, error, socket),
    exposeHeadRoutes: true,
    logger: false,
    forceCloseConnections: "idle",
  });
  readBodies(app);
  app.addHook("onResponse", (request, reply, done) => {
    parts.countAnswer(request.routeOptions.url ?? "none", reply.statusCode);
    done();
  });
  app.addHook("onRoute", (route) => {
    if (!route.config?.declared?.access)
      throw new Error(`${String(route.method)} ${route.url} does not say who may ask.`);
  });
  for (const route of parts.routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: { declared: route },
      handler: async (request, reply) => {
        if (request.query instanceof UnreadableQuery) throw request.query.problem;
        return answerRequest(parts, route, request, reply);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => sendFailure(parts, request, reply, new NotFound()));
  app.setErrorHandler((error, request, reply) => sendFailure(parts, request, reply, error));
  await app.ready();
  return app;
}

function frontServer(parts: SiteParts, handler: RequestListener): Server {
  const bounds = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };
  // The front refuses requests without a host, with the headers of every other answer.
  const server = createServer({ ...bounds, requireHostHeader: false }, (request, response) => {
    if (!parts.front(request, response, handler)) handler(request, response);
  });
  server.maxConnections = 1_000;
  return server;
}

/** What is no HTTP at all still gets an answer that says nothing and carries what every answer carries (P-26). */
function refuseMalformed(siteUrl: string, error: ClientError, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = malformed[error.code] ?? "400 Bad Request";
  const headers = Object.entries({ ...securityHeaders(siteUrl), "cache-control": "no-store", connection: "close" });
  const lines = [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), "content-length: 0"];
  socket.end(`${lines.join("\r\n")}\r\n\r\n`);
}

const malformed: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

type ClientError = Error & { readonly code: string };

/** Stands for a query that cannot be read: where the framework reads it, nobody would catch what is thrown. */
class UnreadableQuery {
  readonly [name: string]: unknown;
  readonly problem: unknown;
  constructor(problem: unknown) {
    this.problem = problem;
  }
}

function readQuery(text: string): Record<string, unknown> {
  try {
    return parseFields(text);
  } catch (error) {
    return new UnreadableQuery(error);
  }
}

/**
 * Forms and JSON are the only bodies; anything else is refused before it is read. Pages take forms alone: in JSON a field
 * can be a list or an object, and no page expects that.
 */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "buffer" }, (_request, body, done) => {
    try {
      done(null, parseFields(Buffer.from(body).toString("latin1")));
    } catch (error) {
      done(error instanceof KnownError ? error : new BadRequest("Unreadable form."));
    }
  });
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    if (request.routeOptions.config.declared?.kind === "page") return done(new WrongMediaType(words.wrongType));
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(body));
      done(null, text === "" ? undefined : (JSON.parse(text) as unknown));
    } catch {
      done(new BadRequest("The body is not JSON."));
    }
  });
}
