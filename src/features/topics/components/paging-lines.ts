import type { PageOf } from "#core/paging.ts";
import { words } from "../words.ts";

/** "Viewing 10 posts – 1 through 10 (of 10 total)", in all its forms. */
export function postsLine(paging: PageOf): string {
  if (paging.total === 1) return words.paging.onePost;
  return words.paging.posts(shown(paging), paging.from, paging.through, paging.total);
}

export function topicsLine(paging: PageOf): string {
  if (paging.total === 1) return words.paging.oneTopic;
  return words.paging.topics(shown(paging), paging.from, paging.through, paging.total);
}

function shown({ from, through }: PageOf): number {
  return from === 0 ? 0 : through - from + 1;
}
