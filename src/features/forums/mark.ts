import { createHash } from "node:crypto";
import type { ForumFacts } from "./forum.ts";

/** Tells two states of what a forum's form changes apart, so that nobody undoes another's change without seeing it. */
export function markOf({
  title,
  description,
  audience,
  slug,
}: Pick<ForumFacts, "title" | "description" | "audience" | "slug">): string {
  const state = JSON.stringify([title, description, audience, slug]);
  return createHash("sha256").update(state).digest("base64url").slice(0, 22);
}
