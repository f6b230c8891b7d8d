import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { type PageOf, pageOf } from "#core/paging.ts";
import { flatForums, listForumTree } from "#features/forums/index.ts";
import { type Asked, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, pageNumber } from "#platform/web/routes.ts";
import { Button } from "#ui/button/button.tsx";
import { Form } from "#ui/form/index.ts";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { topicsLine } from "../components/paging-lines.ts";
import { nothingForm } from "../forms.ts";
import { TopicListPage } from "../pages/list-pages.tsx";
import { listTagTopics, listTopicsAcross, type Ordering, selectRows } from "../queries/list-topics.ts";
import { countMyTopics, myTopicIds, newsAmong, readAllNews } from "../queries/places.ts";
import { findTag } from "../queries/tags.ts";
import { tagUrl, urls } from "../urls.ts";
import { words } from "../words.ts";
import { signedIn } from "./signed-in.ts";

const tagInput = z.object({ slug: z.string().min(1).max(400), page: pageNumber });

async function tagView(asked: Asked<z.output<typeof tagInput>>): Promise<View> {
  const { topicsPerPage, timeZone } = asked.tools.settings();
  const tag = await findTag(asked.db, asked.viewer, asked.input.slug);
  const paging = pageOf(asked.input.page, topicsPerPage, tag.topics);
  if (paging.from === 0) throw new NotFound();
  const topics = await listTagTopics(asked.db, asked.viewer, tag.id, { offset: paging.from - 1, limit: topicsPerPage });
  const title = words.lists.tag(tag.name);
  return view({
    title: words.titlePage(title, paging.page),
    current: "forums",
    builtFrom: ["lists"],
    main: (
      <TopicListPage
        title={title}
        topics={topics}
        viewer={asked.viewer}
        timeZone={timeZone}
        pagination={<Pages paging={paging} hrefOf={(number) => tagUrl(asked.input.slug, number)} />}
      />
    ),
  });
}

function Pages({ paging, hrefOf }: { readonly paging: PageOf; readonly hrefOf: (page: number) => string }) {
  const { page: number, pages } = paging;
  return (
    <Pagination
      label={words.lists.pages}
      line={topicsLine(paging)}
      page={number}
      pages={pages}
      hrefOf={hrefOf}
      words={words.page}
    />
  );
}

const tag = page("/forums/topic-tag/:slug/", { access: "everyone", input: tagInput }, tagView);
const tagPage = page("/forums/topic-tag/:slug/page/:page/", { access: "everyone", input: tagInput }, async (asked) =>
  asked.input.page === 1 ? redirect(tagUrl(asked.input.slug), 301) : tagView(asked),
);

/** The lists show the first hundred: whoever looks further back goes through the forums. */
const mostInView = 100;
const viewInput = z.object({ name: z.enum(["unanswered", "popular", "recent"]) });

const listView = page("/forums/view/:name/", { access: "everyone", input: viewInput }, async (asked) => {
  const ordering: Ordering = asked.input.name;
  const ids = flatForums(await listForumTree(asked.db, asked.viewer)).map((forum) => forum.id);
  const topics = await listTopicsAcross(asked.db, asked.viewer, ids, { ordering, limit: mostInView });
  const title = words.lists[asked.input.name];
  return view({
    title,
    current: "forums",
    builtFrom: ["lists"],
    main: (
      <TopicListPage title={title} topics={topics} viewer={asked.viewer} timeZone={asked.tools.settings().timeZone} />
    ),
  });
});

const oldNoReplies = page("/forums/view/no-replies/", { access: "everyone", input: nothing }, async () =>
  redirect("/forums/view/unanswered/", 301),
);

const mineInput = z.object({ page: pageNumber });

const mine = page("/my-topics/", { access: "members", input: mineInput }, async (asked) => {
  const { topicsPerPage, timeZone } = asked.tools.settings();
  const member = signedIn(asked.viewer);
  const paging = pageOf(asked.input.page, topicsPerPage, await countMyTopics(asked.db, member));
  const slice = { offset: (asked.input.page - 1) * topicsPerPage, limit: topicsPerPage };
  const topics = await selectRows(asked.db, member, myTopicIds(member, slice));
  const news = await newsAmong(
    asked.db,
    member,
    topics.map((topic) => topic.id),
  );
  const first = [...topics].sort((a, b) => Number(news.has(b.id)) - Number(news.has(a.id)));
  return view({
    title: words.mine.title,
    current: "my-topics",
    main: (
      <TopicListPage
        title={words.mine.title}
        lede={words.mine.lede}
        topics={first}
        viewer={member}
        timeZone={timeZone}
        empty={{ title: words.mine.empty, text: words.mine.emptyText }}
        above={<AboveMine withNews={news.size > 0} />}
        news={news}
        pagination={
          paging.total > 0 ? <Pages paging={paging} hrefOf={(number) => `${urls.myTopics}?page=${number}`} /> : null
        }
      />
    ),
  });
});

/** The way to what others ask this reader by name, and to having seen everything. */
function AboveMine({ withNews }: { readonly withNews: boolean }) {
  return (
    <div class="cluster">
      <a href={urls.asks}>{words.mine.asked}</a>
      {withNews ? <ReadAll /> : null}
    </div>
  );
}

function ReadAll() {
  return (
    <Form action={urls.myTopics}>
      <Button kind="quiet" small>
        {words.mine.readAll}
      </Button>
    </Form>
  );
}

const readAll = action(
  "/my-topics/",
  { access: "members", input: nothing, form: nothingForm, limit: "small" },
  {
    async done(sent) {
      await readAllNews(sent.work.db, signedIn(sent.viewer));
      return redirect(urls.myTopics);
    },
  },
);

export const viewRoutes = [tag, tagPage, listView, oldNoReplies, mine, readAll];
