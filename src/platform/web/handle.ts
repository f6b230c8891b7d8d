import { Forbidden, NotFound, Unauthorised } from "#core/errors.ts";
import type { Identity } from "#core/identity.ts";
import { guest, isAdministrator, isModerator, isStaff, isVolunteer, type Viewer } from "#core/viewer.ts";
import { hashToken } from "#platform/crypto/tokens.ts";
import { type Answer, type Asked, redirect, type View } from "./asked.ts";
import { readCookie } from "./cookies.ts";
import { isFromOurSite } from "./csrf.ts";
import { isFields, typedValues } from "./form-body.ts";
import type { Reply, Request } from "./http.ts";
import type { Origin } from "./network.ts";
import type { Access, RawInput, Route } from "./routes.ts";
import { send } from "./send.ts";
import type { SiteParts } from "./site.ts";
import { askForProof, formThatWaited } from "./step-up.ts";
import { words } from "./words.ts";

/** One request from its arrival to its answer. Failures are thrown and become pages in one place. */
export async function answerRequest(parts: SiteParts, route: Route, request: Request, reply: Reply): Promise<Reply> {
  const ticket = parts.keeping.ticket();
  const from = parts.networks.of(request.raw.socket.remoteAddress, request.headers["x-forwarded-for"]);
  const who = await identifyRequest(parts, route, request, from);
  const asked = askedBy(parts, request, { ...who, from, ticket });
  rememberAsked(request, asked);

  // Leaving in a hurry and urgent help ask nobody who they are, and are never held up.
  const counted = who.viewer.kind === "guest" || route.kind === "api";
  if (route.method === "GET" && route.identified === true && counted) asked.count("read");
  if (who.viewer.kind === "member" && !mayAsk(route.access, who.viewer)) await parts.noteDenied(asked, route);
  const refused = accessAnswer(parts, route, asked, request);
  if (refused) return send(parts, asked, request, reply, refused, ticket);
  if (route.limit) asked.count(route.limit);

  const path = asked.path;
  if (route.method === "GET" && route.path.endsWith("/") && !path.endsWith("/")) {
    return send(parts, asked, request, reply, redirect(`${path}/${searchOf(request)}`, 301), ticket);
  }
  const raw = rawInput(parts, route, request, asked);
  const answer = (await askForProof(parts, route, asked, raw)) ?? (await route.run(asked, raw));
  const resumed = "resume" in answer && answer.resume ? await formThatWaited(parts, asked, answer.resume) : null;
  if (!resumed || answer.kind === "view") return send(parts, asked, request, reply, answer, ticket);
  // Whatever becomes of the form: the session goes on under its new token.
  for (const one of answer.cookies ?? []) reply.header("set-cookie", one);
  rememberAsked(request, resumed.asked);
  const last = resumed.form
    ? await answerWaited(parts, request, { asked: resumed.asked, ...resumed.form })
    : await parts.proofDoor.lost(resumed.asked, answer.headers.location ?? "/");
  return send(parts, resumed.asked, request, reply, last, ticket);
}

interface Waited {
  readonly asked: Asked<unknown>;
  readonly route: Route;
  readonly raw: RawInput;
}

/** The form that waited meets the same doors as if it were sent now; it was counted when it came first. */
async function answerWaited(parts: SiteParts, request: Request, { route, asked, raw }: Waited): Promise<View | Answer> {
  const refused = accessAnswer(parts, route, asked, request);
  if (refused) return refused;
  return await route.run(asked, raw);
}

interface Who {
  readonly viewer: Viewer;
  readonly identity: Identity | null;
}

const nobody: Who = { viewer: guest, identity: null };
const longestWaitMs = 300;

/** Who it is if the database says so at once. */
async function identifySoon(parts: SiteParts, request: Request): Promise<Who> {
  const late = new Promise<Who>((resolve) => setTimeout(resolve, longestWaitMs, nobody).unref());
  return await Promise.race([late, identifyVisitor(parts, request).catch(() => nobody)]);
}

/** Pages know the session's cookie, the API knows bearer tokens; neither takes the other's. */
async function identifyRequest(parts: SiteParts, route: Route, request: Request, from: Origin): Promise<Who> {
  if (!route.identified) return nobody;
  if (route.identified === "if-possible") return identifySoon(parts, request);
  return route.kind === "api" ? identifyCaller(parts, route, request, from) : identifyVisitor(parts, request);
}

/** Who a bearer token belongs to; a guest without one. @throws Unauthorised, Forbidden */
async function identifyCaller(parts: SiteParts, route: Route, request: Request, from: Origin): Promise<Who> {
  const header = request.headers.authorization;
  if (header === undefined) return { viewer: guest, identity: null };
  const token = /^Bearer ([\w-]{20,200})$/i.exec(header)?.[1];
  const now = parts.house.tools.clock.now();
  const bearer = token === undefined ? null : await parts.identifyBearer(parts.database.db, token, now);
  if (!bearer) {
    // Whoever tries tokens has as many tries as reads.
    parts.limiter.count("read", { network: from.local ? null : from.network, memberId: null });
    throw new Unauthorised(words.tokenInvalid);
  }
  if ((route.changes ?? route.method !== "GET") && bearer.scope === "read") throw new Forbidden(words.tokenReads);
  return { viewer: bearer.viewer, identity: null };
}

/** Who a browser's session belongs to; a guest without one. */
export async function identifyVisitor(parts: SiteParts, request: Request): Promise<Who> {
  const token = readCookie(request.headers.cookie, parts.cookies.session);
  const identity =
    token === null ? null : await parts.identify(parts.database.db, token, parts.house.tools.clock.now());
  return { viewer: identity?.viewer ?? guest, identity };
}

interface Arrival extends Who {
  readonly from: Origin;
  /** Of what is kept, taken before the first query. */
  readonly ticket: number;
}

export function askedBy(parts: SiteParts, request: Request, { from, ticket, ...who }: Arrival): Asked<unknown> {
  return {
    db: parts.database.db,
    viewer: who.viewer,
    identity: who.identity,
    now: parts.house.tools.clock.now(),
    tools: parts.house.tools,
    house: parts.house,
    input: {},
    kept: { keeping: parts.keeping, ticket },
    path: request.url.split("?", 1)[0] ?? "/",
    network: from.network,
    counts: { accounts: parts.limiter.enabled, networks: parts.limiter.enabled && !from.local },
    count: (limit) =>
      parts.limiter.count(limit, { network: from.local ? null : from.network, memberId: memberIdOf(who.viewer) }),
    cookie: (name) => readCookie(request.headers.cookie, name),
  };
}

/** Null when the viewer may ask. Guests are sent to log in; to everybody else the page does not exist. @throws NotFound */
function accessAnswer(parts: SiteParts, route: Route, asked: Asked<unknown>, request: Request): View | Answer | null {
  if (mayAsk(route.access, asked.viewer)) return null;
  if (waitsFor(route.access, asked.viewer)) return redirect(parts.secondProofPath, route.method === "GET" ? 302 : 303);
  if (route.access !== "members" || asked.viewer.kind !== "guest") throw new NotFound();
  if (route.kind === "api") throw new Unauthorised(words.tokenMissing);
  if (route.method === "GET") return redirect(parts.logInPath(request.url), 302);
  return parts.loggedOutView(asked, isFromAnotherSite(parts, request) ? {} : typedValues(request.body));
}

/** Somebody who may ask as soon as their session has a second proof. */
function waitsFor(access: Access, viewer: Viewer): boolean {
  if (viewer.kind !== "member" || viewer.waitingRole === undefined) return false;
  return mayAsk(access, { ...viewer, role: viewer.waitingRole });
}

function mayAsk(access: Access, viewer: Viewer): boolean {
  if (access === "everyone") return true;
  if (access === "members") return viewer.kind === "member";
  if (access === "staff") return isStaff(viewer);
  if (access === "volunteers") return isModerator(viewer) || isVolunteer(viewer);
  return access === "moderators" ? isModerator(viewer) : isAdministrator(viewer);
}

function rawInput(parts: SiteParts, route: Route, request: Request, asked: Asked<unknown>): RawInput {
  const body = request.body;
  if (route.method === "GET" || route.kind === "api") {
    return {
      params: fieldsOf(request.params),
      query: fieldsOf(request.query),
      body,
      headers: request.headers,
      trusted: true,
    };
  }
  const { _csrf: token, ...fields } = isFields(body) ? body : {};
  const binding = formBinding(parts, request, asked.identity);
  const trusted =
    binding !== null &&
    parts.formTokens.isToken(token, binding) &&
    (isFromOurSite(request.headers, parts.origins) || isNoBrowser(request));
  return {
    params: fieldsOf(request.params),
    query: fieldsOf(request.query),
    body: isFromAnotherSite(parts, request) ? {} : fields,
    headers: request.headers,
    trusted,
  };
}

/** Every browser of the last years says where a form comes from. What says nothing is no browser, and the token decides. */
function isNoBrowser(request: Request): boolean {
  return request.headers["sec-fetch-site"] === undefined && request.headers.origin === undefined;
}

/** A browser says that another site sent this: words that nobody typed here are not shown in a form of ours. */
function isFromAnotherSite(parts: SiteParts, { headers }: Request): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  return headers.origin !== undefined && !parts.origins.has(headers.origin);
}

/** What a form token is bound to: the session, or a guest's form cookie. */
export function formBinding(parts: SiteParts, request: Request, identity: Identity | null): string | null {
  if (identity) return `session ${identity.sessionHash.toString("base64url")}`;
  const cookie = readCookie(request.headers.cookie, parts.cookies.form);
  return cookie === null ? null : `guest ${hashToken(cookie).toString("base64url")}`;
}

function memberIdOf(viewer: Viewer): number | null {
  return viewer.kind === "member" ? viewer.id : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

function searchOf(request: Request): string {
  const cut = request.url.indexOf("?");
  return cut < 0 ? "" : request.url.slice(cut);
}

const askedBefore = new WeakMap<Request["raw"], Asked<unknown>>();

/** So that a failure later in the request is shown in the viewer's own frame without asking again who it is. */
function rememberAsked(request: Request, asked: Asked<unknown>): void {
  askedBefore.set(request.raw, asked);
}

export function recallAsked(request: Request): Asked<unknown> | null {
  return askedBefore.get(request.raw) ?? null;
}
