import { auditGroups } from "#core/audit.ts";
import type { PageOf } from "#core/paging.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { permalink } from "#features/topics/urls.ts";
import { AudienceLine } from "#ui/audience/audience.tsx";
import { Empty } from "#ui/empty/empty.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Pagination } from "#ui/pagination/pagination.tsx";
import { SearchForm } from "#ui/search/search-form.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import type { AuditQuery } from "../forms.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

/** One entry, ready to be shown. */
export interface AuditView {
  readonly id: number;
  readonly sentence: string;
  readonly when: string;
  /** Whom it concerns and who are still here. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly postId: number | null;
}

interface AuditPageProps {
  readonly entries: readonly AuditView[];
  readonly paging: PageOf;
  readonly asked: AuditQuery;
  /** Whom the list is limited to. */
  readonly person: string | null;
}

/** Who did what, for administrators. */
export function AuditPage({ entries, paging, asked, person }: AuditPageProps) {
  return (
    <Stack>
      <PageHead
        above={<AudienceLine kind="team" lead={words.audienceLead} rest={words.audienceRest} />}
        title={words.title}
        lede={words.lede}
      >
        <p class="hint">{words.more}</p>
      </PageHead>
      <SearchForm
        action={urls.list()}
        value={asked.q}
        words={{ label: words.search, placeholder: words.searchPlaceholder, submit: words.find }}
      />
      <Tabs
        label={words.filters}
        items={(["all", ...auditGroups] as const).map((group) => ({
          label: words.about[group],
          href: urls.list({ about: group, person: asked.person, q: asked.q }),
          current: asked.about === group,
        }))}
      />
      {asked.person === undefined ? null : <OnlyPerson id={asked.person} name={person} about={asked.about} />}
      {entries.length === 0 ? <Empty title={words.none}>{words.noneMore}</Empty> : <Entries entries={entries} />}
      {paging.total > 0 ? (
        <Pagination
          label={words.pages}
          line={words.line(paging.from, paging.through, paging.total)}
          page={paging.page}
          pages={paging.pages}
          hrefOf={(page) => urls.list({ ...asked, page })}
          words={words.paging}
        />
      ) : null}
    </Stack>
  );
}

function Entries({ entries }: Pick<AuditPageProps, "entries">) {
  return (
    <ol class="stack" aria-label={words.list}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <p dir="auto">{entry.sentence}</p>
          <Cluster>
            <span class="meta">{entry.when}</span>
            <About entry={entry} />
          </Cluster>
        </li>
      ))}
    </ol>
  );
}

function OnlyPerson({ id, name, about }: { id: number; name: string | null; about: AuditQuery["about"] }) {
  return (
    <p>
      {words.onlyPerson(name ?? words.gone)}{" "}
      {name === null ? null : <a href={accounts.person(id)}>{words.seePerson(name)}</a>}{" "}
      <a href={urls.list({ about })}>{words.everybody}</a>
    </p>
  );
}

function About({ entry }: { readonly entry: AuditView }) {
  return (
    <>
      {entry.people.map(({ id, name }) => (
        <a key={id} class="small" href={urls.list({ person: id })}>
          {words.onlyThis(name)}
        </a>
      ))}
      {entry.postId === null ? null : (
        <a class="small" href={permalink(entry.postId)}>
          {words.seePost}
        </a>
      )}
    </>
  );
}
