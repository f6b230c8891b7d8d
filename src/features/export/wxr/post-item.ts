import { audienceOf } from "#core/audience.ts";
import { contentMark, type OwnText, ownKeys } from "#features/bbpress/index.ts";
import { topicUrl } from "#features/topics/urls.ts";
import type { WxrPost, WxrTopic } from "../queries/wxr-posts.ts";
import { words } from "../words.ts";
import { loginOf } from "./author.ts";
import type { Site } from "./forum-item.ts";
import type { Item } from "./item.ts";
import { replyStatus, type TopicReach, topicStatus } from "./status.ts";
import { asHtml, encodedSlug, xmlText } from "./xml.ts";

type Meta = Item["meta"];

/** A topic with its opening post, which are one thing there; or a reply. `at` keeps the order of its topic. */
export function postItem(post: WxrPost, at: Date, site: Site): Item {
  const { topic } = post;
  const reach: TopicReach = { ...post, state: post.topicState };
  const status = topic ? topicStatus(reach) : replyStatus(post.state, reach);
  const created = site.dates(at);
  const content = contentOf(post);
  const own = {
    id: post.id,
    status,
    creator: post.author && !isNameless(post) ? loginOf(post.author) : "",
    content,
    created,
    modified: post.editedAt && post.editedAt > at ? site.dates(post.editedAt) : created,
    note: noteOf(post, status),
  };
  const meta: Meta = [
    ["_bbp_forum_id", post.forumId],
    ["_bbp_topic_id", post.topicId],
    ...nameOf(post),
    ...textOf(post, content),
  ];
  return topic
    ? {
        ...own,
        ...topicPart(post, topic, site),
        meta: [...meta, ...topicMeta(post, topic, site), ...statusBefore(post, status)],
      }
    : { ...own, ...replyPart(post, site), meta: [...meta, ...replyMeta(post), ...statusBefore(post, status)] };
}

function topicPart({ forumId }: WxrPost, { title, slug, tags }: WxrTopic, { url }: Site) {
  return { type: "topic", title, slug, tags, link: `${url}${topicUrl(slug)}`, parentId: forumId, order: 0 } as const;
}

/** A reply that came with an address of its own has that again; usually it is its number. */
function replyPart({ id, topicId, position, oldSlugs }: WxrPost, { url }: Site) {
  const order = position === null ? 0 : position - 1;
  return {
    type: "reply",
    title: "",
    slug: oldSlugs[0] ?? String(id),
    tags: [],
    link: `${url}/forums/reply/${id}/`,
    parentId: topicId,
    order,
  } as const;
}

function topicMeta({ oldSlugs }: WxrPost, topic: WxrTopic, { dates }: Site): Meta {
  return [
    ["_bbp_last_active_time", dates(new Date(topic.lastPostAt)).local],
    ["_bbp_last_active_id", topic.lastPostId ?? 0],
    ["_bbp_last_reply_id", topic.lastPostId ?? 0],
    ["_bbp_reply_count", Math.max(0, topic.postCount - 1)],
    ["_bbp_voice_count", topic.participantCount],
    ...[...new Set([...topic.oldSlugs, ...oldSlugs])].map((slug) => ["_wp_old_slug", encodedSlug(slug)] as const),
  ];
}

function replyMeta({ replyToId, topicId, oldSlugs }: WxrPost): Meta {
  return [
    ...(replyToId === null || replyToId === topicId ? [] : [["_bbp_reply_to", replyToId] as const]),
    ...oldSlugs.slice(1).map((slug) => ["_wp_old_slug", encodedSlug(slug)] as const),
  ];
}

/** What WordPress brings back when somebody takes it out of the bin or says that it is no spam. */
function statusBefore({ topic, closed }: WxrPost, status: string): Meta {
  const before = topic !== null && closed ? "closed" : "publish";
  if (status === "trash") return [["_wp_trash_meta_status", before]];
  return status === "spam" ? [["_bbp_spam_meta_status", before]] : [];
}

const isNameless = ({ state, author, guestName }: WxrPost) =>
  state === "withdrawn" || (author === null && guestName === null);

/** Guests, one-time names among them. Without any name WordPress would show whoever runs the import as the author. */
function nameOf(post: WxrPost): Meta {
  if (isNameless(post))
    return [
      ["_bbp_anonymous_name", words.wxr.former],
      [ownKeys.nameless, "1"],
    ];
  return post.author === null ? [["_bbp_anonymous_name", asHtml(post.guestName ?? "")]] : [];
}

/** The words as readers get them. Those of a hidden opening post cannot be hidden there without its topic. */
function contentOf(post: WxrPost): string {
  if (post.state === "withdrawn") return words.wxr.withdrawn;
  return isVeiled(post) ? words.wxr.hidden : xmlText(post.html);
}

const isVeiled = ({ topic, topicState, state }: WxrPost) =>
  topic !== null && topicState === "shown" && state === "hidden";

function textOf(post: WxrPost, content: string): Meta {
  if (post.state === "withdrawn") return [];
  const { format, source } = post;
  const text: OwnText = { format, source, of: contentMark(content), veiled: isVeiled(post) };
  return [[ownKeys.text, JSON.stringify(text)]];
}

function noteOf(post: WxrPost, status: string): Item["note"] {
  const { state, topicState, audience, closed, topic } = post;
  const own = { status, audience: audienceOf(audience), words: state };
  if (topic) return { ...own, state: topicState, closed, pinned: topic.pinned };
  const answersOpening = post.replyToId === post.topicId;
  return { ...own, state: state === "withdrawn" ? "shown" : state, answersOpening };
}
