import type { SafeHtml } from "#core/safe-html.ts";
import type { Member } from "#core/viewer.ts";
import type { Colleague } from "#features/accounts/index.ts";
import { cardOf, PostCard, type PostView, Preview, type TopicView, topicUrl } from "#features/topics/index.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { ErrorSummary } from "#ui/form/index.ts";
import { Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Posts } from "#ui/post/post.tsx";
import { AnswerCard } from "../components/answer-card/answer-card.tsx";
import { StandingCard } from "../components/standing-card/standing-card.tsx";
import type { QuestionView } from "../queries/find-question.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.question;

export interface QuestionPageProps {
  readonly topic: TopicView;
  readonly question: QuestionView;
  /** The opening post, and the last ones. */
  readonly posts: readonly PostView[];
  readonly colleagues: readonly Colleague[];
  readonly viewer: Member;
  readonly now: Date;
  readonly timeZone: string;
  /** When it is due, in words. */
  readonly due: string | null;
  readonly answer: {
    readonly form: FormState;
    readonly submissionId: string;
    readonly preview: SafeHtml | null;
    readonly kept: boolean;
    /** Why this viewer cannot answer here; null when they can. */
    readonly refused: string | null;
  };
  readonly decide: FormState | null;
}

/** One question with everything that somebody needs to answer it in five minutes. */
export function QuestionPage(props: QuestionPageProps) {
  const { topic, answer, decide } = props;
  const problems = decide?.problems ?? answer.form.problems;
  return (
    <Stack>
      <ErrorSummary title={words.problems.summary} problems={problems} />
      <PageHead
        above={<Breadcrumbs label={words.hours.here} items={[{ label: words.documentTitle, href: urls.desk }]} />}
        title={topic.title}
      >
        <p class="cluster cluster--apart">
          <AudienceLineOf topic={topic} />
          <TextLink href={topicUrl(topic.address)}>{say.openTopic}</TextLink>
        </p>
      </PageHead>
      <Columns aside={<StandingCard {...props} />} asideLabel={say.state}>
        {answer.kept ? <Notice role="status">{words.answer.kept}</Notice> : null}
        <PostsOf {...props} />
        {answer.preview === null ? null : <Preview html={answer.preview} />}
        <AnswerCard topic={topic} {...answer} />
      </Columns>
    </Stack>
  );
}

function AudienceLineOf({ topic }: { readonly topic: TopicView }) {
  const kind = topic.audience === "staff" ? "team" : topic.audience;
  return <AudienceLine kind={kind} lead={say.readers[topic.audience]} rest={say.readersMore} />;
}

function PostsOf({ topic, posts, viewer, now, timeZone }: QuestionPageProps) {
  const looking = { viewer, now, timeZone, mayReply: false, bare: true };
  const [opening, ...others] = posts;
  const left = topic.postCount - posts.length;
  return (
    <>
      <h2>{say.asked}</h2>
      {opening ? <PostCard {...cardOf(opening, looking)} /> : null}
      {others.length > 0 ? (
        <section class="stack" aria-labelledby="latest">
          <h2 id="latest">{say.latest}</h2>
          {left > 0 ? <p class="meta">{say.earlier(left)}</p> : null}
          <Posts start={others[0]?.position}>
            {others.map((post) => (
              <li key={post.id}>
                <PostCard {...cardOf(post, looking)} />
              </li>
            ))}
          </Posts>
        </section>
      ) : null}
    </>
  );
}
