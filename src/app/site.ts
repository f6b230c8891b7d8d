import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { isAdministrator } from "#core/viewer.ts";
import { identify, identifyBearer, proofDoor } from "#features/accounts/index.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import { loadAssets } from "#platform/web/assets.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import { createFront } from "#platform/web/front.ts";
import { securityHeaders } from "#platform/web/headers.ts";
import { Keeping } from "#platform/web/keeping.ts";
import { createLimiter } from "#platform/web/limits.ts";
import { createMetrics } from "#platform/web/metrics.ts";
import { createNetworks } from "#platform/web/network.ts";
import { createPageCache } from "#platform/web/page-cache.ts";
import { exchangeNotices, type PageNotices } from "#platform/web/page-notices.ts";
import type { Route } from "#platform/web/routes.ts";
import { buildServer } from "#platform/web/server.ts";
import type { SiteParts } from "#platform/web/site.ts";
import type { House, PageTag } from "#platform/work/work.ts";
import { type AssetManifest, assetPath } from "#ui/frame/frame.tsx";
import { type Config, isLoopbackName } from "./config.ts";
import { createDeniedNotes } from "./denied.ts";
import { features } from "./features.ts";
import { createFrame } from "./frame.ts";
import { type HouseParts, type OpenHouse, openHouse } from "./house.ts";
import { operationRoutes } from "./operations.ts";
import { loggedOutView, problemView } from "./problem-pages.tsx";
import { createReadiness } from "./readiness.ts";
import { assetsFolder, migrationsFolder } from "./schema.ts";

export interface SiteOptions extends Omit<HouseParts, "siteUrl" | "dataDir" | "smtp" | "announce"> {
  readonly config: Config;
  /** The package's own folder: what browsers load is built below it, and the schema is described there. */
  readonly root: string;
  /** Names this machine's processes: they tell each other directly. */
  readonly machine: string;
  /** Which of the machine's web processes this is, from 1. */
  readonly processNumber: number;
  /** Tells the machine's other web processes and resolves when they have dropped their pages. */
  tellOthers(tags: readonly PageTag[]): Promise<void>;
}

export interface Site {
  readonly app: FastifyInstance;
  readonly house: House;
  /** Every address it answers at, as declared. HEAD comes with each GET. */
  readonly routes: readonly Route[];
  /** Drops guests' pages in this process only; somebody else says that they changed. */
  drop(tags: readonly PageTag[]): Promise<void>;
  /** Lets requests finish for at most ten seconds. Does not close the database. */
  close(): Promise<void>;
}

const mostCacheBytes = 64 * 1024 * 1024;

/** The web site of one process: everything put together, not yet listening. */
export async function createSite(options: SiteOptions): Promise<Site> {
  const { config, database } = options;
  let dropHere = async (_tags: readonly PageTag[]) => {};
  let notices: PageNotices | undefined;
  const open = await openHouse({
    ...options,
    siteUrl: config.siteUrl,
    dataDir: config.dataDir,
    smtp: config.smtp,
    async announce(tags) {
      await dropHere(tags);
      await options.tellOthers(tags);
      notices?.sendSoon(tags);
    },
  });
  const parts = siteParts(options, open);
  dropHere = async (tags) => {
    if (tags.includes("site")) await reloadSettings(open, parts.keeping);
    parts.keeping.drop(tags);
  };
  const app = await buildServer(parts);
  notices = await exchangeNotices(database, {
    machine: options.machine,
    drop: (tags) => dropHere(tags),
    setReliable: (reliable) => parts.keeping.setReliable(reliable),
  });
  const close = async () => {
    await closeServer(app);
    await notices?.close();
    await open.close();
  };
  let closed: Promise<void> | undefined;
  return {
    app,
    house: open.house,
    routes: parts.routes,
    drop: (tags) => dropHere(tags),
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Pages made with settings that we could not read again would be wrong: then none are kept until the next change. */
async function reloadSettings(open: OpenHouse, keeping: Keeping, again = false): Promise<void> {
  try {
    await open.settings.reload();
    if (again) keeping.setReliable(true);
  } catch {
    keeping.setReliable(false);
    setTimeout(() => void reloadSettings(open, keeping, true), 1_000).unref();
  }
}

function siteParts(options: SiteOptions, { house, settings }: OpenHouse): SiteParts {
  const { config, database, clock, installKey, root } = options;
  const folder = assetsFolder(root);
  const headers = securityHeaders(config.siteUrl);
  const origins = originsOf(config);
  const limiter = createLimiter(config.rateLimits, () => clock.now().getTime());
  const networks = createNetworks(config.trustedProxies, deriveKey(installKey, "networks"));
  const metrics = createMetrics(options.processNumber);
  const assets = loadAssets(folder, headers);
  const manifest = readManifest(folder);
  const { cookies, sealer } = house.tools;
  const keeping = new Keeping();
  const cache = createPageCache({
    keeping,
    sessionCookie: cookies.session,
    headers,
    mostBytes: mostCacheBytes,
    admit(request) {
      const from = networks.of(request.socket.remoteAddress, request.headers["x-forwarded-for"]);
      return from.local || withinLimit(() => limiter.count("read", { network: from.network, memberId: null }));
    },
  });
  const front = createFront({
    origins,
    cache,
    assets,
    metrics,
    headers,
    mayReadMetrics: (request) => mayReadMetrics(options, house, request),
    metricsText: () =>
      metrics.text({
        pageCacheBytes: cache.bytes,
        databaseQueries: database.queriesSoFar(),
        databaseConnections: database.pool.totalCount,
        databaseWaiting: database.pool.waitingCount,
      }),
  });
  const operations = operationRoutes({
    siteUrl: config.siteUrl,
    settings: () => settings.current(),
    favicon: assets.read(assetPath(manifest.images, "plain")),
    missing: createReadiness(database, migrationsFolder(options.root)),
  });
  return {
    house,
    database,
    routes: [...operations, ...features.flatMap(({ routes }) => routes)],
    siteUrl: config.siteUrl,
    origins,
    front,
    cookies,
    formTokens: createFormTokens(deriveKey(installKey, "form tokens")),
    limiter,
    networks,
    keeping,
    cache,
    identify: (db, token, now) => identify({ db, sealer, texts: settings.current().texts }, token, now),
    identifyBearer: (db, token, now) => identifyBearer({ db, sealer, texts: settings.current().texts }, token, now),
    frame: createFrame(manifest),
    problemView,
    loggedOutView,
    proofDoor,
    logInPath: accounts.logInFor,
    secondProofPath: accounts.secondStep,
    noteDenied: createDeniedNotes(),
    countAnswer: (route, status) => metrics.countAnswer(route, status),
  };
}

/** While nobody has named the site, every name of the machine itself will do (README 18). */
function originsOf({ siteUrl, siteUrlGiven, port }: Config): ReadonlySet<string> {
  if (siteUrlGiven) return new Set([siteUrl]);
  return new Set([siteUrl, `http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]);
}

function withinLimit(count: () => void): boolean {
  try {
    count();
    return true;
  } catch {
    return false;
  }
}

/**
 * Somebody on this machine itself, asking directly and by the machine's own name; or whoever holds an administrator's
 * token. A request for the site's public name came through a proxy, even where the proxy does not say so.
 */
async function mayReadMetrics(
  { database, clock }: SiteOptions,
  { tools }: House,
  request: IncomingMessage,
): Promise<boolean> {
  const remote = request.socket.remoteAddress ?? "";
  const here = remote === "::1" || /^(::ffff:)?127\./.test(remote);
  const { headers } = request;
  const forwarded = headers["x-forwarded-for"] ?? headers.forwarded ?? headers["x-real-ip"] ?? headers.via;
  if (here && forwarded === undefined && isLoopbackName(hostnameOf(headers.host))) return true;
  const token = /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization ?? "")?.[1];
  const bearer =
    token === undefined ? null : await identifyBearer({ db: database.db, sealer: tools.sealer }, token, clock.now());
  return bearer !== null && bearer.scope === "admin" && isAdministrator(bearer.viewer);
}

function hostnameOf(host = ""): string {
  return URL.parse(`http://${host}`)?.hostname ?? "";
}

function readManifest(folder: string): AssetManifest {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}

/** New connections are refused at once; those that are being answered have ten seconds (P-11). */
async function closeServer(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 100);
  const enough = setTimeout(() => app.server.closeAllConnections(), 10_000);
  await app.close();
  clearInterval(sweep);
  clearTimeout(enough);
}
