import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { BadRequest, FormProblems, KnownError, TooOften, Unavailable } from "#core/errors.ts";
import { guest } from "#core/viewer.ts";
import { Busy, DatabaseDown, explained } from "#platform/database/errors.ts";
import { callsOf } from "#platform/log.ts";
import type { Answer, Asked, View } from "./asked.ts";
import { askedBy, identifyVisitor, recallAsked } from "./handle.ts";
import type { Reply, Request } from "./http.ts";
import { send } from "./send.ts";
import type { SiteParts } from "./site.ts";
import { words } from "./words.ts";

/** The one place that turns a failure into a page, or into a problem document for the API (RFC 9457). */
export async function sendFailure(parts: SiteParts, request: Request, reply: Reply, error: unknown): Promise<Reply> {
  const known = knownFailure(error);
  if (known.status === 500) logBug(parts, request, known.message, error);
  if (known.retryAfterSeconds !== undefined) reply.header("retry-after", String(known.retryAfterSeconds));
  if (known.status === 401) reply.header("www-authenticate", "Bearer");
  const asked = recallAsked(request) ?? (await whoAsked(parts, request, known.status));
  return send(parts, asked, request, reply, answerFor(parts, request, known), 0);
}

interface Failure {
  readonly status: number;
  readonly message: string;
  readonly retryAfterSeconds?: number;
  readonly problems?: ReadonlyMap<string, string>;
}

function knownFailure(error: unknown): Failure {
  const cause = explained(error);
  if (cause instanceof DatabaseDown || cause instanceof Busy)
    return { status: 503, message: words.away, retryAfterSeconds: 2 + Math.floor(Math.random() * 8) };
  if (error instanceof TooOften)
    return { status: 429, message: error.message, retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof Unavailable) return { status: 503, message: error.message, retryAfterSeconds: 5 };
  if (error instanceof FormProblems) {
    return { status: 422, message: [...error.problems.values()].join(" "), problems: error.problems };
  }
  if (error instanceof BadRequest && error.problems) {
    return { status: 400, message: error.message, problems: error.problems };
  }
  if (error instanceof KnownError) return { status: error.status, message: error.message };
  const status = frameworkStatus(error);
  if (status === 413) return { status, message: words.tooLarge };
  if (status === 415) return { status, message: words.wrongType };
  if (status >= 400 && status < 500) return { status: 400, message: words.wrongType };
  return { status: 500, message: randomUUID().slice(0, 8) };
}

function frameworkStatus(error: unknown): number {
  const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 500;
  return typeof status === "number" ? status : 500;
}

function answerFor(parts: SiteParts, request: Request, failure: Failure): View | Answer {
  const message = failure.status === 500 ? words.broken(failure.message) : failure.message;
  if (!isForTheApi(request)) return { ...parts.problemView(failure.status, message), status: failure.status };
  const problem = {
    type: "about:blank",
    title: STATUS_CODES[failure.status] ?? "",
    status: failure.status,
    detail: message,
    ...(failure.problems ? { problems: Object.fromEntries(failure.problems) } : {}),
  };
  return {
    kind: "answer",
    status: failure.status,
    headers: { "content-type": "application/problem+json; charset=utf-8" },
    body: JSON.stringify(problem),
  };
}

function isForTheApi(request: Request): boolean {
  return request.url.startsWith("/api/");
}

/** Pages that no route knows are shown in the viewer's own frame too, so that they look like hidden ones. */
async function whoAsked(parts: SiteParts, request: Request, status: number): Promise<Asked<unknown>> {
  const from = parts.networks.of(request.raw.socket.remoteAddress, request.headers["x-forwarded-for"]);
  const unknown = { viewer: guest, identity: null };
  const who =
    status === 404 && !isForTheApi(request) ? await identifyVisitor(parts, request).catch(() => unknown) : unknown;
  return askedBy(parts, request, { ...who, from, ticket: parts.keeping.ticket() });
}

/** Says where and what kind, never what was written: no address, no body, no row (P-61). */
function logBug(parts: SiteParts, request: Request, reference: string, error: unknown): void {
  const route = request.routeOptions.url ?? "no route";
  const name = error instanceof Error ? error.name : typeof error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  parts.house.tools.log.error("A request failed.", {
    reference,
    route,
    method: request.method,
    name,
    code,
    stack: callsOf(error),
  });
}
