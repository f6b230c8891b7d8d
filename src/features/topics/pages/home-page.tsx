import type { ComponentChildren } from "preact";
import type { ForumNode } from "#features/forums/index.ts";
import type { FrontWording } from "#features/texts/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Columns, Stack } from "#ui/layout/layout.tsx";
import { Sight, Team, type TeamMember } from "#ui/people/people.tsx";
import { Rows } from "#ui/rows/rows.tsx";
import { SearchForm } from "#ui/search/search-form.tsx";
import { Starts, Welcome } from "#ui/welcome/welcome.tsx";
import { ForumRows, type Looking } from "../components/forum-rows.tsx";
import { TopicLine } from "../components/topic-row.tsx";
import type { LastPost } from "../queries/last-posts.ts";
import type { TopicRow } from "../queries/list-topics.ts";
import { urls, viewUrl } from "../urls.ts";
import { words } from "../words.ts";

interface HomePageProps extends Looking {
  readonly front: FrontWording;
  readonly latest: readonly TopicRow[];
  readonly answered: readonly TopicRow[];
  readonly forums: readonly ForumNode[];
  readonly lastPosts: ReadonlyMap<number, LastPost>;
  readonly team: readonly TeamMember[];
}

const places = {
  forums: urls.forums,
  latest: viewUrl("recent"),
  "sign-up": "/sign-up/",
  rules: "/rules/",
  urgent: "/urgent/",
};

/** The front page. */
export function HomePage(props: HomePageProps) {
  const { front, viewer, latest, answered } = props;
  return (
    <>
      <Welcome title={front.title} lede={front.lede}>
        <SearchForm action={urls.search} words={words.home.search} />
        <p class="cluster">
          <ButtonLink kind="quiet" href={urls.forums}>
            {words.home.allForums}
          </ButtonLink>
          {viewer.kind === "member" ? (
            <ButtonLink kind="quiet" href={urls.myTopics}>
              {words.mine.title}
            </ButtonLink>
          ) : (
            <ButtonLink kind="quiet" href="/sign-up/">
              {words.home.join.action}
            </ButtonLink>
          )}
        </p>
      </Welcome>
      <section class="home-section" aria-labelledby="start">
        <Stack>
          <h2 id="start">{front.startTitle}</h2>
          <Starts
            items={front.starts.map((start) => ({ title: start.title, text: start.text, href: places[start.to] }))}
          />
        </Stack>
      </section>
      <Columns class="home-section" aside={<Aside {...props} />} asideLabel={words.home.teamTitle}>
        {answered.length > 0 ? (
          <Section id="answered" title={words.home.answered}>
            <TopicLines {...props} topics={answered} />
          </Section>
        ) : null}
        {latest.length > 0 ? (
          <Section id="latest" title={words.home.latest} more={<a href={viewUrl("recent")}>{words.lists.more}</a>}>
            <TopicLines {...props} topics={latest} />
          </Section>
        ) : null}
        <Section id="forums" title={words.home.forums}>
          <ForumRows {...props} level={3} />
        </Section>
      </Columns>
    </>
  );
}

function TopicLines({ topics, viewer, timeZone }: Looking & { readonly topics: readonly TopicRow[] }) {
  return (
    <Rows>
      {topics.map((topic) => (
        <TopicLine topic={topic} viewer={viewer} timeZone={timeZone} withForum level={3} key={topic.id} />
      ))}
    </Rows>
  );
}

function Section(props: { id: string; title: string; more?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section aria-labelledby={props.id}>
      <div class="stack stack--tight">
        <div class="cluster cluster--apart section-head">
          <h2 id={props.id}>{props.title}</h2>
          {props.more}
        </div>
        {props.children}
      </div>
    </section>
  );
}

function Aside({ team, viewer }: HomePageProps) {
  return (
    <>
      <Card title={words.home.sightTitle} id="who-sees">
        <p class="small">{words.home.sightText}</p>
        <Sight items={words.home.sight} />
      </Card>
      {team.length > 0 ? (
        <Card title={words.home.teamTitle} id="team">
          <Team members={team} />
        </Card>
      ) : null}
      {viewer.kind === "guest" ? (
        <Card kind="private" title={words.home.join.title} id="join">
          <p class="small">{words.home.join.text}</p>
          <p>
            <ButtonLink kind="private" wide href="/sign-up/">
              {words.home.join.action}
            </ButtonLink>
          </p>
        </Card>
      ) : null}
    </>
  );
}
