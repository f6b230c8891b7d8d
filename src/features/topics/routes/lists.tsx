import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { pageOf } from "#core/paging.ts";
import { listTeam } from "#features/accounts/index.ts";
import { canStartTopicIn, type ForumNode, findForumByPath, flatForums, listForumTree } from "#features/forums/index.ts";
import { frontWording } from "#features/texts/index.ts";
import { type Answer, type Asked, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, pageNumber } from "#platform/web/routes.ts";
import { crumbsTo } from "../components/crumbs.ts";
import { oldPath, oldQuery } from "../old-address.ts";
import { HomePage } from "../pages/home-page.tsx";
import { ForumIndexPage, ForumPage } from "../pages/list-pages.tsx";
import { listLastPosts, withDescendants } from "../queries/last-posts.ts";
import { countPinnedIn, listForumTopics, listPinnedTopics, listTopicsAcross } from "../queries/list-topics.ts";
import { forumFeedUrl, forumUrl, urls } from "../urls.ts";
import { words } from "../words.ts";
import { forumFeed } from "./feeds.ts";
import { leadOn } from "./old-addresses.ts";

const onFront = 5;

const home = page("/", { access: "everyone", input: z.object({}).loose() }, async (asked) => {
  const old = oldQuery(asked.input);
  if (old !== null) return leadOn(asked, old);
  const settings = asked.tools.settings();
  const forums = await listForumTree(asked.db, asked.viewer);
  const ids = flatForums(forums).map((forum) => forum.id);
  const latest = await listTopicsAcross(asked.db, asked.viewer, ids, { ordering: "recent", limit: onFront });
  const answered = await listTopicsAcross(asked.db, asked.viewer, ids, { ordering: "answered", limit: 3 });
  const shown = forums.flatMap((forum) => (forum.kind === "category" ? forum.children : [forum]));
  return view({
    title: words.home.title,
    current: "home",
    mayBeIndexed: true,
    feed: { title: words.feed.link(settings.communityName), path: urls.feed },
    builtFrom: ["lists"],
    styles: ["rooms"],
    main: (
      <HomePage
        front={frontWording({ ...settings, practiceName: settings.practiceName || words.home.somePractice })}
        latest={latest}
        answered={answered}
        forums={shown}
        lastPosts={await listLastPosts(asked.db, asked.viewer, shown)}
        team={await listTeam(asked.db, asked.now)}
        viewer={asked.viewer}
        timeZone={settings.timeZone}
      />
    ),
  });
});

const index = page("/forums/", { access: "everyone", input: nothing }, async (asked) => {
  const forums = await listForumTree(asked.db, asked.viewer);
  const lastPosts = await listLastPosts(asked.db, asked.viewer, forums);
  const { timeZone } = asked.tools.settings();
  return view({
    title: words.index.title,
    current: "forums",
    mayBeIndexed: true,
    feed: { title: words.feed.link(words.index.title), path: urls.feed },
    builtFrom: ["lists"],
    main: <ForumIndexPage forums={forums} lastPosts={lastPosts} viewer={asked.viewer} timeZone={timeZone} />,
  });
});

/** `<path>/` or `<path>/page/<n>/`: paths are as deep as the tree. */
const forum = page(
  "/forums/forum/*",
  { access: "everyone", input: z.object({ "*": z.string().min(1).max(2_000) }) },
  async (asked) => {
    const [, fed] = /^(.+)\/feed\/?$/.exec(asked.input["*"]) ?? [];
    if (fed !== undefined) return asked.path.endsWith("/") ? forumFeed(asked, fed) : redirect(forumFeedUrl(fed), 301);
    const [, path = "", number] = /^(.*?)(?:\/page\/([^/]+))?\/?$/.exec(asked.input["*"]) ?? [];
    const parsed = pageNumber.safeParse(number);
    if (!parsed.success) throw new NotFound();
    if (number === "1" || !asked.path.endsWith("/")) return redirect(forumUrl(path, parsed.data), 301);
    return forumView(asked, path, parsed.data).catch((error: unknown) => {
      const old = oldPath(asked.path);
      if (!(error instanceof NotFound) || old?.kind !== "forum" || old.path === path) throw error;
      return leadOn(asked, old);
    });
  },
);

async function forumView(asked: Asked<unknown>, path: string, number: number): Promise<View | Answer> {
  const found = await findForumByPath(asked.db, asked.viewer, path);
  if ("movedTo" in found) return redirect(forumUrl(found.movedTo, number), 301);
  const settings = asked.tools.settings();
  const tree = await listForumTree(asked.db, asked.viewer);
  const node = tree.flatMap(withDescendants).find((one) => one.id === found.forum.id);
  if (!node) throw new NotFound();
  const total = Math.max(0, node.own.topics - (await countPinnedIn(asked.db, asked.viewer, node.id)));
  const paging = pageOf(number, settings.topicsPerPage, total);
  if (paging.from === 0 && number > 1) throw new NotFound();
  const slice = { offset: (number - 1) * settings.topicsPerPage, limit: settings.topicsPerPage, total };
  return view({
    title: words.titlePage(found.forum.title, number),
    breadcrumbs: crumbsTo(...found.forum.crumbs),
    current: "forums",
    mayBeIndexed: found.forum.effectiveAudience === "public",
    feed: { title: words.feed.link(found.forum.title), path: forumFeedUrl(path) },
    ...(found.forum.effectiveAudience === "public" ? { builtFrom: ["lists" as const] } : {}),
    main: (
      <ForumPage
        forum={found.forum}
        subforums={node.children}
        lastPosts={await lastPostsBelow(asked, node)}
        pinned={number === 1 && node.kind === "forum" ? await listPinnedTopics(asked.db, asked.viewer, node.id) : []}
        topics={node.kind === "forum" ? await listForumTopics(asked.db, asked.viewer, node.id, slice) : []}
        paging={paging}
        mayStart={canStartTopicIn(asked.viewer, found.forum, asked.now).allowed}
        viewer={asked.viewer}
        timeZone={settings.timeZone}
      />
    ),
  });
}

async function lastPostsBelow(asked: Asked<unknown>, node: ForumNode): ReturnType<typeof listLastPosts> {
  return node.children.length > 0 ? listLastPosts(asked.db, asked.viewer, node.children) : new Map();
}

export const listRoutes = [home, index, forum];
