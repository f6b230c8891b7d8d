import type { ForumNode } from "./forum.ts";

/** Places in the tree as a list to choose from: "Support › General". @param without a forum that is left out with all below it */
export function placesIn(
  tree: readonly ForumNode[],
  without: number | null,
  above = "",
): { readonly id: number; readonly label: string }[] {
  return tree
    .filter((node) => node.id !== without)
    .flatMap((node) => {
      const label = `${above}${node.title}`;
      return [{ id: node.id, label }, ...placesIn(node.children, without, `${label} › `)];
    });
}

/** The forums from the root down to this one, itself included. */
export function trailTo(tree: readonly ForumNode[], id: number): ForumNode[] {
  for (const node of tree) {
    if (node.id === id) return [node];
    const trail = trailTo(node.children, id);
    if (trail.length > 0) return [node, ...trail];
  }
  return [];
}
