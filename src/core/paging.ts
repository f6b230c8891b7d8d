/** One page of something that is counted from 1. */
export interface PageOf {
  readonly page: number;
  readonly pages: number;
  readonly perPage: number;
  readonly total: number;
  /** Place of the first and last thing on this page; 0 when there is none. */
  readonly from: number;
  readonly through: number;
}

/** @param page from 1; a page past the end has no things on it */
export function pageOf(page: number, perPage: number, total: number): PageOf {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const from = (page - 1) * perPage + 1;
  if (from > total) return { page, pages, perPage, total, from: 0, through: 0 };
  return { page, pages, perPage, total, from, through: Math.min(total, page * perPage) };
}

/** The page on which the thing at this place (from 1) stands. */
export function pageWith(place: number, perPage: number): number {
  return Math.max(1, Math.ceil(place / perPage));
}
