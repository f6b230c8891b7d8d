import { urls as asking } from "#features/asking/urls.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Rows } from "#ui/rows/rows.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { ageOf } from "../age.ts";
import { QuestionRow } from "../components/question-row/question-row.tsx";
import { type Queue, queues } from "../facts.ts";
import type { DeskCounts, ListedQuestion } from "../queries/list-questions.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

interface DeskPageProps {
  readonly queue: Queue;
  readonly page: number;
  readonly counts: DeskCounts;
  readonly questions: readonly (ListedQuestion & { readonly due: string | null })[];
  readonly more: boolean;
  /** Private conversations that wait; null for whoever answers none. */
  readonly inPrivate: number | null;
  readonly now: Date;
  readonly viewerName: string;
  /** Whether anybody is at the desk now, in a sentence. */
  readonly staffed: string;
}

/** Everything that waits for the practice, what is most pressing first. */
export function DeskPage(props: DeskPageProps) {
  const { queue, counts, questions } = props;
  const [emptyTitle, emptyMore] = words.empty[queue];
  return (
    <Stack>
      <PageHead
        above={<AudienceLine kind="team" lead={words.audienceLead} rest={words.audienceRest} />}
        title={counts.waiting === 0 ? words.nobodyWaits : words.peopleWait(counts.waiting)}
        lede={ledeOf(props)}
      >
        <p class="meta">{props.staffed}</p>
      </PageHead>
      <Tabs label={words.tabs} items={tabsOf(queue, counts, props.inPrivate)} />
      {questions.length === 0 ? (
        <Empty title={emptyTitle}>{emptyMore}</Empty>
      ) : (
        <Rows ordered>
          {questions.map((question) => (
            <QuestionRow
              key={question.topicId}
              question={question}
              now={props.now}
              viewerName={props.viewerName}
              due={question.due}
            />
          ))}
        </Rows>
      )}
      <Pages {...props} />
    </Stack>
  );
}

function ledeOf({ counts, now }: DeskPageProps): string | undefined {
  if (counts.longestSince === null) return undefined;
  const { count, unit } = ageOf(counts.longestSince, now);
  const longest = words.longest(words.row.age(count, unit));
  return counts.overdue === 0 ? longest : `${longest} ${words.overdue(counts.overdue)}`;
}

function tabsOf(current: Queue, counts: DeskCounts, inPrivate: number | null) {
  const shown = queues.filter((queue) => queue !== "older" || counts.hasOlder || current === "older");
  const tabs = shown.map((queue) => ({
    label: words.queues[queue],
    href: urls.queue(queue),
    current: queue === current,
    count: queue === "older" ? undefined : counts[queue],
  }));
  return [
    ...tabs,
    { label: words.asks.title, href: urls.asks(), count: counts.asks },
    ...(inPrivate === null ? [] : [{ label: words.inPrivate, href: asking.team, count: inPrivate }]),
    { label: words.standing.reviews, href: urls.reviews },
    { label: words.numbers.title, href: urls.numbers },
  ];
}

function Pages({ queue, page, more }: DeskPageProps) {
  if (page === 1 && !more) return null;
  return (
    <p class="cluster">
      {page > 1 ? <a href={urls.queue(queue, page - 1)}>{words.before}</a> : null}
      {more ? <a href={urls.queue(queue, page + 1)}>{words.next}</a> : null}
    </p>
  );
}
