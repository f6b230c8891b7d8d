/** Addresses of reports and their list. A leaf: anyone may import it. */
export const urls = {
  report: (postId: number) => `/report/${postId}/`,
  reported: (postId: number, danger: boolean) => `/reported/?post=${postId}${danger ? "&danger=1" : ""}`,
  list: (page = 1) => (page > 1 ? `/moderation/?page=${page}` : "/moderation/"),
  decided: (page = 1) => (page > 1 ? `/moderation/decided/?page=${page}` : "/moderation/decided/"),
  /** @param before the id of the last item of the page that came before */
  bin: (before?: number) => (before === undefined ? "/moderation/bin/" : `/moderation/bin/?before=${before}`),
  log: (page = 1) => (page > 1 ? `/moderation/log/?page=${page}` : "/moderation/log/"),
  keep: (postId: number) => `/moderation/posts/${postId}/keep`,
  hide: (postId: number) => `/moderation/posts/${postId}/hide`,
  show: (postId: number) => `/moderation/posts/${postId}/show`,
  putInBin: (postId: number) => `/moderation/posts/${postId}/bin`,
} as const;
