import { randomUUID } from "node:crypto";
import { z } from "zod";
import { absoluteDay } from "#core/dates.ts";
import { NotFound } from "#core/errors.ts";
import { pageOf } from "#core/paging.ts";
import { oneTimeNameIn } from "#core/viewer.ts";
import { blockedAuthors } from "#features/accounts/index.ts";
import { type Answer, type Asked, answer, json, redirect, type View, view } from "#platform/web/asked.ts";
import { keptThings } from "#platform/web/keeping.ts";
import { id, page, pageNumber } from "#platform/web/routes.ts";
import { findOwnDraft } from "../commands/draft.ts";
import { noteRead } from "../commands/read.ts";
import { crumbsTo } from "../components/crumbs.ts";
import { newReplyBox, type ReplyBox } from "../pages/reply-form.tsx";
import { TopicPage } from "../pages/topic-page.tsx";
import { canReply } from "../policy.ts";
import { findTopic, findTopicByAddress, type TopicView } from "../queries/find-topic.ts";
import { listPosts } from "../queries/list-posts.ts";
import { whenOpened } from "../queries/name-openings.ts";
import { findOwnPart } from "../queries/own-part.ts";
import { type SeenPage, sharedPart, sizeOf, type TopicPageView, withOwnPart } from "../shared-page.ts";
import { postUrl, topicFeedUrl, topicUrl } from "../urls.ts";
import { words } from "../words.ts";
import { leadOn, orGone } from "./old-addresses.ts";

const address = z.object({ slug: z.string().min(1).max(600), page: pageNumber });
type OnTopic = z.output<typeof address>;

/** Pages that members see alike, by address. A community reads the same few hundred all day. */
const sharedPages = keptThings<TopicPageView>(12_000_000);

const show = async (asked: Asked<OnTopic>): Promise<View | Answer> => {
  const shared = await findSharedPage(asked);
  if (shared) return topicPageView(asked, shared, await replyBox(asked, shared.topic));
  const { slug } = asked.input;
  const { topic, moved } = await findTopicByAddress(asked.db, asked.viewer, slug).catch(orGone(asked, { slug }));
  if (moved) return redirect(topicUrl(topic.address, asked.input.page), topic.audience === "public" ? 301 : 302);
  const found = await findPage(asked, topic, asked.input.page);
  keepSharedPage(asked, found);
  const seen = { ...found, blocked: await blockedAuthors(asked.db, asked.viewer) };
  return topicPageView(asked, seen, await replyBox(asked, topic));
};

/** The page as this member sees it, when what members share of it is in memory; null otherwise. */
async function findSharedPage(asked: Asked<OnTopic>): Promise<SeenPage | null> {
  const { viewer, kept, input } = asked;
  if (viewer.kind !== "member") return null;
  const shared = sharedPages.find(kept.keeping, `${input.slug} ${input.page}`);
  if (shared === undefined) return null;
  const page = { topicId: shared.topic.id, postIds: shared.posts.map(({ id }) => id) };
  return withOwnPart(shared, await findOwnPart(asked.db, viewer, page));
}

function keepSharedPage({ viewer, kept, input }: Asked<OnTopic>, found: TopicPageView): void {
  const shared = viewer.kind === "member" ? sharedPart(found) : null;
  if (shared === null) return;
  const tags = [`topic:${shared.topic.id}` as const];
  const thing = { value: shared, size: sizeOf(shared), tags, ticket: kept.ticket };
  sharedPages.keep(kept.keeping, `${input.slug} ${input.page}`, thing);
}

/** @throws NotFound for a page past the last */
async function findPage(asked: Asked<unknown>, topic: TopicView, page: number): Promise<TopicPageView> {
  const paging = pageOf(page, asked.tools.settings().postsPerPage, topic.postCount);
  if (paging.from === 0) throw new NotFound();
  return { topic, paging, posts: await listPosts(asked.db, asked.viewer, topic.id, paging) };
}

async function topicPageView(asked: Asked<unknown>, seen: SeenPage, reply: ReplyBox | null): Promise<View> {
  const { topic, paging } = seen;
  const newsRead = topic.hasNews && paging.through >= topic.postCount ? 1 : 0;
  if (asked.viewer.kind === "member" && (topic.readPosition < paging.through || newsRead > 0)) {
    await noteRead(asked.db, asked.viewer, topic.id, paging.through);
  }
  const { timeZone } = asked.tools.settings();
  const opened = await whenOpened(asked.db, asked.viewer, topic.id);
  const nameOpened = opened === null ? null : absoluteDay(opened, timeZone).text;
  return view({
    title: words.titlePage(topic.title, paging.page),
    breadcrumbs: crumbsTo(...topic.forum.crumbs, topic.forum),
    current: "forums",
    main: (
      <TopicPage
        {...seen}
        viewer={asked.viewer}
        now={asked.now}
        timeZone={timeZone}
        reply={reply}
        nameOpened={nameOpened}
      />
    ),
    newsRead,
    mayBeIndexed: topic.audience === "public",
    feed: { title: words.feed.link(topic.title), path: topicFeedUrl(topic.address) },
    ...(topic.audience === "public" ? { builtFrom: [`topic:${topic.id}` as const] } : {}),
    ...(reply ? { scripts: ["topics"] } : {}),
  });
}

async function replyBox(asked: Asked<unknown>, topic: TopicView): Promise<ReplyBox | null> {
  if (asked.viewer.kind !== "member" || !canReply(asked.viewer, topic, asked.now).allowed) return null;
  const draft = topic.hasDraft ? await findOwnDraft(asked.db, asked.tools, asked.viewer, `topic:${topic.id}`) : null;
  return newReplyBox(randomUUID(), draft?.body ?? null, oneTimeNameIn(asked.viewer, topic.id)?.name ?? null);
}

const showTopic = page("/forums/topic/:slug/", { access: "everyone", input: address }, show);
const showTopicPage = page("/forums/topic/:slug/page/:page/", { access: "everyone", input: address }, async (asked) =>
  asked.input.page === 1 ? redirect(topicUrl(asked.input.slug), 301) : show(asked),
);

/** Old and new links to one post: on to the page that holds it now. */
const showPost = page(
  "/forums/reply/:id/",
  { access: "everyone", input: z.object({ id: z.string().min(1).max(600) }) },
  async (asked) => leadOn(asked, { kind: "post", key: asked.input.id, edit: false }),
);

const firstUnread = page("/topics/:id/unread/", { access: "members", input: z.object({ id }) }, async (asked) => {
  const topic = await findTopic(asked.db, asked.viewer, asked.input.id);
  const position = Math.min(topic.postCount, topic.readPosition + 1);
  const [post] = await listPosts(asked.db, asked.viewer, topic.id, { from: position, through: position });
  if (!post) return redirect(topicUrl(topic.address), 302);
  return redirect(postUrl(topic.address, post, asked.tools.settings().postsPerPage), 302);
});

/** What the page asks now and then while somebody writes: are there posts that they have not seen? */
const newPosts = page(
  "/topics/:id/new-posts/",
  { access: "members", input: z.object({ id, after: z.coerce.number().int().min(0).max(10_000_000) }) },
  async (asked) => {
    const topic = await findTopic(asked.db, asked.viewer, asked.input.id);
    const count = topic.postCount - asked.input.after;
    if (count <= 0) return answer(204, "text/plain", "");
    const [post] = await listPosts(asked.db, asked.viewer, topic.id, {
      from: asked.input.after + 1,
      through: asked.input.after + 1,
    });
    const href = post ? postUrl(topic.address, post, asked.tools.settings().postsPerPage) : topicUrl(topic.address);
    return json(200, { text: words.topic.newPosts(count), href });
  },
);

export const topicRoutes = [showTopic, showTopicPage, showPost, firstUnread, newPosts];
