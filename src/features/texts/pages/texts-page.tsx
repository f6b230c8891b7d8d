import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { TextLink } from "#ui/button/button.tsx";
import { Cluster, PageHead, Stack } from "#ui/layout/layout.tsx";
import { Table } from "#ui/table/table.tsx";
import { words } from "../words.ts";

const { list } = words;

/** One text of the list. */
export interface TextLine {
  readonly title: string;
  readonly href: string;
  readonly editHref: string;
  /** The version of the practice's own words; null while they are ours. */
  readonly ownVersion: number | null;
  readonly confirmed: { readonly by: string; readonly day: string } | null;
}

/** All texts of the practice, and who stands by them. */
export function TextsPage({ lines }: { readonly lines: readonly TextLine[] }) {
  const columns = [{ title: list.columns.text }, { title: list.columns.words }, { title: list.columns.confirmed }];
  return (
    <Stack>
      <PageHead above={<AdminCrumb />} title={list.title} lede={list.lede} />
      <Table
        label={list.table}
        columns={columns}
        rows={lines.map((line) => [
          <TextName key="name" line={line} />,
          line.ownVersion === null ? list.ours : list.yours(line.ownVersion),
          line.confirmed ? list.confirmed(line.confirmed.by, line.confirmed.day) : list.unconfirmed,
        ])}
      />
    </Stack>
  );
}

export function AdminCrumb({ inside }: { readonly inside?: { readonly href: string } }) {
  const up = { label: list.admin, href: "/admin/" };
  return <Breadcrumbs label={list.here} items={inside ? [up, { label: list.title, href: inside.href }] : [up]} />;
}

function TextName({ line }: { readonly line: TextLine }) {
  return (
    <>
      {line.title}
      <Cluster>
        <TextLink href={line.editHref} icon="pencil" more={list.which(line.title)}>
          {list.edit}
        </TextLink>
        <TextLink href={line.href} more={list.which(line.title)}>
          {list.view}
        </TextLink>
      </Cluster>
    </>
  );
}
