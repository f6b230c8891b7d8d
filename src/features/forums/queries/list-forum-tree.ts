import { sql } from "kysely";
import { audienceRank, type Viewer } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import type { ForumCounts, ForumNode } from "../forum.ts";
import { visibleForum } from "../visibility.ts";
import { factsOf, forumColumns } from "./rows.ts";

type Flat = Omit<ForumNode, "total" | "children">;

/** Every forum that this viewer may see as a tree in the practice's order, in one query. */
export async function listForumTree(db: Db, viewer: Viewer): Promise<ForumNode[]> {
  const rows = await db
    .with("tally", () => tallyFor(viewer))
    .selectFrom("forum")
    .leftJoin("tally", "tally.forum_id", "forum.id")
    .select(forumColumns)
    .select(["tally.topics", "tally.posts"])
    .where(visibleForum(viewer))
    .orderBy("forum.place")
    .orderBy("forum.id")
    .execute();
  const below = new Map<number | null, Flat[]>();
  for (const row of rows) {
    const siblings = below.get(row.parentId);
    const flat = { ...factsOf(row), own: { topics: row.topics ?? 0, posts: row.posts ?? 0 } };
    if (siblings) siblings.push(flat);
    else below.set(row.parentId, [flat]);
  }
  return nodesBelow(null, below);
}

/** The tree as one list, parents before their children. */
export function flatForums(tree: readonly ForumNode[]): ForumNode[] {
  return tree.flatMap((node) => [node, ...flatForums(node.children)]);
}

/** Counts of what stood there at the last fold and of what came since, each topic under its own audience. */
function tallyFor(viewer: Viewer) {
  const rank = audienceRank(viewer);
  return sql<{ forum_id: number; topics: number; posts: number }>`(
    select forum_id, sum(topics)::integer as topics, sum(posts)::integer as posts
      from (select forum_id, topics, posts from forum_tally where audience <= ${rank}
            union all
            select forum_id, topics, posts from forum_tally_change where audience <= ${rank}) counted
     group by forum_id)`;
}

function nodesBelow(parentId: number | null, below: ReadonlyMap<number | null, readonly Flat[]>): ForumNode[] {
  return (below.get(parentId) ?? []).map((flat) => {
    const children = nodesBelow(flat.id, below);
    return { ...flat, children, total: sumOf([flat.own, ...children.map((child) => child.total)]) };
  });
}

function sumOf(counts: readonly ForumCounts[]): ForumCounts {
  return {
    topics: counts.reduce((sum, { topics }) => sum + topics, 0),
    posts: counts.reduce((sum, { posts }) => sum + posts, 0),
  };
}
