import type { Example } from "#ui/example.ts";
import type { ForumNode } from "../../forum.ts";
import { ForumTree } from "./forum-tree.tsx";

const none = { topics: 0, posts: 0 };

function forum(id: number, title: string, more: Partial<ForumNode> = {}): ForumNode {
  const slug = title.toLowerCase();
  return {
    id,
    parentId: null,
    kind: "forum",
    title,
    slug,
    path: slug,
    description: "",
    closed: false,
    audience: "public",
    effectiveAudience: "public",
    own: none,
    total: none,
    children: [],
    ...more,
  };
}

const inside = forum(3, "Inside", { effectiveAudience: "members", own: { topics: 1, posts: 10 } });

export const examples: readonly Example[] = [
  {
    name: "A group, a closed forum, and one that is narrowed by what it stands below",
    show: (
      <ForumTree
        forums={[
          forum(1, "Support", {
            kind: "category",
            audience: "members",
            effectiveAudience: "members",
            children: [inside],
          }),
          forum(2, "Archive", { closed: true, own: { topics: 1_204, posts: 30_117 } }),
        ]}
      />
    ),
  },
];
