import { slugOf } from "#platform/text/slug.ts";

/** Parts of addresses that mean something else below a forum. */
const taken: ReadonlySet<string> = new Set(["page", "feed", "new", "edit"]);

/** An address as the practice may choose it: what a title could have given, and no word that is taken. */
export function isSlug(slug: string): boolean {
  return slug !== "" && slug === slugOf(slug, "") && !taken.has(slug);
}

/** A title's slug, or with the next free number behind it. A title without a letter gives "forum". */
export function freeSlug(title: string, siblings: ReadonlySet<string>): string {
  const wanted = slugOf(title, "forum");
  if (isSlug(wanted) && !siblings.has(wanted)) return wanted;
  const stem = [...wanted].slice(0, 70).join("").replace(/-+$/, "");
  for (let number = 2; ; number += 1) {
    const slug = `${stem}-${number}`;
    if (!siblings.has(slug)) return slug;
  }
}
