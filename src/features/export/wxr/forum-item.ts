import { audienceOf } from "#core/audience.ts";
import { forumUrl } from "#features/forums/urls.ts";
import type { WxrForum } from "../queries/wxr-forums.ts";
import type { WrittenDates } from "./clock.ts";
import type { Item } from "./item.ts";
import { forumStatus } from "./status.ts";
import { asHtml, phpList } from "./xml.ts";

export interface Site {
  readonly url: string;
  dates(at: Date): WrittenDates;
}

export function forumItem(forum: WxrForum, { url, dates }: Site): Item {
  const { id, title, slug, kind, closed, pinned, moderators, effectiveAudience } = forum;
  const created = dates(forum.createdAt);
  const status = forumStatus(effectiveAudience);
  return {
    id,
    type: "forum",
    status,
    title,
    slug,
    link: `${url}${forumUrl(forum.path)}`,
    creator: "",
    content: asHtml(forum.description),
    parentId: forum.parentId ?? 0,
    order: forum.place,
    created,
    modified: created,
    tags: [],
    meta: [
      ["_bbp_forum_type", kind],
      ["_bbp_status", closed ? "closed" : "open"],
      ["_bbp_forum_id", forum.parentId ?? 0],
      ...(pinned.length > 0 ? [["_bbp_sticky_topics", phpList(pinned)] as const] : []),
      ...moderators.map((member) => ["_bbp_moderator_id", member] as const),
    ],
    note: { status, audience: audienceOf(forum.audience) },
  };
}
