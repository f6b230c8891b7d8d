import type { PageOf } from "#core/paging.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { permalink } from "#features/topics/urls.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Table } from "#ui/table/table.tsx";
import { QueuePages, QueueTabs } from "../components/queue-tabs/queue-tabs.tsx";
import type { LoggedAct } from "../queries/list-acts.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.log;

interface LogPageProps {
  readonly acts: readonly (LoggedAct & { readonly when: string })[];
  readonly paging: PageOf;
  readonly open: number;
}

/** Everything that moderators and administrators did. */
export function LogPage({ acts, paging, open }: LogPageProps) {
  const { what, about, by, when } = say.columns;
  return (
    <Stack>
      <PageHead
        above={<AudienceLine kind="team" lead={words.open.audienceLead} rest={words.open.audienceRest} />}
        title={say.title}
        lede={say.lede}
      />
      <QueueTabs current="log" open={open} withLog />
      {acts.length === 0 ? (
        <Empty title={say.empty}>{say.emptyMore}</Empty>
      ) : (
        <Table
          label={say.table}
          columns={[{ title: what }, { title: about }, { title: by }, { title: when }]}
          rows={acts.map((act) => [
            say.acts[act.act] ?? act.act,
            <About key="about" act={act} />,
            act.actorId === null ? say.nobody : (act.actor ?? say.gone),
            act.when,
          ])}
        />
      )}
      <QueuePages paging={paging} hrefOf={urls.log} />
    </Stack>
  );
}

function About({ act }: { readonly act: LoggedAct }) {
  return (
    <ul class="stack stack--tight">
      {act.topicTitle === null ? null : <li dir="auto">{say.topic(act.topicTitle)}</li>}
      {act.postId === null ? null : (
        <li>
          <a href={act.act === "bin" || act.act === "bin-topic" ? urls.bin() : permalink(act.postId)}>
            {say.post(act.postId)}
          </a>
        </li>
      )}
      {act.memberId === null ? null : (
        <li>
          <a href={accounts.person(act.memberId)}>{act.member ?? say.gone}</a>
        </li>
      )}
      {act.reason === null ? null : <li dir="auto">{act.reason}</li>}
    </ul>
  );
}
