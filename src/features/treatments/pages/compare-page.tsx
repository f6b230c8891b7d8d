import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { ButtonLink } from "#ui/button/button.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { type CompareColumn, type CompareRow, CompareTable } from "../components/compare-table/compare-table.tsx";
import type { OptionCard } from "../shown.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { Choosing } from "./list-page.tsx";

const say = words.compare;

interface ComparePageProps {
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
  /** Who reviewed what when, a line an option. */
  readonly reviewed: readonly string[];
}

/** Two to four options side by side. */
export function ComparePage({ columns, rows, reviewed }: ComparePageProps) {
  return (
    <Stack>
      <PageHead above={<Crumbs />} title={say.titleOf(columns.length)} lede={say.lede}>
        <Cluster apart>
          <AudienceLine kind="public" lead={words.publicLead} rest={words.publicRest} />
          <ButtonLink kind="quiet" small href={urls.list}>
            {say.change}
          </ButtonLink>
        </Cluster>
      </PageHead>
      <CompareTable columns={columns} rows={rows} />
      <p class="meta">{[...reviewed, say.general].join(" ")}</p>
    </Stack>
  );
}

interface ChoosePageProps {
  readonly cards: readonly OptionCard[];
  readonly ticked: readonly string[];
}

/** Too few were ticked, or too many: all ticks are kept. */
export function ChoosePage({ cards, ticked }: ChoosePageProps) {
  return (
    <Stack>
      <PageHead above={<Crumbs />} title={say.choose} />
      <Notice kind="lamp" role="status">
        {say.chooseMore(ticked.length)}
      </Notice>
      <Choosing cards={cards} ticked={ticked} />
    </Stack>
  );
}

function Crumbs() {
  return <Breadcrumbs label={words.here} items={[{ label: words.library, href: urls.list }]} />;
}
