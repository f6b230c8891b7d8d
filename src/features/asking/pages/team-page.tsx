import { absoluteDay } from "#core/dates.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Badge, Unread } from "#ui/badge/badge.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import type { OpenConversation } from "../queries/list-conversations.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.team;
const groups = ["mine", "nobody", "colleagues"] as const;

interface TeamPageProps {
  readonly conversations: readonly OpenConversation[];
  readonly timeZone: string;
}

/** What waits, for clinicians: when, and who has it; neither names nor words. */
export function TeamPage({ conversations, timeZone }: TeamPageProps) {
  const shown = groups
    .map((whose) => ({ whose, found: conversations.filter((one) => one.whose === whose) }))
    .filter(({ found }) => found.length > 0);
  return (
    <Stack gap="loose">
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="team" lead={say.audienceLead} rest={say.audienceRest} />}
      />
      {shown.length === 0 ? <Empty title={say.none}>{say.noneMore}</Empty> : null}
      {shown.map(({ whose, found }) => (
        <Stack key={whose}>
          <h2>{say.groups[whose]}</h2>
          <Rows ordered>
            {found.map((one) => (
              <OneRow one={one} timeZone={timeZone} key={one.token} />
            ))}
          </Rows>
        </Stack>
      ))}
    </Stack>
  );
}

function OneRow({ one, timeZone }: { one: OpenConversation; timeZone: string }) {
  const { since, last, row, waits, answered } = say;
  return (
    <Row
      mark={<RowIcon name="rings" />}
      title={row[one.whose]}
      href={urls.conversation(one.token)}
      level={3}
      meta={`${since(absoluteDay(one.since, timeZone).text)} · ${last(absoluteDay(one.lastAt, timeZone).text)}`}
      marks={one.awaitsTeam ? <Unread>{waits}</Unread> : <Badge icon="tick">{answered}</Badge>}
    />
  );
}
