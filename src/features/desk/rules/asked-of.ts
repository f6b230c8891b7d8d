import { nameKey } from "#platform/text/names.ts";

/**
 * Keys of the people whom a post names in its own words, as the renderer marked them: those whom it quotes, and names in
 * code, are not asked anything.
 *
 * @param html a stored post
 */
export function namedIn(html: string): readonly string[] {
  const own = html.replace(/<blockquote[\s\S]*<\/blockquote>/g, " ");
  return [...new Set([...own.matchAll(/class="mention"[^<>]*>@([^<]+)</g)].map(([, name]) => nameKey(name ?? "")))];
}
