import type { Page } from "./browsing.ts";

/** One rule of the scanner, what it gave, and why. */
export interface Mark {
  readonly rule: string;
  readonly points: number;
}

/**
 * What the MDN HTTP Observatory gives an answer over https: a hundred, less for what is missing, and more for what is
 * done well, if nothing much is missing. Written out from its published rules and points; 100 is an A+.
 */
export function observatoryScore(page: Page): { readonly score: number; readonly marks: readonly Mark[] } {
  const marks = rules.map(([rule, points]) => ({ rule, points: points(page) }));
  const sum = (wanted: (points: number) => boolean) =>
    marks.filter(({ points }) => wanted(points)).reduce((total, { points }) => total + points, 0);
  const without = 100 + sum((points) => points < 0);
  return { score: Math.max(0, without >= 90 ? without + sum((points) => points > 0) : without), marks };
}

const header = ({ headers }: Page, name: string) => String(headers[name] ?? "").trim();

/** The redirect from http is the proxy's: this server is not to be reached by http from anywhere else. */
const rules: readonly (readonly [string, (page: Page) => number])[] = [
  ["content security policy", policy],
  ["cookies", cookies],
  ["resource sharing", sharing],
  ["resource policy", resourcePolicy],
  ["referrer policy", referrer],
  ["transport security", transport],
  ["integrity of scripts", integrity],
  ["content type options", (page) => (header(page, "x-content-type-options").toLowerCase() === "nosniff" ? 0 : -5)],
  ["frames", frames],
];

const broad = /^(?:\*|(?:ftp|https?):(?:\/\/\*(?:\.\*)?)?)$/;

function directives(page: Page): ReadonlyMap<string, readonly string[]> {
  const parts = header(page, "content-security-policy").split(";");
  return new Map(
    parts.flatMap((part) => {
      const [name = "", ...sources] = part.trim().toLowerCase().split(/\s+/);
      return name === "" ? [] : [[name, sources] as const];
    }),
  );
}

function policy(page: Page): number {
  const all = directives(page);
  if (all.size === 0) return -25;
  const of = (name: string) => all.get(name) ?? all.get("default-src") ?? ["*"];
  const [scripts, styles, objects] = [of("script-src"), of("style-src"), of("object-src")];
  const isUnsafe = (source: string) => broad.test(source) || source === "'unsafe-inline'" || source === "data:";
  if (scripts.includes("'strict-dynamic'") && !scripts.some((source) => /^'(nonce|sha)/.test(source))) return -25;
  if (scripts.some(isUnsafe) || objects.some((source) => broad.test(source))) return -20;
  const plain = (name: string) => of(name).some((source) => /^(http|ftp):/.test(source));
  if ([...all.keys()].some((name) => !/^(img|media)-src$/.test(name) && plain(name))) return -20;
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return -10;
  if (plain("img-src") || plain("media-src")) return -10;
  if (styles.some(isUnsafe)) return 0;
  const isClosed = all.get("default-src")?.join(" ") === "'none'";
  return isClosed && !(all.get("form-action") ?? ["*"]).some((source) => broad.test(source)) ? 10 : 5;
}

function cookies({ headers }: Page): number {
  const marks = (headers["set-cookie"] ?? []).map((cookie) => {
    const [pair = "", ...flags] = cookie.split(";").map((part) => part.trim().toLowerCase());
    const sameSite = flags.find((flag) => flag.startsWith("samesite="))?.slice(9);
    // The scanner takes only some names for sessions; every cookie of ours counts as one here.
    if (!flags.includes("secure")) return -40;
    if (!flags.includes("httponly")) return -30;
    if (sameSite !== undefined && sameSite !== "lax" && sameSite !== "strict") return -20;
    return sameSite === undefined || pair === "" ? 0 : 5;
  });
  return marks.length === 0 ? 0 : Math.min(...marks);
}

function sharing(page: Page): number {
  return header(page, "access-control-allow-origin") !== "" &&
    header(page, "access-control-allow-credentials") === "true"
    ? -50
    : 0;
}

function resourcePolicy(page: Page): number {
  const value = header(page, "cross-origin-resource-policy");
  if (value === "" || value === "cross-origin") return 0;
  return value === "same-origin" || value === "same-site" ? 10 : -5;
}

function referrer(page: Page): number {
  const value = header(page, "referrer-policy");
  if (value === "") return 0;
  return /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value) ? 5 : -5;
}

function transport(page: Page): number {
  const age = /(?:^|;\s*)max-age=(\d+)/.exec(header(page, "strict-transport-security"))?.[1];
  if (age === undefined) return -20;
  return Number(age) >= 15_768_000 ? 0 : -10;
}

function integrity({ body, headers }: Page): number {
  if (!/html/.test(headers["content-type"] ?? "")) return 0;
  const scripts = [...body.matchAll(/<script\b[^>]*\ssrc="([^"]*)"[^>]*>/g)];
  const worst = scripts.map(([tag, src = ""]) => {
    const isSealed = /\sintegrity="/.test(tag);
    if (/^\/(?!\/)/.test(src)) return isSealed ? 5 : 0;
    if (!src.startsWith("https:")) return isSealed ? -20 : -50;
    return isSealed ? 5 : -5;
  });
  return worst.length === 0 ? 0 : Math.min(...worst);
}

function frames(page: Page): number {
  const ancestors = directives(page).get("frame-ancestors");
  if (ancestors && !ancestors.some((source) => broad.test(source))) return 5;
  return /^(DENY|SAMEORIGIN)$/i.test(header(page, "x-frame-options")) ? 0 : -20;
}
