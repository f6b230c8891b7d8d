import { AudienceLine } from "#ui/audience/audience.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs/breadcrumbs.tsx";
import { urls } from "../urls.ts";
import { editorWords } from "../words/editor.ts";

const { workshop, drafts } = editorWords;

/** Where the team's pages lie, and that nobody else sees them. */
export function DraftCrumbs({ slug, name }: { readonly slug?: string; readonly name?: string }) {
  const up = [
    { label: workshop.library, href: urls.list },
    { label: workshop.allDrafts, href: urls.drafts },
  ];
  const items = slug === undefined || name === undefined ? up : [...up, { label: name, href: urls.draft(slug) }];
  return (
    <>
      <Breadcrumbs label={workshop.here} items={items} />
      <AudienceLine kind="team" lead={drafts.teamOnly} rest={drafts.teamOnlyRest} />
    </>
  );
}
