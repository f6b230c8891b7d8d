/** Addresses of reports and their list. A leaf: anyone may import it. */
export const urls = {
  report: (postId: number) => `/report/${postId}/`,
  list: "/moderation/",
  decided: "/moderation/decided/",
  log: "/moderation/log/",
  decide: (postId: number) => `/moderation/posts/${postId}/`,
} as const;
