import { absoluteDay } from "#core/dates.ts";
import type { Decision } from "#core/decision.ts";
import type { Viewer } from "#core/viewer.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Badge, Unread } from "#ui/badge/badge.tsx";
import { ButtonLink } from "#ui/button/button.tsx";
import { CallIn, Card } from "#ui/card/card.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Team, Ticks } from "#ui/people/people.tsx";
import { Row, RowIcon, Rows } from "#ui/rows/rows.tsx";
import type { Clinician } from "../queries/find-conversation.ts";
import type { OwnConversation } from "../queries/list-conversations.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { UrgentNotice } from "./urgent-notice.tsx";

const say = words.ask;

interface AskPageProps {
  readonly viewer: Viewer;
  /** May they ask? A guest is asked to log in. */
  readonly mayAsk: Decision;
  readonly isClinician: boolean;
  readonly own: readonly OwnConversation[];
  readonly clinicians: readonly Clinician[];
  /** The practice's own sentence on when it reads; empty while it has said nothing. */
  readonly hours: string;
  readonly keptMonths: number;
  readonly timeZone: string;
}

/** What asking in private is: emergencies first, then hours and what to expect, then one's own conversations. */
export function AskPage(props: AskPageProps) {
  const { viewer, clinicians, hours } = props;
  return (
    <>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="team" lead={words.onlyLead} rest={words.onlyRest} />}
      />
      <Columns aside={<Who clinicians={clinicians} />} asideLabel={say.whoTitle}>
        <UrgentNotice />
        <Card title={say.hoursTitle} id="hours">
          <p dir="auto">{hours === "" ? say.hoursUnsaid : hours}</p>
        </Card>
        <Card title={say.expectTitle} id="expect">
          <Ticks items={[...say.expect, say.keptFor(props.keptMonths)]} />
        </Card>
        {viewer.kind === "guest" ? <LogIn /> : <Own {...props} />}
      </Columns>
    </>
  );
}

function Who({ clinicians }: Pick<AskPageProps, "clinicians">) {
  return (
    <Card title={say.whoTitle} id="who" kind="clinic">
      {clinicians.length === 0 ? (
        <p>{say.nobodyYet}</p>
      ) : (
        <>
          <p class="small">{say.whoLede}</p>
          <Team members={clinicians} />
        </>
      )}
    </Card>
  );
}

function LogIn() {
  return (
    <CallIn title={say.logInTitle} id="log-in-to-ask">
      <Cluster>
        <ButtonLink kind="private" href={accounts.logInFor(urls.ask)}>
          {say.logIn}
        </ButtonLink>
        <ButtonLink kind="quiet" href={accounts.signUp}>
          {say.join}
        </ButtonLink>
      </Cluster>
    </CallIn>
  );
}

function Own({ mayAsk, isClinician, own, timeZone }: AskPageProps) {
  return (
    <Stack>
      <h2 id="own">{say.ownTitle}</h2>
      {own.length > 0 ? (
        <Rows ordered>
          {own.map((one) => (
            <OwnRow one={one} timeZone={timeZone} key={one.token} />
          ))}
        </Rows>
      ) : mayAsk.allowed ? (
        <Empty title={say.none}>{say.noneMore}</Empty>
      ) : null}
      <Cluster>
        {mayAsk.allowed ? (
          <ButtonLink kind="private" href={urls.start()}>
            {say.start}
          </ButtonLink>
        ) : (
          <Notice icon="lock">{mayAsk.reason}</Notice>
        )}
        {isClinician ? <ButtonLink href={urls.team}>{say.teamLink}</ButtonLink> : null}
      </Cluster>
    </Stack>
  );
}

function OwnRow({ one, timeZone }: { one: OwnConversation; timeZone: string }) {
  const meta = [one.under === null ? null : say.under(one.under), say.last(absoluteDay(one.lastAt, timeZone).text)];
  return (
    <Row
      mark={<RowIcon name="rings" />}
      title={one.subject}
      href={urls.conversation(one.token)}
      level={3}
      meta={<bdi>{meta.filter((part) => part !== null).join(" · ")}</bdi>}
      marks={marksOf(one)}
    />
  );
}

function marksOf(one: OwnConversation) {
  if (one.deleteAt !== null) return <Badge icon="trash">{say.going}</Badge>;
  if (one.news) return <Unread>{say.new}</Unread>;
  return one.closed ? <Badge icon="lock">{say.closed}</Badge> : null;
}
