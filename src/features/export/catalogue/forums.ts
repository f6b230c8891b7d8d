import { kept, left, maybe, tableFile } from "./column.ts";
import { reasons } from "./reasons.ts";

/** The tree that topics stand in. */
export const forumFiles = [
  tableFile({
    table: "forum",
    file: "forums",
    about: "The tree of forums.",
    key: ["id"],
    columns: {
      id: kept("id", "number", "Number of the forum."),
      parent_id: maybe("parentId", "number", "The forum that it stands in; null at the top."),
      kind: kept("kind", ["category", "forum"], "A category holds forums and no topics."),
      title: kept("title", "text", "Its name."),
      description: kept("description", "text", "What it is for, plain text."),
      slug: kept("slug", "text", "Last part of its address."),
      path: kept("path", "text", "Its address: slugs from the top, joined by “/”."),
      place: kept("place", "number", "Order among its siblings."),
      closed: kept("closed", "flag", "No new topics and replies."),
      audience: kept("audience", "audience", "Who may read it by itself."),
      effective_audience: kept("effectiveAudience", "audience", "Who may read it with all that it stands in."),
      created_at: kept("createdAt", "instant", "When it was made."),
      ancestor_ids: left(reasons.derived),
    },
  }),
  tableFile({
    table: "forum_address",
    file: "forum-addresses",
    about: "Former addresses of forums, which still lead to them.",
    key: ["path"],
    columns: {
      path: kept("path", "text", "The former address."),
      forum_id: kept("forumId", "number", "Where it leads."),
    },
  }),
  tableFile({
    table: "forum_moderator",
    file: "forum-moderators",
    about: "Volunteers, and the forums that they moderate with everything below.",
    key: ["forum_id", "member_id"],
    columns: {
      forum_id: kept("forumId", "number", "Where."),
      member_id: kept("memberId", "number", "Who."),
    },
  }),
];
