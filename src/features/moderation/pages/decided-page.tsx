import type { PageOf } from "#core/paging.ts";
import { permalink } from "#features/topics/urls.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Table } from "#ui/table/table.tsx";
import { QueuePages, QueueTabs } from "../components/queue-tabs/queue-tabs.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.decided;

/** One decision, ready to be shown. */
export interface DecidedView {
  readonly postId: number;
  readonly topicTitle: string;
  readonly outcome: "kept" | "hidden";
  readonly by: string | null;
  readonly when: string;
  readonly reports: number;
}

interface DecidedPageProps {
  readonly cases: readonly DecidedView[];
  readonly paging: PageOf;
  readonly open: number;
  readonly withLog: boolean;
}

/** What moderators decided about reports. */
export function DecidedPage({ cases, paging, open, withLog }: DecidedPageProps) {
  const { post, outcome, by, when } = say.columns;
  return (
    <Stack>
      <PageHead
        above={<AudienceLine kind="team" lead={words.open.audienceLead} rest={words.open.audienceRest} />}
        title={say.title}
      />
      <QueueTabs current="decided" open={open} withLog={withLog} />
      {cases.length === 0 ? (
        <Empty title={say.empty}>{say.emptyMore}</Empty>
      ) : (
        <Table
          label={say.table}
          columns={[{ title: post }, { title: outcome }, { title: by }, { title: when }]}
          rows={cases.map((one) => [
            <a key="post" href={permalink(one.postId)} dir="auto">
              {one.topicTitle}
            </a>,
            `${say.outcomes[one.outcome]} (${say.reports(one.reports)})`,
            one.by ?? words.log.gone,
            one.when,
          ])}
        />
      )}
      <QueuePages paging={paging} hrefOf={urls.decided} />
    </Stack>
  );
}
