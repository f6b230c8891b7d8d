import { renderMarkdown } from "#platform/text/markdown.ts";
import type { Example } from "#ui/example.ts";
import { UnseenCase, type UnseenView } from "./unseen-case.tsx";

const waiting: UnseenView = {
  postId: 911,
  state: "pending",
  opensTopic: false,
  topicId: 900,
  topicTitle: "Bath or shower first?",
  forum: { id: 5, title: "Vaginismus General", path: "general" },
  authorId: 7,
  author: "granite_90",
  written: "1 May 2019, 09:12",
  body: { html: renderMarkdown("A warm bath first.\n\n- It takes twenty minutes.\n- It helped **me**.").html },
  staysBecause: null,
};

export const examples: readonly Example[] = [
  { name: "A reply that waits", show: <UnseenCase post={waiting} /> },
  {
    name: "A whole topic that waits, of somebody who has left",
    show: (
      <UnseenCase
        post={{
          ...waiting,
          postId: 912,
          opensTopic: true,
          authorId: null,
          author: null,
          staysBecause: "Whoever wrote this has left, so nobody stands for it any more. It stays out of sight.",
        }}
      />
    ),
  },
  {
    name: "Spam",
    show: (
      <UnseenCase
        post={{
          ...waiting,
          postId: 913,
          state: "spam",
          opensTopic: true,
          topicTitle: "Buy things now",
          body: { excerpt: "Cheap things, only today." },
        }}
      />
    ),
  },
];
