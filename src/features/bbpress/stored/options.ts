import type { AudienceRank } from "#core/audience.ts";
import { readPhpIds } from "../wxr/php.ts";
import type { SiteOptions } from "../wxr/records.ts";
import { decodeSlug } from "./names.ts";

/** The old site's zone, by name or as a fixed distance from UTC; null when the options do not say. */
export function zoneOf(options: SiteOptions): string | null {
  const name = options.get("timezone_string")?.trim() ?? "";
  if (name !== "" && isZone(name)) return name;
  const hours = Number(options.get("gmt_offset") ?? "");
  if (options.get("gmt_offset") === undefined || !(Math.abs(hours) <= 14)) return null;
  const minutes = Math.round(Math.abs(hours) * 60);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${hours < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What bbPress takes for a size of pages where nobody chose one. */
const USUAL_PAGE_SIZE = 15;

/** Posts or topics on a page, as the old addresses of pages count them; null when the options are not known. */
export function pageSizeOf(options: SiteOptions | null, name: "replies" | "topics"): number | null {
  if (options === null) return null;
  const size = Number(options.get(`_bbp_${name}_per_page`) ?? USUAL_PAGE_SIZE);
  return Number.isInteger(size) && size >= 1 && size <= 200 ? size : USUAL_PAGE_SIZE;
}

const slugOptions = {
  root: "_bbp_root_slug",
  forum: "_bbp_forum_slug",
  topic: "_bbp_topic_slug",
  reply: "_bbp_reply_slug",
  tag: "_bbp_topic_tag_slug",
  user: "_bbp_user_slug",
  view: "_bbp_view_slug",
  search: "_bbp_search_slug",
  topics: "_bbp_topic_archive_slug",
} as const;

/** What the old site called the parts of its addresses, where somebody chose other words; null when the options are not known. */
export function oldWordsOf(options: SiteOptions | null): Readonly<Record<string, string>> | null {
  if (options === null) return null;
  const chosen = Object.entries(slugOptions).map(
    ([part, option]) => [part, trimmed(options.get(option) ?? "")] as const,
  );
  return Object.fromEntries(chosen.filter(([, word]) => word !== "" && word.length <= 200));
}

function trimmed(slug: string): string {
  return decodeSlug(slug.trim().replace(/^\/+|\/+$/g, ""));
}

/** Forums that a list of the old site closes to some; null when there is a list that cannot be read. */
export function listedForums(options: SiteOptions): ReadonlyMap<number, AudienceRank> | null {
  const ranks = new Map<number, AudienceRank>();
  for (const [name, rank] of [
    ["_bbp_private_forums", 1],
    ["_bbp_hidden_forums", 2],
  ] as const) {
    const ids = idsOf(options.get(name));
    if (ids === null) return null;
    for (const id of ids) ranks.set(id, rank);
  }
  return ranks;
}

/** Topics that stand at the top everywhere; null when the list cannot be read. */
export function superStickies(options: SiteOptions): readonly number[] | null {
  return idsOf(options.get("_bbp_super_sticky_topics"));
}

function idsOf(list: string | undefined): readonly number[] | null {
  return list === undefined || list.trim() === "" ? [] : (readPhpIds(list) ?? null);
}
