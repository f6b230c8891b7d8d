import type { ComponentChildren } from "preact";
import type { PageOf } from "#core/paging.ts";
import { oneTimeNameIn, type Viewer } from "#core/viewer.ts";
import type { ForumFacts, ForumNode } from "#features/forums/index.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Columns, PageHead } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Ticks } from "#ui/people/people.tsx";
import { Rows } from "#ui/rows/rows.tsx";
import { audienceLine } from "../components/audience-line.ts";
import { ForumRows, type Looking } from "../components/forum-rows.tsx";
import { topicsLine } from "../components/paging-lines.ts";
import { TopicLine } from "../components/topic-row.tsx";
import type { LastPost } from "../queries/last-posts.ts";
import type { TopicRow } from "../queries/list-topics.ts";
import { forumUrl, urls, viewUrl } from "../urls.ts";
import { words } from "../words.ts";

interface ForumPageProps extends Looking {
  readonly forum: ForumFacts;
  readonly subforums: readonly ForumNode[];
  readonly lastPosts: ReadonlyMap<number, LastPost>;
  readonly pinned: readonly TopicRow[];
  readonly topics: readonly TopicRow[];
  readonly paging: PageOf;
  readonly mayStart: boolean;
}

/** A forum: the forums in it, pinned topics, ordinary topics. */
export function ForumPage(props: ForumPageProps) {
  const { forum, subforums, paging, pinned, topics, viewer } = props;
  const empty = topics.length === 0 && pinned.length === 0;
  return (
    <>
      <PageHead title={forum.title} lede={forum.description || undefined}>
        <div class="cluster cluster--apart">
          <AudienceLine {...audienceLine(forum.effectiveAudience)} />
          <StartTopic forum={forum} viewer={viewer} mayStart={props.mayStart} />
        </div>
        {forum.closed ? <Notice icon="lock">{words.lists.closedForum}</Notice> : null}
      </PageHead>
      <Columns class="forum-body" aside={<HereWe />} asideLabel={words.lists.hereWe}>
        {subforums.length > 0 ? (
          <section aria-labelledby="subforums">
            <div class="stack stack--tight">
              <h2 id="subforums">{words.lists.subforums}</h2>
              <ForumRows {...props} forums={subforums} level={3} />
            </div>
          </section>
        ) : null}
        {forum.kind === "category" ? null : (
          <div class="stack">
            {subforums.length > 0 ? <h2>{words.lists.topicsTitle}</h2> : null}
            {paging.total > 0 ? <p class="meta">{topicsLine(paging)}</p> : null}
            {empty ? <Empty title={words.lists.emptyForum}>{words.lists.beFirst}</Empty> : null}
            {empty ? null : (
              <Rows ordered>
                {[...pinned, ...topics].map((topic) => (
                  <TopicLine
                    topic={topic}
                    viewer={viewer}
                    timeZone={props.timeZone}
                    level={subforums.length > 0 ? 3 : 2}
                    key={topic.id}
                  />
                ))}
              </Rows>
            )}
            {paging.pages > 1 ? <Pages {...props} /> : null}
          </div>
        )}
      </Columns>
    </>
  );
}

function Pages({ forum, paging }: { readonly forum: ForumFacts; readonly paging: PageOf }) {
  return (
    <Pagination
      label={words.lists.pages}
      line={topicsLine(paging)}
      page={paging.page}
      pages={paging.pages}
      hrefOf={(page) => forumUrl(forum.path, page)}
      words={words.page}
    />
  );
}

function StartTopic({ forum, viewer, mayStart }: { forum: ForumFacts; viewer: Viewer; mayStart: boolean }) {
  if (forum.kind === "category") return null;
  if (mayStart) {
    return (
      <ButtonLink href={urls.newTopic(forum.id)} icon="pencil">
        {words.lists.startTopic}
      </ButtonLink>
    );
  }
  if (viewer.kind !== "guest" || forum.closed) return null;
  return (
    <ButtonLink href={`/log-in/?next=${encodeURIComponent(urls.newTopic(forum.id))}`} icon="pencil">
      {words.lists.startTopic}
    </ButtonLink>
  );
}

function HereWe() {
  return (
    <Card title={words.lists.hereWe} id="kind">
      <Ticks items={words.lists.hereWePoints} />
      <p>
        <a href="/rules/">{words.lists.allRules}</a>
      </p>
    </Card>
  );
}

interface ForumIndexProps extends Looking {
  readonly forums: readonly ForumNode[];
  readonly lastPosts: ReadonlyMap<number, LastPost>;
}

/** The whole tree: each category with its forums; forums without a category first. */
export function ForumIndexPage(props: ForumIndexProps) {
  const loose = props.forums.filter((forum) => forum.kind === "forum");
  const categories = props.forums.filter((forum) => forum.kind === "category");
  return (
    <>
      <PageHead title={words.index.title} lede={words.index.lede} />
      <div class="stack stack--loose">
        {loose.length > 0 ? <ForumRows {...props} forums={loose} level={2} /> : null}
        {categories.map((category) => (
          <section aria-labelledby={`category-${category.id}`} key={category.id}>
            <div class="stack stack--tight">
              <h2 id={`category-${category.id}`}>
                <a href={forumUrl(category.path)} dir="auto">
                  {category.title}
                </a>
              </h2>
              {category.description ? <p class="small">{category.description}</p> : null}
              <ForumRows {...props} forums={category.children} level={3} />
            </div>
          </section>
        ))}
        <nav class="cluster" aria-label={words.lists.views}>
          <a href={viewUrl("recent")}>{words.lists.recent}</a>
          <a href={viewUrl("unanswered")}>{words.lists.unanswered}</a>
          <a href={viewUrl("popular")}>{words.lists.popular}</a>
        </nav>
      </div>
    </>
  );
}

interface TopicListPageProps extends Looking {
  readonly title: string;
  readonly lede?: string | undefined;
  readonly topics: readonly TopicRow[];
  readonly pagination?: ComponentChildren;
  readonly empty?: { readonly title: string; readonly text?: string };
  readonly above?: ComponentChildren;
  /** Topics of the viewer's own in which others have written: they lead to the first new post. */
  readonly news?: ReadonlySet<number>;
}

/** Topics across forums. */
export function TopicListPage({
  title,
  lede,
  topics,
  pagination,
  empty,
  above,
  news,
  viewer,
  timeZone,
}: TopicListPageProps) {
  return (
    <>
      <PageHead title={title} lede={lede}>
        {above}
      </PageHead>
      <div class="stack">
        {topics.length === 0 ? <Empty title={empty?.title ?? words.lists.nothing}>{empty?.text}</Empty> : null}
        {topics.length > 0 ? (
          <Rows ordered>
            {topics.map((topic) => (
              <TopicLine
                topic={topic}
                viewer={viewer}
                timeZone={timeZone}
                withForum
                key={topic.id}
                {...(news === undefined ? {} : { under: oneTimeNameIn(viewer, topic.id)?.name })}
                {...(news?.has(topic.id) ? { href: urls.firstUnread(topic.id), answered: true } : {})}
              />
            ))}
          </Rows>
        ) : null}
        {pagination}
      </div>
    </>
  );
}
