/** Addresses of asking in private. A leaf: anyone may import it. None of them says what a conversation is about. */
export const urls = {
  ask: "/ask/",
  team: "/ask/team/",
  clinicians: "/admin/asking/",
  /** From a topic, so that the two sides know where it began; nothing of it is seen in the topic. */
  start: (topicId?: number) => (topicId === undefined ? "/ask/new/" : `/ask/new/?topic=${topicId}`),
  conversation: (token: string) => `/ask/${token}/`,
  take: (token: string) => `/ask/${token}/take/`,
  hand: (token: string) => `/ask/${token}/hand/`,
  open: (token: string) => `/ask/${token}/open/`,
  share: (token: string) => `/ask/${token}/share/`,
  close: (token: string) => `/ask/${token}/close/`,
  delete: (token: string) => `/ask/${token}/delete/`,
  keep: (token: string) => `/ask/${token}/keep/`,
} as const;
