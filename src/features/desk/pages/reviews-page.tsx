import { absoluteDay } from "#core/dates.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import type { ListedAnswer } from "../queries/answers.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.standing;

interface ReviewsPageProps {
  readonly due: readonly ListedAnswer[];
  readonly unreviewed: readonly ListedAnswer[];
  readonly timeZone: string;
}

/** Answers that a second pair of eyes should look at, and those whose time has come again. */
export function ReviewsPage({ due, unreviewed, timeZone }: ReviewsPageProps) {
  return (
    <Stack>
      <Breadcrumbs label={words.hours.here} items={[{ label: words.documentTitle, href: urls.desk }]} />
      <PageHead
        above={<AudienceLine kind="team" lead={words.audienceLead} rest={words.audienceRest} />}
        title={say.reviews}
        lede={say.reviewsLede}
      />
      <h2>{say.due}</h2>
      <Answers answers={due} timeZone={timeZone} empty={say.noneDue} />
      <h2>{say.unreviewed}</h2>
      <Answers answers={unreviewed} timeZone={timeZone} empty={say.noneUnreviewed} />
    </Stack>
  );
}

function Answers(props: {
  readonly answers: readonly ListedAnswer[];
  readonly timeZone: string;
  readonly empty: string;
}) {
  if (props.answers.length === 0) return <Empty title={props.empty}>{say.emptyMore}</Empty>;
  return (
    <Rows ordered>
      {props.answers.map((answer) => (
        <Row
          key={answer.postId}
          mark={<RowIcon name="check" />}
          title={answer.topicTitle}
          href={urls.answerStanding(answer.postId)}
          level={3}
          meta={say.written(answer.author || say.former, absoluteDay(answer.writtenAt, props.timeZone).text)}
          marks={marksOf(answer)}
        />
      ))}
    </Rows>
  );
}

function marksOf({ state, overdue, reviewBy }: ListedAnswer) {
  if (state === "rechecking")
    return (
      <Badge kind="lamp" icon="alert">
        {say.rechecking}
      </Badge>
    );
  if (reviewBy === null) return null;
  const day = absoluteDay(new Date(`${reviewBy}T00:00:00Z`), "UTC").text;
  return (
    <Badge kind={overdue ? "clay" : undefined} icon="clock">
      {overdue ? say.overdueSince(day) : say.dueBy(day)}
    </Badge>
  );
}
