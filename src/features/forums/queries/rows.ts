import { audienceOf } from "#core/audience.ts";
import type { ForumFacts, ForumKind } from "../forum.ts";

/** The columns of a forum that every reader needs, renamed for views. */
export const forumColumns = [
  "forum.id",
  "forum.parent_id as parentId",
  "forum.kind",
  "forum.title",
  "forum.slug",
  "forum.path",
  "forum.description",
  "forum.closed",
  "forum.audience",
  "forum.effective_audience as effectiveAudience",
] as const;

interface ForumRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly kind: string;
  readonly title: string;
  readonly slug: string;
  readonly path: string;
  readonly description: string;
  readonly closed: boolean;
  readonly audience: number;
  readonly effectiveAudience: number;
}

/** @throws RangeError on a stored value that we do not understand: it must not open anything */
export function factsOf(row: ForumRow): Omit<ForumFacts, "crumbs"> {
  return {
    id: row.id,
    parentId: row.parentId,
    kind: kindOf(row.kind),
    title: row.title,
    slug: row.slug,
    path: row.path,
    description: row.description,
    closed: row.closed,
    audience: audienceOf(row.audience),
    effectiveAudience: audienceOf(row.effectiveAudience),
  };
}

function kindOf(kind: string): ForumKind {
  if (kind === "forum" || kind === "category") return kind;
  throw new RangeError(`There is no kind of forum called ${kind}.`);
}
