import { absoluteDate, absoluteDay } from "#core/dates.ts";
import type { FormState } from "#platform/web/asked.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Card } from "#ui/card/card.tsx";
import { ErrorSummary } from "#ui/form/index.ts";
import { Cluster, Columns, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Links } from "#ui/people/people.tsx";
import { Toast } from "#ui/toast/toast.tsx";
import { HelpingCard } from "../components/person-cards/helping-card.tsx";
import { hasBadges, PersonBadges } from "../components/person-cards/person-badges.tsx";
import { LinkCard, PauseCard } from "../components/person-cards/person-cards.tsx";
import { StandingCard } from "../components/person-cards/standing-card.tsx";
import type { ActRow, WholePerson } from "../queries/people.ts";
import { words } from "../words.ts";

const say = words.people.person;

export type PersonPart = "standing" | "pause";

export interface PersonPageProps {
  readonly person: WholePerson;
  readonly acts: readonly ActRow[];
  readonly now: Date;
  readonly timeZone: string;
  /** What the viewer may do here; a card for each. */
  readonly may: { readonly changeRole: boolean; readonly suspend: boolean; readonly makeLink: boolean };
  readonly refused?: { readonly part: PersonPart; readonly form: FormState } | undefined;
  readonly saved?: string | undefined;
}

export function PersonPage({ person, acts, now, timeZone, may, refused, saved }: PersonPageProps) {
  const problems = refused?.form.problems ?? new Map<string, string>();
  const formOf = (part: PersonPart) => (refused?.part === part ? refused.form : null);
  return (
    <Columns aside={<Acts acts={acts} timeZone={timeZone} />} asideLabel={say.actsTitle}>
      <Stack>
        <PageHead
          title={person.name}
          above={<AudienceLine kind="team" lead={words.people.audienceLead} rest={words.people.audienceRest} />}
        >
          <p class="meta">{say.joined(absoluteDay(person.joinedAt, timeZone).text)}</p>
          {hasBadges(person, now) ? (
            <Cluster>
              <PersonBadges person={person} now={now} />
            </Cluster>
          ) : null}
        </PageHead>
        <ErrorSummary title={say.problems(problems.size)} problems={problems} idPrefix={`${refused?.part ?? ""}-`} />
        {may.changeRole ? <StandingCard person={person} form={formOf("standing")} timeZone={timeZone} /> : null}
        {may.suspend ? <PauseCard person={person} form={formOf("pause")} now={now} timeZone={timeZone} /> : null}
        {may.changeRole && (person.standing === "participant" || person.helping !== null) ? (
          <HelpingCard person={person} />
        ) : null}
        {may.makeLink ? <LinkCard person={person} /> : null}
        {saved ? <Toast text={saved} /> : null}
      </Stack>
    </Columns>
  );
}

function Acts({ acts, timeZone }: Pick<PersonPageProps, "acts" | "timeZone">) {
  return (
    <Card title={say.actsTitle} id="acts">
      {acts.length === 0 ? (
        <p>{say.noActs}</p>
      ) : (
        <Links
          items={acts.map(({ act, reason, by, at }) => ({
            label: (
              <>
                <b>{actWords(act)}</b> {say.by(by ?? say.formerActor)}
                {reason ? <bdi class="small act-reason">{reason}</bdi> : null}
              </>
            ),
            meta: absoluteDate(at, timeZone).text,
          }))}
        />
      )}
    </Card>
  );
}

function actWords(act: string): string {
  const known: Readonly<Record<string, string>> = say.act;
  return Object.hasOwn(known, act) ? (known[act] ?? say.otherAct) : say.otherAct;
}
