import type { Member } from "#core/viewer.ts";
import type { ForumNode } from "#features/forums/index.ts";
import { forumUrl } from "#features/forums/urls.ts";
import { excerptHtml, type Result } from "#features/search/index.ts";
import type { AddedPost, PostView, TopicRow, TopicView, WrittenPost } from "#features/topics/index.ts";
import { postUrl, topicUrl } from "#features/topics/urls.ts";
import type { AuthorJson, ForumJson, PostJson, ResultJson, TopicJson } from "./forms.ts";
import { words } from "./words.ts";

// Every field is named here: what a query learns to return tomorrow stays inside (P-33).

export function forumJson(forum: ForumNode): ForumJson {
  return {
    id: String(forum.id),
    parentId: forum.parentId === null ? null : String(forum.parentId),
    title: forum.title,
    path: forum.path,
    url: forumUrl(forum.path),
    audience: forum.effectiveAudience,
  };
}

export function topicJson(topic: TopicRow | TopicView, forumId: number): TopicJson {
  return {
    id: String(topic.id),
    slug: topic.address,
    title: topic.title,
    url: topicUrl(topic.address),
    forumId: String(forumId),
    audience: topic.audience,
    postCount: topic.postCount,
  };
}

/** Where a topic's posts stand on pages. */
export interface Standing {
  readonly address: string;
  readonly postsPerPage: number;
}

/** A post, or the place where it was: then without its author and words, as on the page. */
export function postJson(post: PostView, { address, postsPerPage }: Standing): PostJson {
  const { id, position, bodyHtml } = post;
  return {
    id: String(id),
    position,
    url: postUrl(address, { id, position }, postsPerPage),
    author: bodyHtml === null ? null : authorJson(post),
    createdAt: toTheSecond(timeOf(post)),
    bodyHtml: bodyHtml ?? "",
    ...(post.state === "withdrawn" || post.state === "hidden" ? { state: post.state } : {}),
  };
}

/** A post that its author has just written: the same as `postJson` would make of it, without reading it back. */
export function writtenPostJson(
  added: AddedPost,
  written: WrittenPost,
  { author, postsPerPage }: { readonly author: Member; readonly postsPerPage: number },
): PostJson {
  const { staffTitle } = written;
  return {
    id: String(added.id),
    position: added.position,
    url: postUrl(added.address, added, postsPerPage),
    author: {
      name: written.name ?? author.name,
      role: written.name === null ? author.role : "participant",
      ...(staffTitle === null ? {} : { staffTitle }),
    },
    createdAt: toTheSecond(written.name === null ? written.createdAt : toTheHour(written.createdAt)),
    bodyHtml: written.html,
  };
}

/** A topic that was found. Says nothing of whom its reader chose not to see (ADR 10). */
export function resultJson({ title, address, post, score, excerpt }: Result, postsPerPage: number): ResultJson {
  return {
    slug: address,
    title,
    url: postUrl(address, post, postsPerPage),
    postId: String(post.id),
    score,
    excerptHtml: excerptHtml(excerpt),
  };
}

function authorJson({ author }: PostView): AuthorJson {
  return {
    name: author.name === "" ? words.former : author.name,
    role: roleIn(author),
    ...(author.staff === null ? {} : { staffTitle: author.staff.title }),
  };
}

/** A post that was written for the practice stays the practice's, whatever its author is today. */
function roleIn({ role, staff, kind }: PostView["author"]): AuthorJson["role"] {
  const ordinary = role === null || role === "participant" || role === "spectator";
  if (staff !== null && ordinary) return "staff";
  return role ?? (kind === "guest" ? "guest" : kind === "one-time" ? "participant" : "former");
}

/** Under a one-time name to the hour: two names that were heard within a minute could be one person's (T-04). */
function timeOf({ author, createdAt }: PostView): Date {
  return author.kind === "one-time" ? toTheHour(createdAt) : createdAt;
}

function toTheHour(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 3_600_000) * 3_600_000);
}

function toTheSecond(instant: Date): string {
  return instant.toISOString().replace(/\.\d+Z$/, "Z");
}
