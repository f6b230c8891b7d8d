import { metaNumbers } from "../stored/meta.ts";
import type { StoredLists, WxrItem } from "../wxr/records.ts";

export const followKinds = ["topic", "forum", "bookmark"] as const;
export type FollowKind = (typeof followKinds)[number];

/** What somebody of the old site followed or marked, by the numbers there. */
export interface StoredFollow {
  readonly userId: number;
  readonly target: number;
}

/** As many as there are in a very large community; the memory for them is bounded. */
const most = 2_000_000;

/** Subscriptions and favourites: with the topics and forums since bbPress 2.6, with the people before. Both may be there. */
export class Follows {
  readonly #pairs: Readonly<Record<FollowKind, number[]>> = { topic: [], forum: [], bookmark: [] };

  takeItem(item: WxrItem): void {
    if (item.type !== "topic" && item.type !== "forum") return;
    for (const userId of metaNumbers(item, "_bbp_subscription")) this.#add(item.type, userId, item.id);
    if (item.type === "forum") return;
    for (const userId of metaNumbers(item, "_bbp_favorite")) this.#add("bookmark", userId, item.id);
  }

  takeLists(userId: number, { subscriptions, forumSubscriptions, favourites }: StoredLists): void {
    for (const target of numbersIn(subscriptions)) this.#add("topic", userId, target);
    for (const target of numbersIn(forumSubscriptions)) this.#add("forum", userId, target);
    for (const target of numbersIn(favourites)) this.#add("bookmark", userId, target);
  }

  *of(kind: FollowKind): Generator<StoredFollow> {
    const pairs = this.#pairs[kind];
    for (let at = 0; at < pairs.length; at += 2) yield { userId: pairs[at] ?? 0, target: pairs[at + 1] ?? 0 };
  }

  #add(kind: FollowKind, userId: number, target: number): void {
    const pairs = this.#pairs[kind];
    if (userId > 0 && target > 0 && pairs.length < 2 * most) pairs.push(userId, target);
  }
}

/** "12,15,9" */
function numbersIn(list: string): readonly number[] {
  return list.split(",").flatMap((part) => (/^\s*\d{1,10}\s*$/.test(part) ? Number(part) : []));
}
