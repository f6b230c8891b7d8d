import type { TeamPerson } from "#features/accounts/index.ts";
import { Card } from "#ui/card/card.tsx";
import { PageHead, Stack } from "#ui/layout/layout.tsx";
import { Team } from "#ui/people/people.tsx";
import { words } from "../words.ts";

const say = words.whoAnswers;

interface WhoAnswersPageProps {
  readonly practiceName: string;
  readonly team: readonly TeamPerson[];
  readonly hours: string | null;
  readonly times: readonly string[];
}

/** Who answers here, when, how long it really takes, and what to do instead of waiting. */
export function WhoAnswersPage({ practiceName, team, hours, times }: WhoAnswersPageProps) {
  return (
    <Stack narrow>
      <PageHead title={say.title} lede={say.lede(practiceName)} />
      <Card title={say.urgent} id="urgent">
        <p>
          {say.urgentMore} <a href="/urgent/">{say.urgentLink}</a>
        </p>
      </Card>
      <Card title={say.people} id="people" kind="clinic">
        {team.length === 0 ? <p>{say.nobody}</p> : <Team members={team} />}
        <p>{say.mark}</p>
      </Card>
      <Card title={say.when} id="when">
        <p>{hours ?? say.noHours}</p>
        {times.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{say.noPromise}</p>
      </Card>
      <Card title={say.what} id="what">
        <p>{say.general}</p>
      </Card>
    </Stack>
  );
}
