import type { ForumFacts } from "./forum.ts";
import { words } from "./words.ts";

type Above = Pick<ForumFacts, "title" | "audience">;

/**
 * Who can really read a forum, and why if that is not its own setting: "Members only, because it stands below “Private”."
 *
 * @param above what it stands below, root first
 */
export function whoCanRead(forum: Pick<ForumFacts, "audience" | "effectiveAudience">, above: readonly Above[]): string {
  const { effectiveAudience: effective } = forum;
  const narrows = above.find((one) => one.audience === effective);
  if (effective === forum.audience || effective === "public" || !narrows) return words.effective[effective];
  return words.effectiveBecause[effective](narrows.title);
}
