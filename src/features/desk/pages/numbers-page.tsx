import { monthAndYear } from "#core/dates.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Table } from "#ui/table/table.tsx";
import { MonthsChart } from "../components/months-chart/months-chart.tsx";
import type { DeskNumbers, MonthNumbers } from "../queries/numbers.ts";
import { urls } from "../urls.ts";
import { spanOf } from "../words/answering.ts";
import { words } from "../words.ts";

const say = words.numbers;

/** How questions are answered here, for the practice. */
export function NumbersPage({ numbers }: { readonly numbers: DeskNumbers }) {
  return (
    <Stack>
      <PageHead
        above={
          <>
            <Breadcrumbs label={words.hours.here} items={[{ label: words.documentTitle, href: urls.desk }]} />
            <AudienceLine kind="team" lead={words.audienceLead} rest={words.audienceRest} />
          </>
        }
        title={say.title}
        lede={say.lede}
      />
      <Card title={say.months} id="months">
        <MonthsChart months={numbers.months} />
        <Table
          label={say.months}
          columns={[
            { title: say.columns.month },
            { title: say.columns.asked, numeric: true },
            { title: say.columns.share, numeric: true },
            { title: say.columns.half, numeric: true },
            { title: say.columns.nineOfTen, numeric: true },
          ]}
          rows={numbers.months.map(monthRow)}
        />
        <p class="hint">{say.monthsHint}</p>
        <p>
          <a href={urls.numbersFile}>{say.csv}</a>
        </p>
      </Card>
      <Card title={say.waiting} id="waiting">
        <Table
          label={say.waiting}
          columns={[{ title: say.age }, { title: say.count, numeric: true }]}
          rows={say.ages.map((age, place) => [age, numbers.waiting[place] ?? 0])}
        />
      </Card>
      <Card title={say.reviews} id="reviews">
        <Table
          label={say.reviews}
          columns={[{ title: say.kind }, { title: say.answers, numeric: true }]}
          rows={[
            [say.overdue, numbers.reviews.overdue],
            [say.soon, numbers.reviews.soon],
            [say.rechecking, numbers.reviews.rechecking],
          ]}
        />
      </Card>
      <MostRead {...numbers} />
    </Stack>
  );
}

function monthRow({ month, asked, answered, half, nineOfTen }: MonthNumbers) {
  const within = (minutes: number | null) => (minutes === null ? (asked === 0 ? "–" : say.notYet) : spanOf(minutes));
  const name = monthAndYear(new Date(`${month}T00:00:00Z`));
  return [name, asked, say.share(answered, asked), within(half), within(nineOfTen)];
}

function MostRead({ mostRead }: Pick<DeskNumbers, "mostRead">) {
  return (
    <Card title={say.mostRead} id="most-read">
      {mostRead.length === 0 ? (
        <Empty title={say.nothingOpen}>{say.nothingOpenMore}</Empty>
      ) : (
        <>
          <Table
            label={say.mostRead}
            columns={[{ title: say.topic }, { title: say.readers, numeric: true }]}
            rows={mostRead.map(({ topicId, title, readers }) => [
              <a href={urls.question(topicId)} key={topicId}>
                {title}
              </a>,
              readers,
            ])}
          />
          <p class="hint">{say.mostReadHint}</p>
        </>
      )}
    </Card>
  );
}
