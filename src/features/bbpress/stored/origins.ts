import type { ImportedSite } from "../model.ts";

/** Every way of writing the old site's address. */
export function siteOrigins({
  homeUrl,
  baseSiteUrl,
  baseBlogUrl,
}: Pick<ImportedSite, "homeUrl" | "baseSiteUrl" | "baseBlogUrl">): readonly string[] {
  return [...new Set([homeUrl, baseSiteUrl, baseBlogUrl].flatMap(originsOf))];
}

/** With and without `www`, http and https: all were the same site. */
function originsOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const host = new URL(address).host.replace(/^www\./, "");
  return ["http", "https"].flatMap((scheme) => [`${scheme}://${host}`, `${scheme}://www.${host}`]);
}
