import { createHash } from "node:crypto";
import { z } from "zod";
import { guest } from "#core/viewer.ts";
import { findForumByPath, flatForums, listForumTree } from "#features/forums/index.ts";
import { plainText } from "#platform/text/plain.ts";
import { type Answer, type Asked, redirect } from "#platform/web/asked.ts";
import { keptThings } from "#platform/web/keeping.ts";
import { nothing, page } from "#platform/web/routes.ts";
import { type FeedHead, type FeedItem, renderFeed } from "../feed.ts";
import { findTopicByAddress } from "../queries/find-topic.ts";
import { withDescendants } from "../queries/last-posts.ts";
import { listPosts } from "../queries/list-posts.ts";
import { listNewestPosts, type NewestPost } from "../queries/newest-posts.ts";
import { forumFeedUrl, forumUrl, permalink, postUrl, topicFeedUrl, topicUrl, urls } from "../urls.ts";
import { words } from "../words.ts";

const most = 30;
/** What was fetched stays where it was taken to, whatever its author does later: so it is the beginning, not the whole. */
const excerptLength = 400;

/** Feeds are the same for everybody, so each is made once until something in it changes. */
const keptFeeds = keptThings<string>(4_000_000);

interface Feed extends FeedHead {
  readonly posts: readonly NewestPost[];
}

/** Feeds know no session: they are read by programs, for whoever. While the practice wants no search engines they stay empty. */
async function feedOf(asked: Asked<unknown>, find: () => Promise<Feed | Answer>): Promise<Answer> {
  const { kept, path, tools } = asked;
  const found = keptFeeds.find(kept.keeping, path);
  if (found !== undefined) return answered(found);
  const feed = await find();
  if ("kind" in feed) return feed;
  const { searchEngines, postsPerPage } = tools.settings();
  const posts = searchEngines ? feed.posts : [];
  const body = renderFeed(
    tools.siteUrl,
    feed,
    posts.map((one) => itemOf(one, postsPerPage)),
  );
  const tags = ["lists", ...feed.posts.map(({ topic }) => `topic:${topic.id}` as const)] as const;
  keptFeeds.keep(kept.keeping, path, { value: body, size: 2 * body.length, tags, ticket: kept.ticket });
  return answered(body);
}

/** No time of its last change: it would tell to the minute when somebody wrote (README 14). */
function answered(body: string): Answer {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { "content-type": "application/rss+xml; charset=utf-8", "cache-control": "no-cache", etag };
  return { kind: "answer", status: 200, headers, body };
}

/** As guests see it: times of participants to the hour, no name of who left. */
function itemOf({ post, topic }: NewestPost, postsPerPage: number): FeedItem {
  const hour = 3_600_000;
  const at = post.author.staff === null ? new Date(Math.floor(post.createdAt.getTime() / hour) * hour) : post.createdAt;
  return {
    title: post.position === 1 ? topic.title : words.feed.reply(topic.title, post.position),
    path: postUrl(topic.slug, post, postsPerPage),
    permalink: permalink(post.id),
    at,
    author: post.author.name || words.post.former,
    excerpt: plainText(post.bodyHtml ?? "", excerptLength),
  };
}

const siteFeed = page(urls.feed, { access: "everyone", input: nothing, identified: false }, (asked) => {
  asked.count("read");
  return feedOf(asked, async () => {
    const forums = flatForums(await listForumTree(asked.db, guest));
    const ids = forums.map(({ id }) => id);
    const title = asked.tools.settings().communityName;
    return { title, path: urls.home, feedPath: urls.feed, posts: await listNewestPosts(asked.db, ids, most) };
  });
});

/** Called by the forum's own route, whose addresses are as deep as the tree. @throws NotFound */
export function forumFeed(asked: Asked<unknown>, path: string): Promise<Answer> {
  return feedOf(asked, async () => {
    const found = await findForumByPath(asked.db, guest, path);
    if ("movedTo" in found) return redirect(forumFeedUrl(found.movedTo), 301);
    const { forum } = found;
    const forums = (await listForumTree(asked.db, guest)).flatMap(withDescendants);
    const here = forums.filter(({ id }) => id === forum.id).flatMap(withDescendants);
    const posts = await listNewestPosts(
      asked.db,
      here.map(({ id }) => id),
      most,
    );
    return { title: forum.title, path: forumUrl(forum.path), feedPath: forumFeedUrl(forum.path), posts };
  });
}

const address = z.object({ slug: z.string().min(1).max(600) });

const topicFeed = page(
  "/forums/topic/:slug/feed/",
  { access: "everyone", input: address, identified: false },
  (asked) => {
    asked.count("read");
    return feedOf(asked, async () => {
      const { topic, moved } = await findTopicByAddress(asked.db, guest, asked.input.slug);
      if (moved) return redirect(topicFeedUrl(topic.address), 301);
      const places = { from: Math.max(1, topic.postCount - most + 1), through: topic.postCount };
      const posts = await listPosts(asked.db, guest, topic.id, places);
      const shown = posts.filter(({ bodyHtml }) => bodyHtml !== null).reverse();
      const about = { id: topic.id, title: topic.title, slug: topic.address };
      const head = { title: topic.title, path: topicUrl(topic.address), feedPath: topicFeedUrl(topic.address) };
      return { ...head, posts: shown.map((post) => ({ post, topic: about })) };
    });
  },
);

export const feedRoutes = [siteFeed, topicFeed];
