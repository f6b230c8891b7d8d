import { pageWith } from "#core/paging.ts";

/** Where a topic stands: its slug, or its token while it is not public. */
export function topicUrl(address: string, page = 1): string {
  return page > 1
    ? `/forums/topic/${encodeURIComponent(address)}/page/${page}/`
    : `/forums/topic/${encodeURIComponent(address)}/`;
}

/** A post on the page that holds it. */
export function postUrl(address: string, post: { id: number; position: number }, perPage: number): string {
  return `${topicUrl(address, pageWith(post.position, perPage))}#post-${post.id}`;
}

/** Where somebody answers one post. */
export const replyUrl = (topicId: number, postId: number) => `/topics/${topicId}/reply/?to=${postId}#composer`;

/** For life: finds the post wherever it stands now. */
export const permalink = (postId: number) => `/forums/reply/${postId}/`;

export const forumUrl = (path: string, page = 1) =>
  page > 1 ? `/forums/forum/${encodePath(path)}/page/${page}/` : `/forums/forum/${encodePath(path)}/`;

export const topicFeedUrl = (slug: string) => `${topicUrl(slug)}feed/`;
export const forumFeedUrl = (path: string) => `${forumUrl(path)}feed/`;

export const tagUrl = (slug: string, page = 1) =>
  page > 1
    ? `/forums/topic-tag/${encodeURIComponent(slug)}/page/${page}/`
    : `/forums/topic-tag/${encodeURIComponent(slug)}/`;

export const viewUrl = (name: "unanswered" | "popular" | "recent", page = 1) =>
  page > 1 ? `/forums/view/${name}/page/${page}/` : `/forums/view/${name}/`;

/** What somebody looks for, among all topics. */
export function searchUrl(looked: string, page = 1): string {
  const query = new URLSearchParams(page > 1 ? { q: looked, page: String(page) } : { q: looked });
  return `${urls.search}?${query}`;
}

export const urls = {
  home: "/",
  forums: "/forums/",
  search: "/forums/search/",
  feed: "/feed/",
  myTopics: "/my-topics/",
  asks: "/asked/",
  newTopic: (forumId: number) => `/forums/new-topic/${forumId}/`,
  reply: (topicId: number) => `/topics/${topicId}/reply/`,
  answer: replyUrl,
  quote: (topicId: number, postId: number) => `/topics/${topicId}/reply/?quote=${postId}#composer`,
  newPosts: (topicId: number) => `/topics/${topicId}/new-posts/`,
  firstUnread: (topicId: number) => `/topics/${topicId}/unread/`,
  draft: "/drafts/",
  edit: (postId: number) => `/posts/${postId}/edit/`,
  history: (postId: number) => `/posts/${postId}/history/`,
  withdraw: (postId: number) => `/posts/${postId}/withdraw/`,
  react: (postId: number) => `/posts/${postId}/react/`,
  hide: (postId: number) => `/posts/${postId}/hide/`,
  restore: (postId: number) => `/posts/${postId}/restore/`,
  review: (postId: number) => `/desk/answers/${postId}/`,
  report: (postId: number) => `/report/${postId}/`,
  /** Goes on with the team alone; nothing of it is seen in the topic. */
  inPrivate: (topicId: number) => `/ask/new/?topic=${topicId}`,
  manage: (topicId: number) => `/topics/${topicId}/manage/`,
  close: (topicId: number) => `/topics/${topicId}/close/`,
  pin: (topicId: number) => `/topics/${topicId}/pin/`,
  move: (topicId: number) => `/topics/${topicId}/move/`,
  tags: (topicId: number) => `/topics/${topicId}/tags/`,
  rename: (topicId: number) => `/topics/${topicId}/rename/`,
  narrow: (topicId: number) => `/topics/${topicId}/audience/`,
  pauseName: (topicId: number) => `/topics/${topicId}/pause-name/`,
  nameOpenings: "/admin/one-time-names/",
  askWho: (topicId: number) => `/admin/one-time-names/topics/${topicId}/`,
  answerWho: (openingId: number) => `/admin/one-time-names/${openingId}/answer/`,
  openedName: (openingId: number) => `/admin/one-time-names/${openingId}/`,
  hideTopic: (topicId: number) => `/topics/${topicId}/hide/`,
} as const;

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
