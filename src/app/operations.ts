import type { Settings } from "#core/settings.ts";
import { answer } from "#platform/web/asked.ts";
import { nothing, page, type Route } from "#platform/web/routes.ts";

export interface OperationParts {
  readonly siteUrl: string;
  settings(): Settings;
  /** What keeps this process from doing its work, in a word each; nothing when it is ready. */
  missing(): Promise<readonly string[]>;
  /** A mark that says nothing about the place, for browsers that ask without being told where. */
  readonly favicon: Buffer;
}

const open = { access: "everyone", input: nothing, identified: false } as const;
const plain = "text/plain; charset=utf-8";

/** Pages for machines: probes, crawlers, browsers looking for an icon. */
export function operationRoutes(parts: OperationParts): Route[] {
  return [
    page("/healthz", open, async () => answer(200, plain, "alive\n")),
    page("/readyz", open, async () => {
      const missing = await parts.missing();
      return missing.length === 0
        ? answer(200, plain, "ready\n")
        : answer(503, plain, missing.map((part) => `not ready: ${part}\n`).join(""));
    }),
    page("/robots.txt", open, async () => answer(200, plain, robots(parts))),
    page("/sitemap.xml", open, async () => answer(200, "application/xml; charset=utf-8", sitemap(parts))),
    page("/favicon.ico", open, async () => answer(200, "image/svg+xml", parts.favicon)),
  ];
}

/**
 * Pages themselves say whether they may be listed. So they are not closed here while the practice wants none listed: whoever
 * may not fetch a page never reads its "noindex", and lists its address from a link elsewhere (R-56).
 */
function robots({ siteUrl, settings }: OperationParts): string {
  const closed = ["/log-in/", "/sign-up/", "/settings/", "/leave", "/report/", "/forums/search/", "/forums/users/"];
  const map = settings().searchEngines ? `Sitemap: ${siteUrl}/sitemap.xml\n` : "";
  return `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join("")}${map}`;
}

/** The doors that search engines may enter by; from there they follow links. */
function sitemap({ siteUrl, settings }: OperationParts): string {
  const paths = settings().searchEngines
    ? ["/", "/forums/", "/treatments/", "/rules/", "/privacy/", "/accessibility/"]
    : [];
  const entries = paths.map((path) => `  <url><loc>${siteUrl}${path}</loc></url>\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}
