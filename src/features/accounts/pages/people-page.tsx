import { monthAndYear } from "#core/dates.ts";
import type { PageOf } from "#core/paging.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { ButtonLink } from "#ui/button/button.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { Row, Rows } from "#ui/rows/rows.tsx";
import { SearchForm } from "#ui/search/search-form.tsx";
import { PersonMark } from "#ui/swatch/swatch.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import { hasBadges, PersonBadges } from "../components/person-cards/person-badges.tsx";
import type { PeopleQuery } from "../forms.ts";
import type { PersonRow } from "../queries/people.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.people;
const filters = ["all", "staff", "imported", "paused", "checks"] as const;

interface PeoplePageProps {
  readonly people: readonly PersonRow[];
  readonly paging: PageOf;
  readonly asked: PeopleQuery;
  readonly now: Date;
  /** Administrators sort out who came with an import. */
  readonly canConfirm: boolean;
}

export function PeoplePage({ people, paging, asked, now, canConfirm }: PeoplePageProps) {
  return (
    <Stack>
      <PageHead
        title={say.title}
        lede={say.lede}
        above={<AudienceLine kind="team" lead={say.audienceLead} rest={say.audienceRest} />}
      >
        {canConfirm ? (
          <Cluster>
            <ButtonLink href={urls.invite} icon="plus">
              {say.invite.open}
            </ButtonLink>
            <ButtonLink href={urls.imported()} kind="quiet" icon="check">
              {say.toImported}
            </ButtonLink>
          </Cluster>
        ) : null}
      </PageHead>
      <SearchForm
        action={urls.people}
        value={asked.q}
        words={{ label: say.search, placeholder: say.searchPlaceholder, submit: say.find }}
      />
      <Tabs
        label={say.filters}
        items={filters.map((show) => ({
          label: say.filter[show],
          href: urls.peopleList({ q: asked.q, show }),
          current: asked.show === show,
        }))}
      />
      {people.length === 0 ? <Empty title={say.none}>{say.noneMore}</Empty> : <PeopleRows people={people} now={now} />}
      {paging.total > 0 ? (
        <Pagination
          label={say.pages}
          line={say.line(paging.from, paging.through, paging.total)}
          page={paging.page}
          pages={paging.pages}
          hrefOf={(page) => urls.peopleList({ ...asked, page })}
          words={{ page: say.page, previous: say.previous, next: say.next }}
        />
      ) : null}
    </Stack>
  );
}

function PeopleRows({ people, now }: Pick<PeoplePageProps, "people" | "now">) {
  return (
    <Rows>
      {people.map((person) => (
        <Row
          key={person.id}
          mark={<PersonMark name={person.name} staff={person.staffTitle !== null} />}
          title={person.name}
          href={urls.person(person.id)}
          meta={say.roleSince(say.roles[person.standing], person.staffTitle, monthAndYear(person.joinedAt))}
          marks={hasBadges(person, now) ? <PersonBadges person={person} now={now} /> : null}
        />
      ))}
    </Rows>
  );
}
